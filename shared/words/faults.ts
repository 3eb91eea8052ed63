import type { z } from 'zod';
import { t } from './t.ts';

/** One thing that is wrong with an input, at its place: `['tasks', 2, 'brief']`. */
export type Fault = { readonly path: readonly (string | number)[]; readonly what: string };

/** What zod found, worded; the parts of a union are told as the one that came nearest. */
export function faultsOf(error: z.ZodError): Fault[] {
  return error.issues.flatMap((issue) => wordIssue(issue));
}

/** `tasks[2].brief`; empty for the whole. */
export function fieldPath(path: Fault['path']): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
}

/** Several faults in one sentence: the first, and how many more there are. */
export function listFaults(faults: readonly Fault[]): { where: string; what: string }[] {
  return faults.map(({ path, what }) => ({ where: fieldPath(path), what }));
}

const names: Readonly<Record<string, string>> = {
  get string() {
    return t`a text`;
  },
  get number() {
    return t`a number`;
  },
  get int() {
    return t`a whole number`;
  },
  get boolean() {
    return t`true or false`;
  },
  get array() {
    return t`a list`;
  },
  get object() {
    return t`a group of fields`;
  },
  get record() {
    return t`a group of fields`;
  },
  get null() {
    return t`empty`;
  },
  get undefined() {
    return t`missing`;
  },
};
const nameOf = (type: string) => names[type] ?? type;

function wordIssue(issue: z.core.$ZodIssue): Fault[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const at = (what: string): Fault[] => [{ path, what }];
  switch (issue.code) {
    case 'invalid_type':
      return at(
        issue.message.endsWith('received undefined') || (issue.input === undefined && 'input' in issue)
          ? t`is missing`
          : t`must be ${nameOf(issue.expected)}`,
      );
    case 'too_small':
      if (issue.origin === 'string')
        return at(issue.minimum === 1 ? t`is empty` : t`is shorter than ${issue.minimum} characters`);
      if (issue.origin === 'array')
        return at(issue.minimum === 1 ? t`is empty` : t`needs at least ${issue.minimum} entries`);
      return at(
        issue.inclusive === false ? t`must be more than ${issue.minimum}` : t`must be at least ${issue.minimum}`,
      );
    case 'too_big':
      if (issue.origin === 'string') return at(t`is longer than ${issue.maximum} characters`);
      if (issue.origin === 'array') return at(t`has more than ${issue.maximum} entries`);
      return at(t`must be at most ${issue.maximum}`);
    case 'invalid_value':
      return at(t`must be ${alternatives(issue.values.map(String))}`);
    case 'invalid_union':
      return unionFaults(issue, path);
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], what: t`is not a known field` }));
    default:
      return at(issue.message);
  }
}

function unionFaults(issue: z.core.$ZodIssueInvalidUnion, path: Fault['path']): Fault[] {
  const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0];
  if (nearest && nearest.length > 0) {
    return nearest.flatMap((inner) => wordIssue(inner).map((fault) => ({ ...fault, path: [...path, ...fault.path] })));
  }
  const kinds = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  return [{ path, what: kinds.length > 0 ? t`must be ${alternatives(kinds)}` : t`is of no known kind` }];
}

/** `a, b or c`. */
export function alternatives(options: readonly string[]): string {
  const last = options.at(-1) ?? '';
  return options.length < 2 ? last : t`${options.slice(0, -1).join(', ')} or ${last}`;
}
