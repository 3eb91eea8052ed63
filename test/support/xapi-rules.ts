/**
 * The rules of the Experience API 1.0.3 (Part Two, "Experience API Data") for what Braid writes, each a name and a test
 * of one statement. Written from the specification, apart from the writer.
 */
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

export type XapiRule = { readonly name: string; readonly holds: (statement: JsonObject) => boolean };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const at = (value: Json | undefined, key: string): Json | undefined => (isObject(value) ? value[key] : undefined);
const text = (value: Json | undefined): value is string => typeof value === 'string' && value !== '';
const list = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);
const keysIn = (value: Json | undefined, allowed: readonly string[]): boolean =>
  value === undefined || (isObject(value) && Object.keys(value).every((key) => allowed.includes(key)));

/** RFC 3987, as far as it matters here: a scheme, and nothing that has to be escaped. */
export const isIri = (value: Json | undefined): boolean =>
  typeof value === 'string' && /^[a-z][a-z0-9+.-]*:\/\/[^\s/<>"{}|\\^`]+(?:\/[^\s<>"{}|\\^`]*)?$/i.test(value);
const isUuid = (value: Json | undefined): boolean =>
  typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(value);
const isLanguageTag = (tag: string): boolean => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag);
const isLanguageMap = (value: Json | undefined): boolean =>
  isObject(value) &&
  Object.keys(value).length > 0 &&
  Object.entries(value).every(([tag, word]) => isLanguageTag(tag) && text(word));
const isTime = (value: Json | undefined): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const isDuration = (value: Json | undefined): boolean =>
  typeof value === 'string' &&
  /^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,2})?S)?)?$/.test(value);
const isActivity = (value: Json): boolean => at(value, 'objectType') === 'Activity' && isIri(at(value, 'id'));
const extensionsOf = (statement: JsonObject): (Json | undefined)[] =>
  [
    at(statement['result'], 'extensions'),
    at(statement['context'], 'extensions'),
    at(at(statement['object'], 'definition'), 'extensions'),
  ].filter((each) => each !== undefined);

/** Nulls and empty texts are allowed in extensions alone. */
function noNulls(value: Json): boolean {
  if (value === null) return false;
  if (Array.isArray(value)) return value.every(noNulls);
  if (!isObject(value)) return true;
  return Object.entries(value).every(([key, each]) => key === 'extensions' || noNulls(each));
}

const contextKeys = ['parent', 'grouping', 'category', 'other'];

export const xapiRules: readonly XapiRule[] = [
  {
    name: 'has an actor, a verb and an object (2.4)',
    holds: (each) => isObject(each['actor']) && isObject(each['verb']) && isObject(each['object']),
  },
  {
    name: 'has no property that the specification doesn’t know (2.2)',
    holds: (each) =>
      keysIn(each, [
        ...['id', 'actor', 'verb', 'object', 'result', 'context', 'timestamp', 'stored'],
        ...['authority', 'version', 'attachments'],
      ]) &&
      keysIn(each['actor'], ['objectType', 'name', 'mbox', 'mbox_sha1sum', 'openid', 'account']) &&
      keysIn(each['verb'], ['id', 'display']) &&
      keysIn(each['object'], ['objectType', 'id', 'definition']) &&
      keysIn(each['result'], ['score', 'success', 'completion', 'response', 'duration', 'extensions']) &&
      keysIn(each['context'], [
        ...['registration', 'instructor', 'team', 'contextActivities', 'revision', 'platform'],
        ...['language', 'statement', 'extensions'],
      ]),
  },
  { name: 'has no null outside of extensions (2.2)', holds: noNulls },
  { name: 'has a UUID for an id (2.4.1)', holds: (each) => isUuid(each['id']) },
  {
    name: 'has an agent with exactly one way to tell who it is (2.4.2.3)',
    holds: ({ actor }) =>
      at(actor, 'objectType') === 'Agent' &&
      ['mbox', 'mbox_sha1sum', 'openid', 'account'].filter((key) => at(actor, key) !== undefined).length === 1,
  },
  {
    name: 'has an account with a home page and a name in it (2.4.2.4)',
    holds: ({ actor }) =>
      isIri(at(at(actor, 'account'), 'homePage')) &&
      text(at(at(actor, 'account'), 'name')) &&
      keysIn(at(actor, 'account'), ['homePage', 'name']),
  },
  { name: 'has a name for the agent that is a text (2.4.2.1)', holds: ({ actor }) => text(at(actor, 'name')) },
  {
    name: 'has a verb with an IRI and its word in a language (2.4.3)',
    holds: ({ verb }) => isIri(at(verb, 'id')) && isLanguageMap(at(verb, 'display')),
  },
  {
    name: 'has an activity with an IRI for an object (2.4.4.1)',
    holds: ({ object }) => object !== undefined && isActivity(object),
  },
  {
    name: 'has a definition with a type and a name in a language (2.4.4.1)',
    holds: ({ object }) =>
      isIri(at(at(object, 'definition'), 'type')) && isLanguageMap(at(at(object, 'definition'), 'name')),
  },
  {
    name: 'has a known interaction type where it asks something (2.4.4.1)',
    holds: ({ object }) => {
      const definition = at(object, 'definition');
      const type = at(definition, 'interactionType');
      const asks = at(definition, 'type') === 'http://adlnet.gov/expapi/activities/cmi.interaction';
      return asks ? type === 'choice' : type === undefined;
    },
  },
  {
    name: 'has a score that lies between its least and its most, and scaled within one (2.4.5.1)',
    holds: ({ result }) => {
      const score = at(result, 'score');
      if (score === undefined) return true;
      const [raw, min, max, scaled] = ['raw', 'min', 'max', 'scaled'].map((key) => at(score, key));
      if ([raw, min, max, scaled].some((value) => typeof value !== 'number')) return false;
      return (
        Number(min) < Number(max) &&
        Number(raw) >= Number(min) &&
        Number(raw) <= Number(max) &&
        Math.abs(Number(scaled)) <= 1
      );
    },
  },
  {
    name: 'has a duration in ISO 8601, to a hundredth of a second (2.4.5, 4.6)',
    holds: ({ result }) => at(result, 'duration') === undefined || isDuration(at(result, 'duration')),
  },
  {
    name: 'has a completion that is true or false (2.4.5)',
    holds: ({ result }) => ['undefined', 'boolean'].includes(typeof at(result, 'completion')),
  },
  {
    name: 'has a response that is a text (2.4.5)',
    holds: ({ result }) => ['undefined', 'string'].includes(typeof at(result, 'response')),
  },
  {
    name: 'has extensions whose keys are IRIs (4.1)',
    holds: (each) => extensionsOf(each).every((map) => isObject(map) && Object.keys(map).every(isIri)),
  },
  {
    name: 'has a UUID for its registration (2.4.6)',
    holds: ({ context }) => isUuid(at(context, 'registration')),
  },
  {
    name: 'has lists of activities in its context (2.4.6.2)',
    holds: ({ context }) => {
      const activities = at(context, 'contextActivities');
      return (
        keysIn(activities, contextKeys) &&
        contextKeys.some((key) => list(at(activities, key)).length > 0) &&
        contextKeys.every((key) => at(activities, key) === undefined || list(at(activities, key)).every(isActivity))
      );
    },
  },
  {
    name: 'names a platform and a language for an activity (2.4.6)',
    holds: ({ context }) => text(at(context, 'platform')) && isLanguageTag(String(at(context, 'language'))),
  },
  { name: 'has a time with its zone (2.4.7, 4.5)', holds: (each) => isTime(each['timestamp']) },
];

/** Every rule that a file breaks, with the place of its statement. */
export function xapiFaults(file: string): string[] {
  const read: Json = JSON.parse(file);
  if (!Array.isArray(read)) return ['The file is no list of statements.'];
  const faults = read.flatMap((each, index) =>
    isObject(each)
      ? xapiRules.filter(({ holds }) => !holds(each)).map(({ name }) => `${index}: ${name}`)
      : [`${index}: is no object`],
  );
  const ids = read.map((each) => at(each, 'id'));
  return new Set(ids).size === ids.length ? faults : [...faults, 'Two statements have the same id (2.4.1).'];
}
