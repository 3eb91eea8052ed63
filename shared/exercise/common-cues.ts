/**
 * Wordings that many points need, by the name under which a group of cues may list them among its own. A text that says
 * `@clash` holds two things against each other; one that says `@unclear` finds nothing to hold on to; `@refused` is what
 * a system does with what it may not accept.
 */
const common: Readonly<Record<string, readonly string[]>> = {
  '@clash': [
    ...[
      'conflict',
      'contradict',
      'contrary',
      'inconsisten',
      'incompatib',
      'mismatch',
      'discrepan',
      'disagree',
      'clash',
    ],
    ...[
      'diverge',
      'differ ',
      'differs ',
      'collide',
      'at odds',
      'versus ',
      'vs',
      'but ',
      'yet ',
      'however',
      'although',
      'though ',
    ],
    ...['while ', 'whereas', 'against ', 'despite', 'instead of', 'rather than', 'on the other hand', 'only to '],
    ...[
      'not match',
      'not fit',
      'not agree',
      'not add up',
      'not square',
      'not reconcil',
      'not consistent',
      'can’t both',
    ],
    ...['break', 'broken', 'violat', 'undermin', 'overrid', 'rules out', 'not hold', 'no longer true', 'out of step'],
  ],
  '@unclear': [
    ...['vague', 'undefined', 'not defined', 'never defined', 'ill-defined', 'no definition', 'unspecified'],
    ...['not specified', 'not specif', 'not stated', 'not quantif', 'unquantif', 'no figure', 'no number', 'no value'],
    ...['no limit given', 'no threshold', 'without a figure', 'without a number', 'untest', 'not testable', 'not test'],
    ...['can’t be tested', 'can’t test', 'not be tested', 'unmeasurable', 'not measurable', 'no measur', 'not verif'],
    ...[
      'unverif',
      'can’t be checked',
      'can’t be verified',
      'ambiguous',
      'unclear',
      'not clear',
      'open to interpretation',
    ],
    ...[
      'subjective',
      'leaves open',
      'left open',
      'says nothing',
      'silent on',
      'needs a number',
      'needs a figure',
      'imprecise',
    ],
    ...['not precise', 'indeterminate', 'anything from', 'could mean', 'anybody’s guess', 'matter of opinion'],
  ],
  '@refused': [
    ...[
      'refus',
      'reject',
      'forbid',
      'denied',
      'deny',
      'disallow',
      'not allowed',
      'not permitted',
      'not accept',
      'must not',
    ],
    ...[
      'turned away',
      'turned down',
      'fails with',
      'must fail',
      'should fail',
      'blocked',
      'unauthori',
      'invalid',
      'error',
    ],
    ...[
      '400',
      '401',
      '403',
      '404',
      '409',
      '410',
      '413',
      '422',
      '4xx',
      'can not',
      'never succeed',
      'not go through',
      'no effect',
    ],
  ],
};

/** A group of cues with the names in it replaced by what they stand for. */
export function spelledOut(group: readonly string[]): readonly string[] {
  return group.flatMap((cue) => common[cue] ?? cue);
}

/** The names that a group may use. */
export const commonNames: readonly string[] = Object.keys(common);
