/** SHA-1 (RFC 3174), for ids made of names; it guards nothing. */
export function sha1(bytes: Uint8Array): Uint8Array {
  const words = padded(bytes);
  const sum = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let block = 0; block < words.length; block += 16) mix(sum, words.subarray(block, block + 16));
  const digest = new DataView(new ArrayBuffer(20));
  for (const [index, word] of sum.entries()) digest.setUint32(index * 4, word);
  return new Uint8Array(digest.buffer);
}

function padded(bytes: Uint8Array): Uint32Array {
  const words = new Uint32Array((((bytes.length + 8) >> 6) + 1) * 16);
  for (const [index, byte] of bytes.entries()) add(words, index, byte);
  add(words, bytes.length, 0x80);
  words[words.length - 1] = bytes.length * 8;
  return words;
}

function add(words: Uint32Array, at: number, byte: number): void {
  words[at >> 2] = (words[at >> 2] ?? 0) | (byte << (24 - (at % 4) * 8));
}

function mix(sum: number[], block: Uint32Array): void {
  const w = [...block];
  for (let t = 16; t < 80; t += 1)
    w.push(turned((w[t - 3] ?? 0) ^ (w[t - 8] ?? 0) ^ (w[t - 14] ?? 0) ^ (w[t - 16] ?? 0), 1));
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = sum;
  for (const [t, word] of w.entries()) {
    const [f, k] = round(t, b, c, d);
    [a, b, c, d, e] = [(turned(a, 5) + f + e + k + word) >>> 0, a, turned(b, 30), c, d];
  }
  for (const [index, value] of [a, b, c, d, e].entries()) sum[index] = ((sum[index] ?? 0) + value) >>> 0;
}

function round(t: number, b: number, c: number, d: number): readonly [number, number] {
  if (t < 20) return [(b & c) | (~b & d), 0x5a827999];
  if (t < 40) return [b ^ c ^ d, 0x6ed9eba1];
  if (t < 60) return [(b & c) | (b & d) | (c & d), 0x8f1bbcdc];
  return [b ^ c ^ d, 0xca62c1d6];
}

const turned = (word: number, by: number): number => ((word << by) | (word >>> (32 - by))) >>> 0;
