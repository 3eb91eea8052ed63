/** A field of a structured output as far as it has come: `value` is undefined until its first character is there. */
export type OpenField = { readonly name: string; readonly value: unknown };

/**
 * The fields of a structured output that may still be under the pen, in their order: what is open is read as if it
 * ended here. Null for a text that does not begin like a JSON object (a fence around it is forgiven) or that breaks
 * its rules, so that it can be shown as the text it is.
 */
export function openFields(text: string): readonly OpenField[] | null {
  const reader: Reader = { text, at: 0, depth: 0 };
  skipSpace(reader);
  const fence = /```(?:json)?(?=\s*\n)/y;
  fence.lastIndex = reader.at;
  reader.at += fence.exec(text)?.[0].length ?? 0;
  if (skipSpace(reader) !== '{') return null;
  const fields = readMembers(reader);
  const rest = text.slice(reader.at).trim();
  return fields === null || !'```'.startsWith(rest) ? null : fields;
}

/** Where the reading stands. */
type Reader = { readonly text: string; at: number; depth: number };
/** As in whole outputs: what is nested deeper is shown as the text it is. */
const mostDepth = 100;
/** `broken`: no JSON, whatever comes. Otherwise `value` is what there is of it, undefined for nothing yet. */
type Read = { readonly broken: true } | { readonly broken: false; readonly value: unknown };

const broken: Read = { broken: true };
const read = (value: unknown): Read => ({ broken: false, value });

function skipSpace(reader: Reader): string | undefined {
  while (/\s/.test(reader.text[reader.at] ?? '')) reader.at += 1;
  return reader.text[reader.at];
}

function readValue(reader: Reader): Read {
  switch (skipSpace(reader)) {
    case undefined:
      return read(undefined);
    case '"':
      return readString(reader);
    case '[':
      return within(reader, readItems) ?? broken;
    case '{': {
      const fields = within(reader, readMembers);
      return fields === null ? broken : read(Object.fromEntries(fields.map(({ name, value }) => [name, value])));
    }
    default:
      return readWord(reader);
  }
}

/** What `inside` reads one level further down; null where that is too far. */
function within<T>(reader: Reader, inside: (reader: Reader) => T): T | null {
  if (reader.depth === mostDepth) return null;
  reader.depth += 1;
  const value = inside(reader);
  reader.depth -= 1;
  return value;
}

/** A string up to its closing quote, or as far as it has come; half an escape at its end is left out. */
function readString(reader: Reader): Read {
  const [raw = ''] = /"(?:[^"\\]|\\u[\da-f]{4}|\\[^u])*"?/iy.exec(reader.text.slice(reader.at)) ?? [];
  reader.at += raw.length;
  const closed = raw.length > 1 && raw.endsWith('"') && !/(?<!\\)(?:\\\\)*\\"$/.test(raw);
  if (!closed && reader.at < reader.text.length) {
    // Nothing but an escape that is not whole yet may follow an open string.
    if (!/^\\(?:u[\da-f]{0,3})?$/i.test(reader.text.slice(reader.at))) return broken;
    reader.at = reader.text.length;
  }
  return parsed(closed ? raw : `${raw}"`);
}

/** A number, `true`, `false` or `null`; one that is not whole yet is nothing yet. */
function readWord(reader: Reader): Read {
  const [raw = ''] = /[-+.\w]+/y.exec(reader.text.slice(reader.at)) ?? [];
  reader.at += raw.length;
  const value = raw === '' ? broken : parsed(raw);
  const unfinished =
    /^-?\d*\.?\d*(?:e[-+]?)?$/i.test(raw) || ['true', 'false', 'null'].some((word) => word.startsWith(raw));
  return value.broken && raw !== '' && unfinished && reader.at === reader.text.length ? read(undefined) : value;
}

function parsed(raw: string): Read {
  try {
    return read(JSON.parse(raw));
  } catch (error) {
    if (error instanceof SyntaxError) return broken;
    throw error;
  }
}

function readItems(reader: Reader): Read {
  const items: unknown[] = [];
  reader.at += 1;
  for (;;) {
    const next = skipSpace(reader);
    if (next === ']') reader.at += 1;
    if (next === ']' || next === undefined) return read(items);
    if (items.length > 0 && !skipComma(reader)) return broken;
    const item = readValue(reader);
    if (item.broken) return broken;
    if (item.value !== undefined) items.push(item.value);
  }
}

/** The members of an object; null where it breaks the rules. A name still being written is left out. */
function readMembers(reader: Reader): OpenField[] | null {
  const fields: OpenField[] = [];
  reader.at += 1;
  for (;;) {
    const next = skipSpace(reader);
    if (next === '}') reader.at += 1;
    if (next === '}' || next === undefined) return fields;
    if (fields.length > 0 && !skipComma(reader)) return null;
    const name = skipSpace(reader) === '"' ? readString(reader) : skipSpace(reader) === undefined ? read('') : broken;
    if (name.broken || typeof name.value !== 'string') return null;
    const colon = skipSpace(reader);
    if (colon === undefined) return fields;
    if (colon !== ':') return null;
    reader.at += 1;
    const value = readValue(reader);
    if (value.broken) return null;
    fields.push({ name: name.value, value: value.value });
  }
}

function skipComma(reader: Reader): boolean {
  if (skipSpace(reader) !== ',') return false;
  reader.at += 1;
  return true;
}
