/**
 * The file that a backup is: gzipped JSON, or the same encrypted with a passphrase (AES-256-GCM, the key by scrypt). The cost of
 * scrypt is OWASP's recommendation of 2023: N = 2^17, r = 8, p = 1 (128 MB, about half a second).
 */
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { HostError } from '../../../core/host.js';

const MAGIC = Buffer.from('RELEE\0BK1', 'latin1');
const GZIP = Buffer.from([0x1f, 0x8b]);
const SALT = 16,
  NONCE = 12,
  TAG = 16;
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 2 ** 20 };
/** A backup unpacks to no more than this, in bytes: a small file that grows without end is no backup. */
export const MAX_UNPACKED = 512 * 2 ** 20;

const keyOf = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  new Promise((done, failed) => {
    // One passphrase, one key, however a keyboard composes its accents.
    scrypt(passphrase.normalize('NFC'), salt, 32, COST, (error, key) => (error === null ? done(key) : failed(error)));
  });

/** @param passphrase null: readable by whoever has the file. */
export async function seal(text: string, passphrase: string | null): Promise<Buffer> {
  const packed = await promisify(gzip)(text);
  if (passphrase === null) return packed;
  const salt = randomBytes(SALT),
    nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', await keyOf(passphrase, salt), nonce);
  cipher.setAAD(MAGIC);
  const body = Buffer.concat([cipher.update(packed), cipher.final()]);
  return Buffer.concat([MAGIC, salt, nonce, cipher.getAuthTag(), body]);
}

/** Whether a passphrase is needed to open it. */
export const isSealed = (bytes: Buffer): boolean => bytes.subarray(0, MAGIC.length).equals(MAGIC);

/** @throws HostError `locked` when the passphrase is missing or wrong (or the file was changed), `invalid` when it is no backup. */
export async function unseal(bytes: Buffer, passphrase: string | null): Promise<string> {
  return unpack(isSealed(bytes) ? await decrypt(bytes, passphrase) : bytes);
}

async function decrypt(bytes: Buffer, passphrase: string | null): Promise<Buffer> {
  if (passphrase === null) throw new HostError('locked', 'the backup wants its passphrase');
  const ends = [MAGIC.length, SALT, NONCE, TAG].map((_, i, lengths) => lengths.slice(0, i + 1).reduce((sum, length) => sum + length, 0));
  const [salt, nonce, tag, body] = [0, 1, 2, 3].map((i) => bytes.subarray(ends[i], ends[i + 1])) as [Buffer, Buffer, Buffer, Buffer];
  try {
    const decipher = createDecipheriv('aes-256-gcm', await keyOf(passphrase, salt), nonce);
    decipher.setAAD(MAGIC);
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch {
    throw new HostError('locked', 'the passphrase does not open this backup, or the file was changed');
  }
}

async function unpack(packed: Buffer): Promise<string> {
  if (!packed.subarray(0, 2).equals(GZIP)) throw new HostError('invalid', 'this is no backup of Relee');
  try {
    return (await promisify(gunzip)(packed, { maxOutputLength: MAX_UNPACKED })).toString('utf8');
  } catch {
    throw new HostError('invalid', 'the backup is cut off or damaged');
  }
}
