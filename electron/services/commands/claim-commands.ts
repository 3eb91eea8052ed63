import { succeed } from '../../../shared/failure.ts';
import type { ClaimsDesk } from '../claims/claims.ts';
import type { Services } from '../services.ts';
import type { Handlers } from './handlers.ts';

/** The claims of the sources, forecast and measured. */
export function claimCommands({ library, connector, measuring, ports }: Services) {
  let desk: Promise<ClaimsDesk> | null = null;
  // Loaded when somebody asks for claims: hosts start without them.
  const claims = (): Promise<ClaimsDesk> =>
    (desk ??= import('../claims/claims.ts').then(({ createClaims }) =>
      createClaims({
        library,
        connector,
        measuring,
        practice: ports.practice,
        clock: ports.clock,
        report: ports.report,
      }),
    ));

  return {
    'claims.list': async () => {
      const listed = await (await claims()).list();
      return listed.ok ? succeed({ claims: [...listed.value] }) : listed;
    },
    'claims.measure': async ({ id }) => {
      const measured = await (await claims()).measure([id]);
      if (!measured.ok) return measured;
      const [claim] = measured.value;
      if (!claim) throw new Error(`Every id has its claim, and ${id} has none.`);
      return succeed(claim);
    },
  } satisfies Partial<Handlers>;
}
