import { nameUuid } from './name-uuid.ts';

/** Experience API 1.0.3. Everything that Braid names in it begins here; the words come from the ADL vocabulary. */
export const xapiHome = 'https://braid.invalid';

type LanguageMap = Readonly<Record<string, string>>;
type Extensions = Readonly<Record<string, string | number | boolean | null>>;

export type XapiActivity = {
  readonly objectType: 'Activity';
  readonly id: string;
  readonly definition: {
    readonly type: string;
    readonly name: LanguageMap;
    readonly interactionType?: 'choice';
  };
};

export type XapiResult = {
  readonly score?: { readonly raw: number; readonly min: number; readonly max: number; readonly scaled: number };
  readonly completion?: boolean;
  readonly response?: string;
  readonly duration?: string;
  readonly extensions?: Extensions;
};

export type XapiStatement = {
  readonly id: string;
  readonly actor: {
    readonly objectType: 'Agent';
    readonly name: string;
    readonly account: { readonly homePage: string; readonly name: string };
  };
  readonly verb: { readonly id: string; readonly display: LanguageMap };
  readonly object: XapiActivity;
  readonly result?: XapiResult;
  readonly context: {
    readonly registration: string;
    readonly platform: string;
    readonly language: string;
    readonly contextActivities: {
      readonly parent?: readonly XapiActivity[];
      readonly grouping?: readonly XapiActivity[];
    };
    readonly extensions?: Extensions;
  };
  readonly timestamp: string;
};

export const xapiVerbs = {
  registered: { id: 'http://adlnet.gov/expapi/verbs/registered', display: { en: 'registered' } },
  completed: { id: 'http://adlnet.gov/expapi/verbs/completed', display: { en: 'completed' } },
  attempted: { id: 'http://adlnet.gov/expapi/verbs/attempted', display: { en: 'attempted' } },
  experienced: { id: 'http://adlnet.gov/expapi/verbs/experienced', display: { en: 'experienced' } },
  answered: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered' } },
  commented: { id: 'http://adlnet.gov/expapi/verbs/commented', display: { en: 'commented' } },
} as const;

const kinds = {
  class: 'http://adlnet.gov/expapi/activities/course',
  exercise: 'http://adlnet.gov/expapi/activities/assessment',
  run: 'http://adlnet.gov/expapi/activities/simulation',
  question: 'http://adlnet.gov/expapi/activities/cmi.interaction',
  reflection: 'http://adlnet.gov/expapi/activities/question',
} as const;

/** `path`: what it is called in the IRI, each part an id. */
export function xapiActivity(kind: keyof typeof kinds, path: readonly string[], name: string): XapiActivity {
  return {
    objectType: 'Activity',
    id: [xapiHome, 'xapi', kind, ...path.map(encodeURIComponent)].join('/'),
    definition: {
      type: kinds[kind],
      // An empty text is no name, and a title may be empty.
      name: { en: name.trim() === '' ? path.join(' ') : name },
      ...(kind === 'question' && { interactionType: 'choice' as const }),
    },
  };
}

/** The name of something that the specification has no field for. */
export const xapiExtension = (name: string): string => `${xapiHome}/xapi/extensions/${name}`;

/** ISO 8601, to a hundredth of a second as the specification has it. */
export const xapiDuration = (ms: number): string => `PT${Number((ms / 1000).toFixed(2))}S`;

/** Null where there is nothing to find, or it isn't known. */
export function xapiScore(found: number | null, of: number | null): { score: NonNullable<XapiResult['score']> } | null {
  if (found === null || of === null || of === 0 || found > of) return null;
  return { score: { raw: found, min: 0, max: of, scaled: Number((found / of).toFixed(4)) } };
}

/** Statements have ids that say the same on every export, so that a store that has them already takes them once. */
export const xapiId = (...name: readonly (string | number)[]): string =>
  nameUuid([xapiHome, 'xapi', ...name.map((part) => encodeURIComponent(part))].join('/'));

/** Of its times the specification wants a zone; null for what is no time. */
export function xapiTime(iso: string): string | null {
  const at = Date.parse(iso);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

export const xapiText = (statements: readonly XapiStatement[]): string => `${JSON.stringify(statements, null, 2)}\n`;
