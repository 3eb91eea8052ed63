import { succeed } from '../../../shared/failure.ts';
import type { Failure } from '../../../shared/failure.ts';
import { firstPlan } from '../progress.ts';
import type { Services } from '../services.ts';
import { plansOf } from '../exercise-of-kept.ts';
import type { StoredDocument } from '../store/documents.ts';
import type { ClassSettingHolder } from './class-setting.ts';
import { keepGiven } from './given.ts';
import { createHosting } from './hosting.ts';
import type { Hosting } from './hosting.ts';
import { untold } from './reporter.ts';
import { createSeat } from './seat.ts';
import type { PodSeat } from './seat.ts';
import { openSeatBook } from './seat-book.ts';
import type { SeatBook } from './seat-book.ts';

export type ClassServices = {
  readonly hosting: Hosting;
  readonly seat: PodSeat;
  readonly seatBook: Pick<StoredDocument<SeatBook>, 'read'>;
};

type Parts = Pick<
  Services,
  | 'ports'
  | 'library'
  | 'settings'
  | 'progress'
  | 'workflows'
  | 'summaries'
  | 'archive'
  | 'measuring'
  | 'desk'
  | 'pushes'
>;

/** The class that this Braid hosts, and the one that it sits in. */
export async function openClassServices(
  parts: Parts,
  holder: ClassSettingHolder,
  onNotice: (notice: Failure) => void,
  report: (error: unknown) => void,
): Promise<ClassServices> {
  const { ports, pushes, progress, library, workflows, archive, summaries, settings } = parts;
  const date = () => ports.clock.date();
  const book = await openSeatBook(ports.dataFolder, date, onNotice);
  const hosting = createHosting({ classroom: ports.classroom ?? null, archive, push: pushes.push, date });
  const seat = createSeat({
    book,
    classroom: ports.classroom ?? null,
    served: ports.seat ?? null,
    holder,
    untold: ({ exercise }, read) => untold(exercise, read, parts),
    async take(given) {
      const kept = await keepGiven(given, { archive, summaries, date });
      if (!kept.ok) return kept;
      pushes.push({ kind: 'comparison-changed', summary: kept.value });
      const { exercise, plan, id } = kept.value;
      const opened = exercise === null ? null : await library.open(exercise);
      if (!opened?.ok) return succeed(null);
      const planned = { id: opened.value.id, plans: await plansOf(opened.value, library, workflows) };
      await progress.begin(planned, plan ?? firstPlan(planned), id);
      const moved = await progress.save(planned, { step: 'compare' });
      pushes.push({ kind: 'progress-changed', progress: moved });
      return succeed(null);
    },
    settingChanged: () => pushes.push({ kind: 'settings-changed', settings: settings.read() }),
    subscribe: pushes.subscribe,
    push: pushes.push,
    onNotice,
    date,
    wait: (ms) => ports.clock.wait(ms),
    report,
  });
  return { hosting, seat, seatBook: book };
}
