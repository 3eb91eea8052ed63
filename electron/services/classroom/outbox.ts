import type { PodMessage } from '../../../shared/class/message.ts';
import type { PodReport } from '../../../shared/class/report.ts';
import type { StoredDocument } from '../store/documents.ts';
import type { SeatBook, Waiting } from './seat-book.ts';

/**
 * Reports on their way to a class. Each is kept until the class has acknowledged it; the class takes them in the order of
 * their numbers and says where to go on, so a lost line neither loses nor doubles one.
 */
export type Outbox = {
  add(report: PodReport): void;
  /** The class has everything up to `n`. */
  acknowledge(n: number): void;
  /** The line is there, and the class has everything up to `reports`. */
  begin(reports: number): void;
  /**
   * The class refused report `n` and has everything up to `reports`. The one that was its turn can never be taken: it
   * goes, and those behind it move up. Those that were on their way behind it are refused too, and have been sent again.
   */
  refuse(n: number | null, reports: number): void;
  /** The line is down: what was sent may not have arrived. */
  pause(): void;
  waiting(): number;
};

export function createOutbox(
  book: Pick<StoredDocument<SeatBook>, 'read'> & { update(change: (book: SeatBook) => SeatBook): void },
  send: (message: PodMessage) => void,
  date: () => Date,
): Outbox {
  let open = false;
  /** The number of the last that went over this line. */
  let sent = 0;

  const put = (waiting: Waiting[], acknowledged: number): void =>
    book.update((before) => ({ ...before, waiting, acknowledged }));

  function flush(): void {
    if (!open) return;
    for (const { n, at, report } of book.read().waiting) {
      if (n <= sent) continue;
      send({ kind: 'report', n, at, report });
      sent = n;
    }
  }

  /** Numbers above `reports` were never taken, so they can be given anew. */
  function goOnFrom(reports: number, keep: (entry: Waiting, index: number) => boolean): void {
    const left = book
      .read()
      .waiting.filter(({ n }) => n > reports)
      .filter(keep)
      .map((entry, index) => ({ ...entry, n: reports + 1 + index }));
    put(left, reports);
    sent = reports;
    flush();
  }

  return {
    add(report) {
      const { waiting, acknowledged } = book.read();
      const last = waiting.at(-1);
      const entry = { n: (last?.n ?? acknowledged) + 1, at: date().toISOString(), report };
      // Of where it stood while nobody could hear it, only the last matters.
      const replaces = last?.report.kind === 'standing' && report.kind === 'standing' && last.n > sent;
      put(replaces ? [...waiting.slice(0, -1), { ...entry, n: last.n }] : [...waiting, entry], acknowledged);
      flush();
    },
    acknowledge(n) {
      const { waiting, acknowledged } = book.read();
      if (n <= acknowledged) return;
      put(
        waiting.filter((entry) => entry.n > n),
        n,
      );
    },
    begin(reports) {
      open = true;
      goOnFrom(reports, () => true);
    },
    refuse(n, reports) {
      if (n === reports + 1) goOnFrom(reports, (_, index) => index > 0);
    },
    pause() {
      open = false;
      sent = book.read().acknowledged;
    },
    waiting: () => book.read().waiting.length,
  };
}
