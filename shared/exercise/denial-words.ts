/*
 * The words in which English denies that something is wrong, held to one clause that is already `comparable`. They are
 * lists: what isn't in them isn't heard. Every entry has to deny by itself, whatever the work is about.
 */

const fault =
  '(?:conflicts?|contradict\\w*|discrepanc\\w*|disagree\\w*|mismatch\\w*|inconsisten\\w*|incompatib\\w*|clash\\w*|breach\\w*|violations?)';
export const anyFault = `(?:${fault}|issues?|problems?|concerns?|bugs?|defects?|errors?|findings?|faults?|flaws?)`;
const matter =
  '(?:difference|gap|discrepancy|mismatch|contradiction|conflict|inconsistency|clash|worry|concern|suspicion|doubt|issue|objection|deviation|departure|question)';
const back =
  '(?:this|that|these|those|it|they|which|both|the (?:two|pair|rest|others?|figures|numbers|texts|sources|files|statements|passages))';
const adverbs =
  '(?:(?:really|actually|in fact|in truth|necessarily|strictly|truly|therefore|thus|after all|also|even|fully|entirely|all|both|perfectly|internally|quite|probably|already|however|indeed|completely|later|elsewhere|explicitly|directly|easily|then|since|now|itself) )*';
const plainly =
  '(?:(?:real|actual|genuine|true|such a|such|further|apparent|obvious|direct|material|open|logical|remaining|serious|factual|internal) )*';
const be = '(?:is|are|was|were|be|been|seems?|looks?|appears?)';
/** “Fine on its own” says nothing about what it is beside. */
const onItsOwn =
  '(?! (?:on its own|on their own|alone|by itself|in itself|individually|at first|on paper|in isolation|taken|if|as long|only|until|unless|in theory))';

/**
 * An expression that finds `start` and, further on, `then`, with `between` for each sign that may stand before it. It
 * passes over no other start: what is found from the first is found from the last as well, and a text that starts a
 * thousand times is still read once.
 */
export const further = (start: string, between: string, then: string): string =>
  `${start}(?:(?!${start})${between})*${then}`;

const patterns = (list: readonly string[]): RegExp[] => list.map((pattern) => new RegExp(pattern));

/** Denies a fault. */
const denying = patterns([
  `\\b(?:no|not any|neither) (?:(?!one\\b|body\\b|tests?\\b|owner|mention|note|way\\b|resol|handl|longer\\b)[\\w'-]+ ){0,2}${fault}\\b`,
  `\\bwithout (?:any )?(?:(?!\\w+ing\\b)[\\w'-]+ ){0,2}${fault}\\b`,
  `\\bno ${plainly}(?:issues?|problems?|concerns?|objections?|worry|worries)\\b(?! (?:number|tracker|link|id)\\b)`,
  `\\bno (?:cause|reason|grounds?|need) (?:for|to) (?:worry|concern|alarm|act|action|suspect)`,
  `\\bnothing (?:(?:is|was|looks|seems) )?(?:wrong|amiss|to report|suspicious|contradict\\w*|inconsistent)`,
  `\\b(?:does not|doesn't|do not|don't|did not|didn't) ${adverbs}(?:conflict|contradict|clash|disagree|collide)\\b`,
  `\\b(?:is|are|was|were)(?: not|n't) ${adverbs}(?:an? |any |the |in )?${plainly}(?:${anyFault}|at odds|at risk|suspicious|to blame|responsible|the cause|the reason|the culprit)\\b`,
  `\\b(?:not ${adverbs}(?:an?|any)|rather than|instead of) (?:an? )?${plainly}${anyFault}\\b`,
  `(?<!\\b(?:not|never|hardly|barely|nor|nothing|neither|none of (?:this|these|them)) )\\b${be} ${adverbs}(?:consistent|in line with|in agreement|in accord|compatible|aligned|unproblematic|unfounded|groundless|irrelevant|by design|intended|intentional|acceptable|legitimate|justified|moot|a non-issue|a false alarm|a red herring)\\b${onItsOwn}`,
  `\\b${be} ${adverbs}(?:fine|ok|okay|in order)\\b${onItsOwn}`,
  `\\b(?:turns?|turned) out (?:to be |that it is )?(?:fine|ok|okay|harmless|unfounded|irrelevant|consistent|correct|right|intended|no \\w+|not )`,
  `\\b(?:checks? out|holds? up|false alarm|red herring|non-issue|no action (?:is )?needed)\\b`,
  `\\b(?:cannot|can't|could not|couldn't|did not|didn't) (?:be the (?:cause|reason|culprit)|have (?:caused|been)|cause)\\b`,
  further(`\\b(?:would|might|could) (?:be|have been) an? (?:${anyFault}|risk)\\b`, '.', '\\b(?:if|were it not|had)\\b'),
  `^(?:(?:this|that|my|our|suspicion|finding|point)\\b(?: \\w+){0,2} )?(?:(?:is|are|was|has been|have been|now) )?(?:withdrawn|retracted)\\W*$`,
  `\\b(?:i|we) (?:now )?(?:withdraw|retract|take (?:this|that|it) back|dismiss|discard)\\b`,
  `\\b(?:i|we) (?:have |had |therefore |then )*dropped (?:it|this|that|(?:the|my|this|that) (?:point|finding|concern|worry|objection|suspicion))\\b`,
  `\\b(?:suspicion|finding|concern|objection|worry|point)s?\\b.{0,30}\\b(?:withdrawn|retracted|dropped)\\b`,
]);

