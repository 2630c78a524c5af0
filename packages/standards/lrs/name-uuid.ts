const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** The four rounds of SHA-1 (FIPS 180-4, 4.1.1): constant and function. */
const ROUNDS: readonly (readonly [number, (b: number, c: number, d: number) => number])[] = [
  [0x5a827999, (b, c, d) => (b & c) | (~b & d)],
  [0x6ed9eba1, (b, c, d) => b ^ c ^ d],
  [0x8f1bbcdc, (b, c, d) => (b & c) | (b & d) | (c & d)],
  [0xca62c1d6, (b, c, d) => b ^ c ^ d],
];

/** SHA-1 of UTF-8 text, as five words. Written out because `crypto.subtle` is absent on plain http and asynchronous. */
const sha1 = (bytes: Uint8Array): readonly number[] => {
  const padded = new DataView(new ArrayBuffer((((bytes.length + 8) >> 6) + 1) << 6));
  bytes.forEach((byte, index) => {
    padded.setUint8(index, byte);
  });
  padded.setUint8(bytes.length, 0x80);
  padded.setUint32(padded.byteLength - 4, bytes.length * 8);
  const hash: [number, number, number, number, number] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let block = 0; block < padded.byteLength; block += 64) {
    const words: number[] = [];
    let [a, b, c, d, e] = hash;
    for (let i = 0; i < 80; i++) {
      const back = (by: number): number => words[i - by] ?? 0;
      const word = i < 16 ? padded.getUint32(block + i * 4) : rotate(back(3) ^ back(8) ^ back(14) ^ back(16), 1);
      words.push(word);
      const [constant, mix] = ROUNDS[Math.floor(i / 20)] ?? [0, () => 0];
      [a, b, c, d, e] = [(rotate(a, 5) + mix(b, c, d) + e + word + constant) | 0, a, rotate(b, 30), c, d];
    }
    [a, b, c, d, e].forEach((word, index) => {
      hash[index] = ((hash[index] ?? 0) + word) | 0;
    });
  }
  return hash;
};

/** The URL name space of RFC 4122, appendix C. */
const URLS = [0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8];

/** UUID version 5 of a name in the URL name space: the same on every device, so what is said twice is stored once. */
export const nameUuid = (name: string): string => {
  const words = sha1(Uint8Array.from([...URLS, ...new TextEncoder().encode(name)]));
  const hex = words.map(word => (word >>> 0).toString(16).padStart(8, '0')).join('');
  const variant = ((parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
};
