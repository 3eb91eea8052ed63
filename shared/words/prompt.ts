/**
 * What conversations are told besides the learner's own briefs, in English. Kept short: these words are sent with
 * every request and cost tokens in every structure alike.
 */
export const promptWords = {
  rules: [
    'You do one task of a larger plan, and you see only what this conversation holds.',
    'Rest every point on a passage: quote it word for word, at most 25 words, and name the material and the place.',
    'Say what the material states, what it implies, and where it is silent. What you were not given is "not in the material I have".',
    'Invent no figure. Show the arithmetic of any figure you derive. Where you need something you lack, name the assumption where you use it.',
    'Answer in the form asked for, without greeting or praise.',
  ].join('\n'),
  runMark: (run: string): string => `Run ${run}.`,
  timeLimit: (seconds: number): string =>
    `You have ${seconds} seconds. If time runs short, stop early and say what is missing.`,
  /** In the place of a reply that held nothing: no server takes an empty one back. */
  noWords: '(no words)',
  coordinatorTitle: 'Coordinator',
  coordinatorBrief: (tasks: number): string =>
    [
      `${tasks} tasks worked apart, and none has seen the others' outputs. You have all of them.`,
      'For each task write a short note: where its output conflicts with another, which figures have to agree, what another output makes it change or add.',
      "Do none of the tasks' work yourself. Where nothing has to change, say so.",
    ].join(' '),
  /** `faults`: names of fields or sections, `json` for no object at all, `empty` for no words. */
  repair: (faults: readonly string[]): string => {
    const what = faults.includes('json')
      ? 'it is not one JSON object'
      : faults.includes('empty')
        ? 'it holds no words'
        : `missing or of the wrong kind: ${faults.join(', ')}`;
    return `Your last answer broke its form (${what}). Send the whole answer again, in exactly the form asked for.`;
  },
  revision: (note: string): string =>
    `Your answer was sent back with a note. Send the whole answer again, with the note taken up.\nNote: ${note}`,
  changedByReviewer: (output: string): string => `A reviewer has changed your answer. It reads now:\n${output}\n\n`,
  resolutionTitle: (one: string, other: string): string => `Resolve: ${one} and ${other}`,
  resolutionBrief: (one: string, other: string, reason: string): string =>
    [
      `Two outputs disagree: "${one}" and "${other}". Each may be right by what it was given.`,
      `Why somebody thinks so: ${reason}`,
      'Either reconcile them in a statement that both can stand behind, or say which constraint takes precedence and why.',
      'Name the passages that each of them rests on.',
    ].join('\n'),
  prose: 'Plain text in short paragraphs or a list.',
  sections: 'Markdown with exactly these sections, each under a heading of its own:',
  fields: 'One JSON object with exactly these fields, and nothing around it:',
  required: 'required',
  optional: 'may be empty',
} as const;
