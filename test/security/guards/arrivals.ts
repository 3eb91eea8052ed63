import { strict as assert } from 'node:assert';
import type { Guard } from '../guard.ts';

/** What any web page can have the system hand to the program, and what lies among the arguments of a start. */
export const arrivalGuards: readonly Guard[] = [
  {
    name: 'a link from elsewhere leads to one exercise or lesson by its id, or nowhere',
    async check(built) {
      const { routeOfLink } = await built.load('electron/desktop/practice-link.js');
      const hostile = [
        'braid-practice://settings/key',
        'braid-practice://exercise/../settings',
        'braid-practice://exercise/..%2fsettings',
        'braid-practice://exercise/board-prep/../../settings',
        'braid-practice://exercise/board-prep?data=/tmp',
        'braid-practice://exercise/board-prep#/settings',
        'braid-practice://exercise/<script>',
        'braid-practice://exercise/board prep',
        'braid-practice://exercise/board-prep\n--data',
        'braid-practice://user@exercise/board-prep',
        'braid-practice:exercise/board-prep',
        'https://exercise/board-prep',
        'braid://app/index.html',
        `braid-practice://exercise/${'a'.repeat(10_000)}`,
        '',
      ];
      for (const link of hostile) assert.equal(routeOfLink(link), null, `${link.slice(0, 80)} leads nowhere`);
      assert.equal(routeOfLink('braid-practice://exercise/board-prep'), '/exercises/board-prep');
    },
  },
  {
    name: 'a start opens a few workflow files or one link, and never the value of an option',
    async check(built) {
      const { openingsIn } = await built.load('electron/desktop/openings.js');
      const opened = (...argv: string[]): string[] =>
        openingsIn(['/opt/braid', ...argv], '/home/ann').map(({ kind }) => kind);
      assert.deepEqual(opened('--data', 'plan.yaml', '/etc/passwd', '--x=plan.yaml', 'notes.txt'), []);
      assert.deepEqual(opened('plan.yaml', 'braid-practice://exercise/board-prep', 'other.yaml'), ['link']);
      assert.equal(opened(...Array<string>(100).fill('plan.yaml')).length, 8, 'a few are opened');
    },
  },
  {
    name: 'files that come by events are held to what the files of a start are',
    async check(built) {
      const { createArrivals } = await built.load('electron/desktop/openings.js');
      const opened: string[] = [];
      const arrivals = createArrivals(() => undefined);
      for (const what of ['/etc/passwd', '/home/ann/notes.txt', ...Array<string>(100).fill('/home/ann/plan.yaml')]) {
        arrivals.add({ kind: 'file', what });
      }
      arrivals.handle(({ what }) => Promise.resolve(void opened.push(what)));
      await new Promise((resolve) => setTimeout(resolve, 20));
      assert.deepEqual(opened, Array<string>(8).fill('/home/ann/plan.yaml'));
    },
  },
];