/** Says that something else answers the doubt. */
const settling = patterns([
  `\\b(?:is|are|was|were|has been|have been|can be|should be) ${adverbs}(?:refuted|dismissed|disproved|disproven|waived|ruled out|reconciled|cleared up)\\b`,
  `\\b(?:is|are|was|were|has been|have been) ${adverbs}(?:resolved|answered|settled|addressed)\\b`,
  `(?:^|[,(] ?)(?:and |but |already |since |fully |then )*(?:resolved|refuted|answered|settled|waived|cleared up|dismissed|explained|covered|reconciled) (?:by|in|elsewhere|away)\\b`,
  `\\b(?:${matter}|${back}) (?:[\\w'-]+ ){0,6}(?:is|are|was|were) ${adverbs}(?:explained|accounted for|covered|allowed|permitted)\\b`,
  `\\b(?:resolves|explains|settles|answers|refutes|disproves|clears up|removes|dissolves|reconciles|rules out|accounts for) (?:it|this|that|them|both|(?:the|this|that|any) (?:(?:apparent|seeming|whole|supposed|alleged|[\\w'-]+) )?${matter})\\b`,
  `\\b(?:rules?|ruling|ruled) (?:this|that|it|them) out\\b`,
]);

/** Proposes to settle something, which takes for granted that it is open. */
const proposing =
  /^\w+ing (?!to\b)|\b(?:fix|fixe[sd]|suggest\w*|recommend\w*|propos\w*|mend|remedy|should|could|would|must|needs? to|option|either|align\w*|until|once|unless|nobody|no one|nothing|never|not)\b/;

export function denies(clause: string): boolean {
  if (denying.some((pattern) => pattern.test(clause))) return true;
  return !proposing.test(clause) && settling.some((pattern) => pattern.test(clause));
}

const opener =
  '(?:(?:and|but|however|yet|still|though|so|hence|thus|therefore|in the end|on checking|checked|verdict|conclusion|result|status|in fact|actually|again|here|then|instead)[,:]? )*';
const speaksBack = new RegExp(
  `^${opener}(?:${back}\\b|the (?:[\\w'-]+ )?${matter}\\b(?! (?:between|on|about|in|over|with)\\b)|(?:there(?: is|'s| was) )?(?:no|not an?|nothing|fine|ok|okay|consistent|resolved|refuted|answered|settled|waived|explained|covered|withdrawn|dismissed|ruled out|false alarm|red herring|non-issue)\\b)`,
);
const namesIt = new RegExp(
  further(
    '\\b(?:no|not an?|nothing) ',
    '[^,;:]',
    '\\b(?:on|about|between|in|with|of|over|regarding|concerning|for|as to|around) (?!the end\\b|itself\\b|fact\\b|here\\b|it\\b|that\\b|this\\b|them\\b|these\\b|those\\b)',
  ),
);
const settlesBack = new RegExp(
  `\\b(?:resolves|explains|settles|answers|refutes|disproves|clears up|removes|dissolves|reconciles|rules out|accounts for) (?:it|this|that|them|both|(?:the|this|that|any) (?:[\\w'-]+ )?${matter})\\b|\\b(?:rules? (?:it|this|that|them) out|(?:withdraw|retract|dismiss|discard|dropped) (?:it|this|that|(?:the|my) (?:point|finding|concern|worry|objection|suspicion))|take (?:this|that|it) back)\\b`,
);

/** Whether a denying clause names nothing itself (“this is fine”), so that it is about what was said before. */
export function isAboutBefore(clause: string): boolean {
  return settlesBack.test(clause) || (speaksBack.test(clause) && !namesIt.test(clause));
}

/** A denial that is nothing else, as a table or the end of a first sentence has it: “no conflict”, “consistent”. */
export function isVerdict(text: string): boolean {
  const bare = text.replace(/^[^\p{L}]+|(?<![^\p{L}])[^\p{L}]+$/gu, '');
  if (bare === '' || bare.split(' ').length > 5) return false;
  return (
    /^(?:ok|okay|fine|consistent|refuted|dismissed|withdrawn|resolved|ruled out|false alarm|red herring|non-issue|no issue|not an issue)\b/.test(
      bare,
    ) ||
    (denies(bare) && isAboutBefore(bare))
  );
}
