import { sha1 } from './sha1.ts';

/** The UUID of a name (RFC 4122, version 5, namespace URL): the same file made twice has the same ids. */
export function nameUuid(name: string): string {
  const digest = sha1(new Uint8Array([...urlNamespace, ...utf8(name)]));
  const bytes = [...digest.subarray(0, 16)];
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const text = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
}

/** 6ba7b811-9dad-11d1-80b4-00c04fd430c8, of the same specification. */
const urlNamespace = [0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8];

function utf8(text: string): number[] {
  const escaped = encodeURIComponent(text).replace(/%(..)/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return [...escaped].map((letter) => letter.charCodeAt(0));
}
