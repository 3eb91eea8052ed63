import path from 'node:path';
import { LineCounter } from 'yaml';
import type { YAMLParseError } from 'yaml';
import { fail, failure, succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import { fileFaultWords } from '../../shared/words/file-faults.ts';
import { fieldPath } from '../../shared/words/faults.ts';
import type { Fault } from '../../shared/words/faults.ts';
import { readText } from './text-source.ts';
import type { FileCode } from './text-source.ts';
import { isTooMuch } from '../../shared/data-weight.ts';
import { firstFaults } from './told-faults.ts';
import { documentOf } from './yaml-document.ts';
import { fieldFinder, surveyOf } from './yaml-nodes.ts';
import { tokensOf } from './yaml-tokens.ts';

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
  const refuseWhole = (what: string) => fail(failure(code, { file }, [{ where: name, what }]));
  const lines = new LineCounter();
  const written = text.replace(/^\uFEFF/, '');
  const read = tokensOf(written, lines);
  if (read === 'too-many-parts') return refuseWhole(fileFaultWords.tooManyParts);
  if (read === 'too-deep') return refuseWhole(fileFaultWords.tooDeep);
  const refuseText = (line: number, what: string) => ({ where: `${name}:${line}`, what });
  const isJson = file.toLowerCase().endsWith('.json');
  const fault = isJson ? jsonFault(written) : null;
  if (fault) return fail(failure(code, { file }, [refuseText(fault.line, fault.what)]));
  const document = documentOf(read.tokens, written.length);
  const { twice, aliases } = surveyOf(document);
  // JSON's own grammar was checked above, but not that its keys are unique: the last one would win in silence.
  const errors = isJson ? [] : document.errors.map((error) => ({ at: error.pos[0], what: tidy(error) }));
  const faults = [...errors, ...twice.map((at) => ({ at, what: fileFaultWords.fieldTwice }))];
  if (faults.length > 0) {
    const placed = faults.map(({ at, what }) => ({ line: lines.linePos(at).line, what }));
    const told = placed.sort((a, b) => a.line - b.line).map(({ line, what }) => refuseText(line, what));
    return fail(failure(code, { file }, firstFaults(file, told, isJson ? 0 : read.unlisted)));
  }
  if (aliases > mostAliases) return refuseWhole(fileFaultWords.tooOften);
  let data: unknown;
  try {
    data = document.toJS();
  } catch {
    // Aliases that multiply beyond measure end here.
    return refuseWhole(fileFaultWords.tooOften);
  }
  if (aliases > 0 && isTooMuch(data)) return refuseWhole(fileFaultWords.tooOften);
  return succeed({
    data,
    refuse: (faults) => {
      const startOf = fieldFinder(document);
      const lineOf = (at: number | null) => (at === null ? 1 : lines.linePos(at).line);
      const placed = faults.map((fault) => ({ ...fault, line: lineOf(startOf(fault.path)) }));
      const told = placed
        .sort((a, b) => a.line - b.line)
        .map(({ line, path: field, what }) => ({
          where: [`${name}:${line}`, fieldPath(field)].filter(Boolean).join(' '),
          what,
        }));
      return fail(failure(code, { file }, firstFaults(file, told)));
    },
  });
}

function jsonFault(text: string): { line: number; what: string } | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    return { line: text.slice(0, position).split('\n').length, what: fileFaultWords.noJson };
  }
}

/** Each one is looked for among all anchors of the text. */
const mostAliases = 1000;

/** Where the parser's own words don't fit somebody who only wrote a file. */
const ownWords: Readonly<Partial<Record<YAMLParseError['code'], () => string>>> = {
  MULTIPLE_DOCS: () => fileFaultWords.secondDocument,
};

/** The parser may say a part of the text again, of any length. */
const longestWords = 200;

function tidy({ code, message }: YAMLParseError): string {
  const first = (message.slice(0, longestWords).split('\n')[0] ?? '').trim();
  return ownWords[code]?.() ?? fileFaultWords.noYaml(`${first.charAt(0).toLowerCase()}${first.slice(1)}`);
}
