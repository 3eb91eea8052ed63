import type { Mutation } from '../trials.ts';

const link = 'a link from elsewhere leads to one exercise or lesson by its id, or nowhere';
const events = 'files that come by events are held to what the files of a start are';
const start = 'a start opens a few workflow files or one link, and never the value of an option';

export const arrivalMutations: readonly Mutation[] = [
  {
    what: 'a link names any exercise that there is a word for',
    file: 'dist/electron/desktop/practice-link.js',
    find: 'ExerciseIdSchema.safeParse(name).data',
    replace: 'name',
    caughtBy: link,
  },
  {
    what: 'a link may hold more than one id',
    file: 'dist/electron/desktop/practice-link.js',
    find: '([^/]+)\\/?$/i',
    replace: '([a-z-]+).*$/is',
    caughtBy: link,
  },
  {
    what: 'a start opens whatever is named',
    file: 'dist/electron/desktop/openings.js',
    find: '.filter(isWorkflowFileName)',
    replace: '',
    caughtBy: start,
  },
  {
    what: 'an event opens whatever it names',
    file: 'dist/electron/desktop/openings.js',
    find: '!isWorkflowFileName(opening.what) || ',
    replace: '',
    caughtBy: events,
  },
  {
    what: 'events open as many files as there are',
    file: 'dist/electron/desktop/openings.js',
    find: ' || files >= most',
    replace: '',
    caughtBy: events,
  },
  {
    what: 'a start opens a folder’s worth of files',
    file: 'dist/electron/desktop/openings.js',
    find: '.slice(0, most)',
    replace: '',
    caughtBy: start,
  },
];
