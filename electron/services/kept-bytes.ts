const measured = new WeakMap<object, number>();

/** How many bytes something takes as it is kept. What is kept is never changed in place, so each is measured once. */
export function bytesOf(kept: object): number {
  const known = measured.get(kept);
  if (known !== undefined) return known;
  const bytes = Buffer.byteLength(JSON.stringify(kept));
  measured.set(kept, bytes);
  return bytes;
}
