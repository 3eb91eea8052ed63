import { inflateRawSync } from 'node:zlib';
import { systemCode } from '../failures.ts';

/** A file of an archive as its directory tells it, still packed. */
export type ZipEntry = { readonly name: string; readonly method: number; readonly packed: Buffer };

const endMark = Buffer.from('PK\u0005\u0006');
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const isUnknown = (size: number): boolean => size === 0xffff_ffff;

/**
 * The files of a zip archive; null for one that is cut short, has something before or between its parts, or needs the
 * 64-bit form, which nothing of our sizes does. It is that strict so that whoever unpacks the archive afterwards can't
 * find other files in it than were measured here.
 */
export function zipEntries(bytes: Buffer): ZipEntry[] | null {
  const end = bytes.lastIndexOf(endMark);
  if (end < 0 || end + 22 > bytes.length) return null;
  const [size, start] = [bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)];
  if (isUnknown(size) || isUnknown(start) || start + size !== end) return null;
  const entries: ZipEntry[] = [];
  let at = start;
  while (at + 46 <= end && bytes.readUInt32LE(at) === entryMark) {
    const entry = entryAt(bytes, at);
    if (entry === null) return null;
    entries.push(entry);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return at === end && entries.length > 0 ? entries : null;
}

function entryAt(bytes: Buffer, at: number): ZipEntry | null {
  const nameLength = bytes.readUInt16LE(at + 28);
  const [packedSize, size, local] = [
    bytes.readUInt32LE(at + 20),
    bytes.readUInt32LE(at + 24),
    bytes.readUInt32LE(at + 42),
  ];
  if ([packedSize, size, local].some(isUnknown) || local + 30 > bytes.length) return null;
  if (bytes.readUInt32LE(local) !== localMark) return null;
  const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (data + packedSize > bytes.length) return null;
  const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
  return { name, method: bytes.readUInt16LE(at + 10), packed: bytes.subarray(data, data + packedSize) };
}

/**
 * Whether everything in an archive, really unpacked and not as the archive claims, stays within `limit` bytes:
 * `damaged` where something can't be unpacked at all.
 */
export function unpackedWithin(entries: readonly ZipEntry[], limit: number): 'yes' | 'no' | 'damaged' {
  let left = limit;
  for (const { method, packed } of entries) {
    if (method !== 0 && method !== 8) return 'damaged';
    try {
      left -= method === 0 ? packed.length : inflateRawSync(packed, { maxOutputLength: left + 1 }).length;
    } catch (error) {
      if (systemCode(error) === 'ERR_BUFFER_TOO_LARGE') return 'no';
      if (systemCode(error)?.startsWith('Z_')) return 'damaged';
      throw error;
    }
    if (left < 0) return 'no';
  }
  return 'yes';
}
