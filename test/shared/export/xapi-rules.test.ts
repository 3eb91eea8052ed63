import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameUuid } from '../../../shared/export/name-uuid.ts';
import { sha1 } from '../../../shared/export/sha1.ts';
import { exportComparison } from '../../../shared/export/export.ts';
import { xapiDuration } from '../../../shared/export/xapi-statement.ts';
import { aResult, exportedBy, hostileTexts } from '../../support/a-result.ts';
import { xapiFaults, xapiRules } from '../../support/xapi-rules.ts';

const written = (result = aResult()) => exportComparison(result, 'xapi', exportedBy);

/** A statement that keeps every rule, and for each rule what breaks it. */
const good = {
  id: '6d1f5b7e-1c7a-5f7a-8a7e-1b9d5c3f2a10',
  actor: { objectType: 'Agent', name: 'Pod 3', account: { homePage: 'https://braid.invalid', name: 'pod-3' } },
  verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered' } },
  object: {
    objectType: 'Activity',
    id: 'https://braid.invalid/xapi/question/a',
    definition: {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      name: { en: 'A question' },
      interactionType: 'choice',
    },
  },
  result: {
    score: { raw: 5, min: 0, max: 12, scaled: 0.4167 },
    completion: true,
    response: 'a',
    duration: 'PT20.7S',
    extensions: { 'https://braid.invalid/xapi/extensions/tokens': null },
  },
  context: {
    registration: '6d1f5b7e-1c7a-5f7a-8a7e-1b9d5c3f2a11',
    platform: 'Braid',
    language: 'en',
    contextActivities: { parent: [{ objectType: 'Activity', id: 'https://braid.invalid/xapi/class/a' }] },
  },
  timestamp: '2026-11-30T10:30:00+01:00',
};
type Path = readonly string[];
const broken: Readonly<Record<string, readonly (readonly [Path, unknown])[]>> = {
  '2.4': [[['verb'], undefined]],
  '2.2 property': [
    [['mood'], 'good'],
    [['result', 'grade'], 'B'],
  ],
  '2.2 null': [[['result', 'response'], null]],
  '2.4.1': [[['id'], 'pod-3-1']],
  '2.4.2.3': [
    [['actor', 'mbox'], 'mailto:a@b.invalid'],
    [['actor', 'objectType'], 'Person'],
  ],
  '2.4.2.4': [[['actor', 'account', 'homePage'], 'braid']],
  '2.4.2.1': [[['actor', 'name'], '']],
  '2.4.3': [[['verb', 'display'], {}]],
  '2.4.4.1 object': [[['object', 'id'], 'question a']],
  '2.4.4.1 definition': [[['object', 'definition', 'name'], { 'not a tag': 'x' }]],
  '2.4.4.1 interaction': [[['object', 'definition', 'interactionType'], 'guess']],
  '2.4.5.1': [
    [['result', 'score', 'raw'], 13],
    [['result', 'score', 'scaled'], 1.2],
  ],
  '2.4.5, 4.6': [
    [['result', 'duration'], '20.7'],
    [['result', 'duration'], 'PT20.712S'],
    [['result', 'duration'], 'PT'],
  ],
  '2.4.5 completion': [[['result', 'completion'], 'yes']],
  '2.4.5 response': [[['result', 'response'], 4]],
  '4.1': [[['result', 'extensions'], { tokens: 4 }]],
  '2.4.6': [[['context', 'registration'], 'c-1']],
  '2.4.6.2': [
    [['context', 'contextActivities'], {}],
    [['context', 'contextActivities', 'parent'], [{ id: 'a' }]],
  ],
  '2.4.6 platform': [[['context', 'platform'], '']],
  '2.4.7': [[['timestamp'], '2026-11-30T10:30:00']],
};

function changed(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  if (typeof value !== 'object' || value === null) throw new Error('There is no such place.');
  return { ...value, [key]: changed(Reflect.get(value, key), rest, to) };
}

describe('the rules of xAPI 1.0.3', () => {
  it('are kept by a statement that is as it should be', () => {
    expect(xapiFaults(JSON.stringify([good]))).toEqual([]);
  });

  it.each(xapiRules.map(({ name }, index) => [name, Object.entries(broken)[index]] as const))(
    '%s: and is broken by what is not so',
    (name, entry) => {
      if (entry === undefined) throw new Error('This rule is broken by nothing.');
      for (const [path, to] of entry[1]) {
        expect(xapiFaults(JSON.stringify([changed(good, path, to)]))).toContain(`0: ${name}`);
      }
    },
  );

  it('want every statement once', () => {
    expect(xapiFaults(JSON.stringify([good, good]))).toEqual(['Two statements have the same id (2.4.1).']);
  });
});

describe('a comparison as xAPI statements', () => {
  it('keeps every rule, whatever somebody wrote', () => {
    for (const text of ['Plain words', '', ...hostileTexts])
      expect(xapiFaults(written(aResult(text)).text)).toEqual([]);
  });

  it('is one a run, with what was found, how long it took, and that its speed is simulated', () => {
    const statements: unknown = JSON.parse(written().text);
    expect(statements).toMatchObject([
      {
        verb: { display: { en: 'completed' } },
        result: { score: { raw: 2, max: 2, scaled: 1 }, completion: true, duration: 'PT52S' },
        context: {
          extensions: {
            'https://braid.invalid/xapi/extensions/basis': 'practice model, measured at a simulated speed',
          },
        },
      },
      { result: { score: { raw: 1 }, duration: 'PT20.7S' } },
      { verb: { display: { en: 'attempted' } }, result: { completion: false } },
    ]);
    expect(written().name).toMatch(/\.xapi\.json$/);
  });

  it('has the same ids each time, and carries nothing of an answer', () => {
    expect(written().text).toBe(written().text);
    const result = aResult();
    const runs = result.comparison.runs.map((run) => ({ ...run, answer: 'What the model said' }));
    expect(written({ ...result, comparison: { ...result.comparison, runs } }).text).not.toContain(
      'What the model said',
    );
  });
});

it('hashes as everybody does, and makes UUIDs of names from it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(Buffer.from(sha1(bytes)).toString('hex')).toBe(createHash('sha1').update(bytes).digest('hex'));
    }),
  );
  // RFC 9562, A.4 has this one of the namespace for domain names; this is the same name among addresses.
  expect(nameUuid('http://www.example.com/')).toBe('fcde3c85-2270-590f-9e7c-ee003d65e0e2');
  expect(nameUuid('Zoë ☃')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab]/);
});

it('writes a duration to a hundredth of a second', () => {
  expect([0, 52_000, 20_712, 3_600_000].map(xapiDuration)).toEqual(['PT0S', 'PT52S', 'PT20.71S', 'PT3600S']);
});
