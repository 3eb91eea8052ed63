import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArrivals, openingsIn } from '../../../electron/desktop/openings.ts';
import type { Opening } from '../../../electron/desktop/openings.ts';
import { routeOfLink } from '../../../electron/desktop/practice-link.ts';
import { addresses } from '../../../renderer/ui/addresses.ts';

const here = path.resolve('/home/ada');
const file = (name: string): Opening => ({ kind: 'file', what: path.join(here, name) });

describe('what a start is asked to open', () => {
  it('are its workflow files, relative to where the person is, and nothing else', () => {
    const argv = ['/opt/Braid/braid.yaml', '--no-sandbox', '.', 'a plan.yaml', 'b.YML', 'notes.txt', 'c.json'];
    expect(openingsIn(argv, here)).toEqual([file('a plan.yaml'), file('b.YML'), file('c.json')]);
    expect(openingsIn(['braid'], here)).toEqual([]);
    expect(openingsIn([], here)).toEqual([]);
  });

  it('are no values of options', () => {
    expect(openingsIn(['braid', '--data', 'data.json', '--faults', 'x.yaml', '--file=y.yaml'], here)).toEqual([]);
  });

  it('are a handful at most', () => {
    const many = Array.from({ length: 20 }, (_, index) => `${index}.yaml`);
    expect(openingsIn(['braid', ...many], here)).toHaveLength(8);
  });

  it('is a link alone, whatever a page has smuggled in beside it', () => {
    const link = 'braid-practice://exercise/board-prep';
    expect(openingsIn(['braid', '--flag', link, 'evil.yaml'], here)).toEqual([{ kind: 'link', what: link }]);
    expect(openingsIn(['braid', 'https://example.org/x', 'braid://app/index.html'], here)).toEqual([]);
  });
});

describe('what the system tells of by events', () => {
  it('is held to the same measure: workflow files, a few that wait, and more once those are open', async () => {
    const opened: string[] = [];
    const ends: (() => void)[] = [];
    const arrivals = createArrivals(() => undefined);
    arrivals.add(file('notes.txt'), file('passwd'), ...Array.from({ length: 20 }, (_, index) => file(`${index}.yaml`)));
    arrivals.handle(({ what }) => {
      opened.push(path.basename(what));
      return new Promise((resolve) => ends.push(resolve));
    });
    const openAll = async (): Promise<void> => {
      for (let turn = 0; turn < 200; turn += 1) {
        ends.splice(0).forEach((end) => end());
        await Promise.resolve();
      }
    };
    await openAll();
    expect(opened).toEqual(Array.from({ length: 8 }, (_, index) => `${index}.yaml`));
    arrivals.add(...Array.from({ length: 20 }, (_, index) => file(`late-${index}.yaml`)));
    await openAll();
    expect(opened).toHaveLength(16);
    expect(opened.slice(8)).toEqual(Array.from({ length: 8 }, (_, index) => `late-${index}.yaml`));
  });
});

describe('a link', () => {
  it('leads to an exercise or a lesson', () => {
    expect(routeOfLink('braid-practice://exercise/board-prep')).toBe('/exercises/board-prep');
    // Browsers may end it with a stroke and write the scheme large.
    expect(routeOfLink('BRAID-PRACTICE://Exercise/board-prep/')).toBe('/exercises/board-prep');
    expect(routeOfLink('braid-practice://lesson/two-levers')).toBe('/lessons/two-levers');
    expect(`#${routeOfLink('braid-practice://lesson/two-levers')}`).toBe(addresses.lesson('two-levers'));
  });

  it.each([
    ...['', 'braid-practice:', 'braid-practice://', 'braid-practice://exercise', 'braid-practice://exercise/'],
    ...['braid-practice://settings/data', 'braid-practice://exercise/a/run', 'braid-practice://exercise/a?b=c'],
    ...[
      'braid-practice://exercise/a#/settings',
      'braid-practice://exercise/..%2fsettings',
      'braid-practice://exercise/..',
    ],
    ...['braid-practice://exercise/a b', 'braid-practice://u@exercise/a', 'braid-practice://exercise:1/a'],
    ...[
      'braid://exercise/a',
      'x braid-practice://exercise/a',
      'braid-practice://exercise/a\n',
      'braid-practice://lesson/A',
    ],
    ...[`braid-practice://exercise/${'a'.repeat(65)}`, 'braid-practice://exercise/constructor'],
  ])('leads nowhere as %j', (link) => {
    expect(routeOfLink(link)).toBe(null);
  });

  it('leads to a plain address inside the pages, or nowhere, whatever it holds', () => {
    const any = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.constantFrom('exercise', 'lesson'), fc.string())
        .map(([kind, id]) => `braid-practice://${kind}/${id}`),
    );
    fc.assert(
      fc.property(any, (link) => {
        expect(routeOfLink(link) ?? '/lessons/x').toMatch(/^\/(exercises|lessons)\/[A-Za-z0-9][A-Za-z0-9-]*$/);
      }),
    );
  });
});

describe('what arrives', () => {
  it('waits for a window, and is opened one after the other, also after one that broke', async () => {
    const told: unknown[] = [];
    const arrivals = createArrivals((fault) => told.push(String(fault)));
    arrivals.add(file('a.yaml'), file('b.yaml'));
    const opened: string[] = [];
    let last: () => void = () => undefined;
    const done = new Promise<void>((resolve) => (last = resolve));
    arrivals.handle(async ({ what }) => {
      opened.push(`begin ${path.basename(what)}`);
      await Promise.resolve();
      if (what.endsWith('a.yaml')) throw new Error('broken');
      opened.push(`end ${path.basename(what)}`);
      if (what.endsWith('c.yaml')) last();
    });
    arrivals.add(file('c.yaml'));
    await done;
    expect(opened).toEqual(['begin a.yaml', 'begin b.yaml', 'end b.yaml', 'begin c.yaml', 'end c.yaml']);
    expect(told).toEqual(['Error: broken']);
  });
});
