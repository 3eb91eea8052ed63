import { describe, expect, it } from 'vitest';
import { createUpdates } from '../../../electron/desktop/updates.ts';
import type { NewerVersion } from '../../../electron/desktop/updates.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';

const offline = fail(failure('network', { reason: 'net::ERR_INTERNET_DISCONNECTED' }));
const newer = succeed({ version: '0.2.0', notes: '<p>Fewer faults.</p>' });

function world(
  found: Result<NewerVersion | null>,
  {
    says = false,
    fetched = succeed(null),
    canFetch = true,
  }: { says?: boolean; fetched?: Result<null>; canFetch?: boolean } = {},
) {
  const happened: string[] = [];
  const updates = createUpdates({
    version: '0.1.0',
    updates: {
      canFetch,
      newer: () => Promise.resolve((happened.push('looked'), found)),
      fetch: () => Promise.resolve((happened.push('fetched'), fetched)),
    },
    tell: (sentence, more) => Promise.resolve(void happened.push([sentence, more].filter(Boolean).join(' | '))),
    ask: (question, more, yes, no) => Promise.resolve((happened.push(`${question} | ${more} | ${yes}, ${no}`), says)),
  });
  return { updates, happened };
}

const question = 'Braid 0.2.0 is there. You have 0.1.0. Download it now? | Fewer faults. | Download, Not now';
const ready = 'Braid 0.2.0 is downloaded. It is put in place when you quit Braid.';
const unreached =
  'The place where new versions are published could not be reached. | Nothing was changed (net::ERR_INTERNET_DISCONNECTED). Everything else works without it; try again when you are online.';

describe('an update', () => {
  it('is looked for when somebody asks, and never before', () => {
    expect(world(newer).happened).toEqual([]);
  });

  it('is named with its notes, and not fetched without a yes', async () => {
    const { updates, happened } = world(newer);
    await updates.look();
    expect(happened).toEqual(['looked', question]);
  });

  it('is fetched after a yes, put in place at the end, and not fetched twice', async () => {
    const { updates, happened } = world(newer, { says: true });
    await updates.look();
    await updates.look();
    expect(happened).toEqual(['looked', question, 'fetched', ready, 'looked', ready]);
  });

  it('is told of and no more where nothing would ask who has made it', async () => {
    const { updates, happened } = world(newer, { says: true, canFetch: false });
    await updates.look();
    expect(happened).toEqual([
      'looked',
      'Braid 0.2.0 is there. You have 0.1.0. Get it where you got this one, and hold it against its checksum. | Fewer faults.',
    ]);
  });

  it('is not there where this version is the newest', async () => {
    const { updates, happened } = world(succeed(null));
    await updates.look();
    expect(happened).toEqual(['looked', 'Braid 0.1.0 is the newest version.']);
  });

  it('that can’t be looked for or fetched ends in a sentence', async () => {
    const looking = world(offline);
    await looking.updates.look();
    expect(looking.happened).toEqual(['looked', unreached]);
    const fetching = world(newer, { says: true, fetched: offline });
    await fetching.updates.look();
    expect(fetching.happened).toEqual(['looked', question, 'fetched', unreached]);
  });

  it('is looked for once by two presses in a row', async () => {
    const { updates, happened } = world(succeed(null));
    await Promise.all([updates.look(), updates.look()]);
    expect(happened).toEqual(['looked', 'Braid 0.1.0 is the newest version.']);
  });

  it('has notes as long as a dialog holds', async () => {
    const { updates, happened } = world(succeed({ version: '0.2.0', notes: 'word '.repeat(1_000) }));
    await updates.look();
    expect(happened[1]?.length).toBeLessThan(1_700);
    expect(happened[1]).toContain('word…');
  });
});
