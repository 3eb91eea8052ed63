// Values that structured cloning allows, as text and back: the wire between a page and the main process carries
// strings only. `structuredText` is also pasted into pages as source, so it uses nothing from outside itself.

export function structuredText() {
  const toBase64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  const fromBase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer;

  // JSON has no word for these; each becomes `{ $: kind, v: … }`.
  function tagged(value) {
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
    if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', v: String(value) };
    if (value instanceof Date) return { $: 'date', v: Number(value) };
    if (value instanceof Map) return { $: 'map', v: [...value] };
    if (value instanceof Set) return { $: 'set', v: [...value] };
    if (value instanceof Error) return { $: 'error', v: { name: value.name, message: value.message } };
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) {
      // A Node Buffer arrives in a page as a plain Uint8Array.
      const kind = value.constructor.name === 'Buffer' ? 'Uint8Array' : value.constructor.name;
      return { $: 'view', c: kind, v: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
    }
    return value;
  }

  function revived(value) {
    if (!value || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(revived);
    switch (value.$) {
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(value.v);
      case 'number':
        return Number(value.v);
      case 'date':
        return new Date(value.v);
      case 'map':
        return new Map(revived(value.v));
      case 'set':
        return new Set(revived(value.v));
      case 'error':
        return new (globalThis[value.v.name] ?? Error)(value.v.message);
      case 'buffer':
        return fromBase64(value.v);
      case 'view':
        return new globalThis[value.c](fromBase64(value.v));
      default:
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revived(inner)]));
    }
  }

  return {
    // JSON.stringify calls toJSON (Date, Buffer) before a replacer sees the value; `this[key]` is the value itself.
    write: (value) =>
      JSON.stringify({ value }, function (key) {
        return tagged(this[key]);
      }),
    read: (text) => revived(JSON.parse(text)).value,
  };
}
