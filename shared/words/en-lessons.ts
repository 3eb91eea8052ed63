import type { Failure } from '../failure.ts';

type Words = { what: string; safe: string; next: string };
type Details = Failure['details'];

const named = (details: Details, name: string): string => String(details[name] ?? '');

/** What can go wrong with a lesson; part of `failureWords`. */
export const lessonFailures: Readonly<Record<'unknown-lesson' | 'lesson-file', (details: Details) => Words>> = {
  'unknown-lesson': (d) => ({
    what: `there is no lesson “${named(d, 'lesson')}”`,
    safe: 'What you did in the others stands.',
    next: 'Choose one from the list.',
  }),
  'lesson-file': (d) => ({
    what: `the lesson file ${named(d, 'file')} cannot be used`,
    safe: 'The other lessons can, and what was done in this one is kept.',
    next: 'Mend it and open it again.',
  }),
};

/** What is wrong in a lesson's file: follows the place, `01-two-levers.md:12`, and the name of the directive. */
export const lessonFaultWords = {
  noHead: 'begins with no front matter between two lines of ---',
  wrongName: (wanted: string) => `must be “${wanted}”, as the file is named`,
  tooDeep: 'is nested too deeply',
  topHeading: 'is a heading of the first level: the title stands in the front matter, and sections begin with ##',
  namelessSection: 'names its section with neither letters nor digits',
  sameSection: (title: string) => `names a second section “${title}”`,
  noSections: 'has no section: at least one heading with ##',
  notClosed: 'is not closed: a line of ::: ends it',
  closesNothing: 'closes nothing, or is a directive with a space or a sign where its name should be',
  holdsAnother: (name: string) => `holds “${name}”: close the one before the other begins`,
  unknownDirective: 'is no directive of a lesson: note, guess, quiz, try and ::widget are',
  takesText: 'needs three colons, and a line of ::: at its end',
  takesNoText: 'needs two colons: it holds no text',
  bracketed: 'has a text in square brackets: say it inside, or as an attribute in braces',
  unknownAttribute: (name: string) => `has no attribute “${name}”`,
  missingAttribute: (name: string) => `lacks ${name}="…"`,
  badId: (id: string) => `cannot be called “${id}”: small letters, digits and dashes`,
  sameId: (id: string) => `is called “${id}” like another one: each is kept by its name`,
  empty: 'holds no text',
  noAsk: 'asks nothing: its text comes before its answers',
  noList: 'has no answers: a list of - [ ] and one - [x]',
  twoLists: 'has more behind its answers: they come last',
  fewChoices: 'needs two to eight answers',
  noBox: 'is an answer without a box: - [ ] or, for the right one, - [x]',
  noFeedback: 'is an answer without feedback: a line that begins with > under it',
  oddChoice: 'is an answer with more than its text and its feedback',
  rightChoices: (count: number) => `has ${count === 0 ? 'no right answer' : `${count} right answers`}: exactly one is`,
  noReveal: 'has no reveal: lines that begin with > at its end',
  badUnit: (units: string) => `needs a unit: ${units}`,
  badAnswer: 'needs an answer that is a number',
  unknownFigure: (name: string) => `names the figure “${name}”, which nothing computes`,
  choiceAttributes: 'has answers to choose from, so it takes no unit, answer or figure',
  unknownWidget: (name: string) => `names the widget “${name}”, which there is none of`,
  noArms: 'has no block of ```yaml with its arms',
  unknownExercise: (id: string) => `names the exercise “${id}”, which there is none of`,
  noSuchFile: 'there is no such file',
  unknownPlan: (id: string, known: string) => `names the plan “${id}”: there are ${known}`,
} as const;
