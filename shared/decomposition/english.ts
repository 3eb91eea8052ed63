import { stems } from '../exercise/topic.ts';

/*
 * What the rules know of English. They read a brief's build, and need to know which words carry nothing of the
 * learner's own subject.
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Words that stand between things and say how these hang together: one on either side is two things. */
export const apart = new Set(
  words(`
  of in on for to against by at under between across per over without within before after since until than as like during
  through into onto via among around behind beyond near about each every while because unless although not no never only
  is are was were be been being has have had do does did would could should can will may might must shall
  that which who whom whose whether why how where when what if so still yet
  `),
);

/** Words of the grammar that part nothing: articles, pronouns, and what counts or coordinates. */
export const joining = new Set(
  words(`
  the a an this that these those our your their its his her my us we you they them it he she i me one's
  and or nor but also then please both all any some such same with from up out off down too very much many lot lots
  there here let's lets let just again together along back please kindly
  one two three four five six seven eight nine ten
  `),
);

/** Words that could stand in any brief: they name an act of looking or making, or a thing without saying which. */
const generalWords = new Set(
  words(`
  look see review read reread check analyse analyze analysis analyses assess assessment evaluate evaluation examine examination
  study consider explore research investigate investigation go think know understand summarise summarize summary handle
  prepare make work help improve improvement enhance optimise optimize polish refine fix solve update create build develop
  design plan write draft produce compose deliver provide give tell say show find identify name list note report describe
  explain discuss share get take put use cover address deal manage organise organize ensure support stand matter come begin
  start finish complete continue proceed try focus dig dive brainstorm reflect comment feedback compare comparison figure
  care sure aware mind idea run inspect scan skim browse process verify validate judge rate present state collect gather
  thing anything everything something nothing stuff document file text material paper page source data information info detail
  content point issue problem bug mistake concern insight thought opinion takeaway finding result output conclusion
  recommendation suggestion question answer aspect part section area topic subject item piece task job version overview outline
  table guide deck slide presentation memo sheet specification spec number step way kind type bit ground quality conversation
  chat other others rest whole situation word sentence bullet
  important interesting relevant key main best good better great nice useful helpful big biggest large largest small major
  crucial essential significant notable noteworthy proper appropriate suitable correct right wrong fine ok okay clear clean
  thorough careful close deep deeper quick brief short long new old else general overall various different several possible
  first second third next last final few more most further additional full entire pleasant welcome whatever really well now
  somebody someone anybody anyone everyone everybody potential worth
`),
);
const generalStems = new Set([...generalWords, 'carefully', 'closely', 'properly', 'briefly'].flatMap(stems));

export const isGeneral = (word: string, stem: string): boolean => generalStems.has(stem) || generalWords.has(word);

/** Words that promise a quality which nobody can look up. */
export const unmeasurable = new Set(
  words(`
  good better best great nice nicer pleasant pleasing engaging compelling catchy exciting inspiring inspire inspires creative
  creatively insightful impactful effective effectively beautiful attractive elegant professional polished polish improve
  improved enhance enhanced optimise optimize strengthen refine perfect amazing awesome powerful persuasive convincing
  interesting memorable fresh modern smart clever strong stronger thorough thoroughly high-quality quality appealing
  delightful thoughtful robust
  `),
);

/** Phrases that leave open when the work is done. */
export const openEnded: readonly RegExp[] = [
  /\bbrainstorm\w*/i,
  /\bthink (?:about|of|through|creatively)\b/i,
  /\b(?:explore|reflect on|look into|play with|get a (?:sense|feel)(?: of| for)?)\b/i,
  /\b(?:your|some|any) (?:thoughts|ideas|insights|impressions)\b/i,
  /\bwhat you think\b/i,
  /\bas \w+ as (?:possible|you can)\b/i,
];

/** Words that show when an output is done: it enumerates, answers, counts, or keeps to a size. */
export const checkable: readonly RegExp[] = [
  /\b(?:each|every|all of|both)\b/i,
  /\b(?:name|list|say|state|count|quote|copy|compare|rank|reconcile|calculate|compute|estimate|check|score|label|classify|extract|translate|tabulate|cite|sort)\b/i,
  /\b(?:whether|which|why|who|how many|how much|where|when)\b/i,
  /\d/,
  /\b(?:at most|at least|no more than|up to|under|exactly|no longer than|one page|half a page)\b/i,
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty) \w+/i,
];

/** Verbs of the work that comes before a synthesis, where a clause begins with one. Read with one blank between words. */
export const originalWork =
  /(?:^|[.;:,\n]\s?|\b(?:and|then|also)\s)(research|investigate|interview|survey|gather|collect|look up|find out|measure|(?<=also )(?:write|analy[sz]e|design|estimate|calculate|draft|study|examine)|analy[sz]e the (?:raw )?(?:data|materials?|sources?|documents?|files?))\b/i;

/** Sentences that say how to work, not what for: they are no ask of their own. */
export const mannerOnly =
  /^\s*(?:[-*]\s*)?(?:please\s+)?(?:read\b|quote\b|cite\b|keep\b|rest each\b|use\b|do not\b|don['’]t\b|go on\b|copy\b|be\b|answer\b|write (?:in|at most|no more)\b|gather\b|before\b|review this\b)/i;

/** Verbs that open an ask of their own within a sentence. */
export const askVerbs =
  'say|name|list|check|give|tell|write|draft|describe|explain|compare|count|rank|estimate|calculate|compute|report|state|find|identify|propose|suggest|recommend|design|create|prepare|plan|test|analy[sz]e|assess|evaluate|summari[sz]e|translate|define|outline|map|sketch|build|review|research|make';
