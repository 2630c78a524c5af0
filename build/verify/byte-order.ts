/** Numbers of a zip: the lowest byte first; 0 beyond the end. */
export interface ByteOrder {
  readonly size: number;
  half(at: number): number;
  word(at: number): number;
  /** Of 64 bits; inexact above 2^53, where no file reaches. */
  long(at: number): number;
}

export function byteOrder(bytes: Uint8Array): ByteOrder {
  const byte = (at: number): number => bytes[at] ?? 0;
  const half = (at: number): number => byte(at) | (byte(at + 1) << 8);
  const word = (at: number): number => half(at) + half(at + 2) * 2 ** 16;
  return { size: bytes.length, half, word, long: at => word(at) + word(at + 4) * 2 ** 32 };
}
