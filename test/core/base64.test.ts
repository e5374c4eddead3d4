/** Bytes and base64, against the platform's own. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { base64OfBytes, bytesOfBase64 } from '../../core/base64.js';

it('says what the platform says, both ways', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64');
      expect(base64OfBytes(bytes)).toBe(text);
      expect(Buffer.from(bytesOfBase64(text)).equals(Buffer.from(bytes))).toBe(true);
    }),
  );
});

it('holds more than one chunk', () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, i) => (i * 7) & 255);
  expect(base64OfBytes(bytes)).toBe(Buffer.from(bytes).toString('base64'));
});
