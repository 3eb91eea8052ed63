import path from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Document, YAMLParseError } from 'yaml';
import { fail, failure, succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import { fieldPath } from '../../shared/words/faults.ts';
import type { Fault } from '../../shared/words/faults.ts';
import { readText } from './text-source.ts';
import type { FileCode } from './text-source.ts';

/** A YAML or JSON file as parsed, and where in its text each field stands. */
export type YamlSource = {
  data: unknown;
  /** One failure with all faults, each told as `file:line field`. */
  refuse(faults: readonly Fault[]): { readonly ok: false; readonly failure: ReturnType<typeof failure> };
};

const most = { bytes: 4_000_000, said: '4 MB' } as const;

/** Reads and parses; every fault of the text at once. `code` is what a refusal is called. */
export async function readYaml(file: string, code: FileCode): Promise<Result<YamlSource>> {
  const text = await readText(file, code, most);
  return text.ok ? parseYaml(text.value, file, code) : text;
}

/** `file` is only named in faults. A name that ends in `.json` is held to JSON's stricter grammar. */
export function parseYaml(text: string, file: string, code: FileCode): Result<YamlSource> {
  const name = path.basename(file);
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: lines, prettyErrors: false });
  const refuseText = (line: number, what: string) => ({ where: `${name}:${line}`, what });
  const isJson = file.toLowerCase().endsWith('.json');
  const fault = isJson ? jsonFault(text) : null;
  if (fault) return fail(failure(code, { file }, [refuseText(fault.line, fault.what)]));
  // JSON's own grammar was checked above, but not that its keys are unique: the last one would win in silence.
  const errors = document.errors.filter((error) => !isJson || error.code === 'DUPLICATE_KEY');
  if (document.errors.some(isTooDeep)) return fail(failure(code, { file }, [{ where: name, what: tooDeep }]));
  if (errors.length > 0) {
    const faults = errors.map((error) => refuseText(lines.linePos(error.pos[0]).line, tidy(error)));
    return fail(failure(code, { file }, faults));
  }
  let data: unknown;
  try {
    data = document.toJS();
  } catch (error) {
    // Aliases that multiply beyond measure end here.
    return fail(
      failure(code, { file }, [
        { where: name, what: error instanceof RangeError ? tooDeep : 'repeats parts of itself beyond measure' },
      ]),
    );
  }
  return succeed({
    data,
    refuse: (faults) => {
      const placed = faults.map((fault) => ({ ...fault, line: lineOf(document, lines, fault.path) }));
      const told = placed
        .sort((a, b) => a.line - b.line)
        .map(({ line, path: field, what }) => ({
          where: [`${name}:${line}`, fieldPath(field)].filter(Boolean).join(' '),
          what,
        }));
      return fail(failure(code, { file }, told));
    },
  });
}

/** The line of a field, or of the nearest thing around it that is there. */
function lineOf(document: Document, lines: LineCounter, field: Fault['path']): number {
  for (let length = field.length; length > 0; length -= 1) {
    const node = document.getIn(field.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function jsonFault(text: string): { line: number; what: string } | null {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    return { line: text.slice(0, position).split('\n').length, what: 'is not valid JSON here' };
  }
}

const tooDeep = 'is nested too deeply';
const isTooDeep = ({ message }: Error) => /call stack/i.test(message);

/** Where the parser's own words don't fit somebody who only wrote a file. */
const ownWords: Readonly<Partial<Record<YAMLParseError['code'], string>>> = {
  DUPLICATE_KEY: 'has a field twice here',
  MULTIPLE_DOCS: 'holds a second document from here on',
};

function tidy({ code, message }: YAMLParseError): string {
  const first = (message.split('\n')[0] ?? '').trim();
  return ownWords[code] ?? `is not valid YAML here: ${first.charAt(0).toLowerCase()}${first.slice(1)}`;
}
