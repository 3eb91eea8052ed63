import type { Failure } from '../failure.ts';
import { t } from './t.ts';

type Words = { what: string; safe: string; next: string };
type Details = Failure['details'];

const named = (details: Details, name: string): string => String(details[name] ?? '');

/** What can go wrong with a lesson; part of `failureWords`. */
export const lessonFailures: Readonly<Record<'unknown-lesson' | 'lesson-file', (details: Details) => Words>> = {
  'unknown-lesson': (d) => ({
    what: t`there is no lesson “${named(d, 'lesson')}”`,
    safe: t`What you did in the others stands.`,
    next: t`Choose one from the list.`,
  }),
  'lesson-file': (d) => ({
    what: t`the lesson file ${named(d, 'file')} cannot be used`,
    safe: t`The other lessons can, and what was done in this one is kept.`,
    next: t`Mend it and open it again.`,
  }),
};

/** What is wrong in a lesson's file: follows the place, `01-two-levers.md:12`, and the name of the directive. */
export const lessonFaultWords = {
  get noHead() {
    return t`begins with no front matter between two lines of ---`;
  },
  wrongName: (wanted: string) => t`must be “${wanted}”, as the file is named`,
  get tooMuch() {
    return t`has more lines or marks of Markdown than a lesson needs: make two of it`;
  },
  get tooDeep() {
    return t`is nested too deeply`;
  },
  get topHeading() {
    return t`is a heading of the first level: the title stands in the front matter, and sections begin with ##`;
  },
  get namelessSection() {
    return t`names its section with neither letters nor digits`;
  },
  sameSection: (title: string) => t`names a second section “${title}”`,
  get noSections() {
    return t`has no section: at least one heading with ##`;
  },
  get notClosed() {
    return t`is not closed: a line of ::: ends it`;
  },
  get closesNothing() {
    return t`closes nothing, or is a directive with a space or a sign where its name should be`;
  },
  holdsAnother: (name: string) => t`holds “${name}”: close the one before the other begins`,
  get unknownDirective() {
    return t`is no directive of a lesson: note, guess, quiz, try and ::widget are`;
  },
  get takesText() {
    return t`needs three colons, and a line of ::: at its end`;
  },
  get takesNoText() {
    return t`needs two colons: it holds no text`;
  },
  get bracketed() {
    return t`has a text in square brackets: say it inside, or as an attribute in braces`;
  },
  unknownAttribute: (name: string) => t`has no attribute “${name}”`,
  missingAttribute: (name: string) => t`lacks ${name}="…"`,
  badId: (id: string) => t`cannot be called “${id}”: small letters, digits and dashes`,
  sameId: (id: string) => t`is called “${id}” like another one: each is kept by its name`,
  get empty() {
    return t`holds no text`;
  },
  get noAsk() {
    return t`asks nothing: its text comes before its answers`;
  },
  get noList() {
    return t`has no answers: a list of - [ ] and one - [x]`;
  },
  get twoLists() {
    return t`has more behind its answers: they come last`;
  },
  get fewChoices() {
    return t`needs two to eight answers`;
  },
  get noBox() {
    return t`is an answer without a box: - [ ] or, for the right one, - [x]`;
  },
  get noFeedback() {
    return t`is an answer without feedback: a line that begins with > under it`;
  },
  get oddChoice() {
    return t`is an answer with more than its text and its feedback`;
  },
  rightChoices: (count: number) =>
    t`has ${count === 0 ? t`no right answer` : t`${count} right answers`}: exactly one is`,
  get noReveal() {
    return t`has no reveal: lines that begin with > at its end`;
  },
  badUnit: (units: string) => t`needs a unit: ${units}`,
  get badAnswer() {
    return t`needs an answer that is a number`;
  },
  unknownFigure: (name: string) => t`names the figure “${name}”, which nothing computes`,
  get choiceAttributes() {
    return t`has answers to choose from, so it takes no unit, answer or figure`;
  },
  unknownWidget: (name: string) => t`names the widget “${name}”, which there is none of`,
  get noArms() {
    return t`has no block of \`\`\`yaml with its arms`;
  },
  unknownExercise: (id: string) => t`names the exercise “${id}”, which there is none of`,
  get noSuchFile() {
    return t`there is no such file`;
  },
  unknownPlan: (id: string, known: string) => t`names the plan “${id}”: there are ${known}`,
} as const;
