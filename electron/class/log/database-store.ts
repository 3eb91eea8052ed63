import { z } from 'zod';
import { ClassIdSchema } from '../../../shared/class/ids.ts';
import type { ClassId } from '../../../shared/class/ids.ts';
import { GivenComparisonSchema } from '../../../shared/class/message.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import type { ClassStore } from './class-log.ts';
import { openDatabaseLog, readEvents } from './database-log.ts';
import { openDatabase } from './database.ts';

/** An organisation's newest classes; older ones are found by whoever has the database. */
const mostListed = 200;

/** Classes in a PostgreSQL that several hosts share. Fails with `class-database` and `no-database-client`. */
export async function openDatabaseStore(
  address: string,
  ports: { readonly date: () => Date; readonly report: (fault: unknown) => void },
): Promise<Result<ClassStore>> {
  const opened = await openDatabase(address, ports.report);
  if (!opened.ok) return opened;
  const database = opened.value;

  async function knows(id: ClassId): Promise<Result<null>> {
    const rows = await database.ask('select 1 from braid_class where id = $1', [id]);
    if (!rows.ok) return rows;
    return rows.value.length > 0 ? succeed(null) : fail(failure('unknown-class', { class: id }));
  }

  const store: ClassStore = {
    async create(id) {
      const made = await database.ask('insert into braid_class (id) values ($1)', [id]);
      return made.ok ? succeed(openDatabaseLog(database, id, ports)) : made;
    },
    async open(id) {
      const known = await knows(id);
      return known.ok ? succeed(openDatabaseLog(database, id, ports)) : known;
    },
    async read(id) {
      const known = await knows(id);
      return known.ok ? readEvents(database, id, 1, ports.report) : known;
    },
    async list() {
      const rows = await database.ask('select id from braid_class order by opened desc limit $1', [mostListed]);
      if (!rows.ok) return rows;
      return succeed(rows.value.map((row) => z.object({ id: ClassIdSchema }).parse(row).id));
    },
    async remove(id) {
      const known = await knows(id);
      if (!known.ok) return known;
      const gone = await database.ask('delete from braid_class where id = $1', [id]);
      return gone.ok ? succeed(null) : gone;
    },
    async keepGiven(id, pod, comparison) {
      const kept = await database.ask(
        `insert into braid_class_given (class, pod, comparison) values ($1, $2, $3)
         on conflict (class, pod) do update set comparison = excluded.comparison`,
        [id, pod, JSON.stringify(comparison)],
      );
      return kept.ok ? succeed(null) : kept;
    },
    async given(id, pod) {
      const rows = await database.ask('select comparison from braid_class_given where class = $1 and pod = $2', [
        id,
        pod,
      ]);
      if (!rows.ok) return rows;
      const row = z.object({ comparison: z.string() }).safeParse(rows.value[0]);
      if (!row.success) return succeed(null);
      const given = GivenComparisonSchema.safeParse(JSON.parse(row.data.comparison));
      return succeed(given.success ? given.data : null);
    },
    close: () => database.close(),
  };
  return succeed(store);
}
