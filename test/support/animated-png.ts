/** Pictures after each other as one animated PNG (third edition of the PNG specification, W3C 2025, §11.3.6), which browsers and GitHub play. */
import { crc32 } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function chunksOf(png: Buffer): Chunk[] {
  if (!png.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error('not a PNG');
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function written({ type, data }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

const words = (...all: readonly number[]): Buffer => {
  const out = Buffer.alloc(all.length * 4);
  all.forEach((word, i) => out.writeUInt32BE(word, i * 4));
  return out;
};

/** One picture and how long it stands, in milliseconds. */
export interface Frame {
  readonly png: Buffer;
  readonly ms: number;
}

/** @returns the frames as one picture that plays for ever. @throws when they are not PNG of one size and kind. */
export function animatedPng(frames: readonly Frame[]): Buffer {
  const pictures = frames.map(({ png }) => chunksOf(png));
  const head = pictures[0]?.[0];
  if (head?.type !== 'IHDR') throw new Error('no picture');
  const out = [SIGNATURE, written(head), written({ type: 'acTL', data: words(frames.length, 0) })];
  let sequence = 0;
  pictures.forEach((chunks, i) => {
    if (!chunks[0]?.data.equals(head.data)) throw new Error('pictures of one size are wanted');
    const timing = Buffer.alloc(6);
    timing.writeUInt16BE((frames[i] as Frame).ms, 0);
    timing.writeUInt16BE(1000, 2);
    out.push(written({ type: 'fcTL', data: Buffer.concat([words(sequence++), head.data.subarray(0, 8), words(0, 0), timing]) }));
    for (const { data } of chunks.filter(({ type }) => type === 'IDAT'))
      out.push(written(i === 0 ? { type: 'IDAT', data } : { type: 'fdAT', data: Buffer.concat([words(sequence++), data]) }));
  });
  out.push(written({ type: 'IEND', data: Buffer.alloc(0) }));
  return Buffer.concat(out);
}
