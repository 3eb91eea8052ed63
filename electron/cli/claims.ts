import type { Claim, ClaimId, Claims } from '../../shared/claims/claim.ts';
import { ClaimIdSchema } from '../../shared/claims/claim.ts';
import { succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import { defaultSettings, paceBounds } from '../../shared/settings.ts';
import {
  claimParts,
  claimsHead,
  measuredHead,
  measuringLine,
  rowName,
  wordAgreement,
  wordFigure,
  wordVerdict,
} from '../../shared/words/claim-terms.ts';
import { failureLine } from '../../shared/words/said-failure.ts';
import { answer } from '../practice/answer.ts';
import { startPracticeServer } from '../practice/server.ts';
import { createClaims } from '../services/claims/claims.ts';
import type { ClaimsDesk } from '../services/claims/claims.ts';
import { systemClock } from '../services/clock.ts';
import { createConnector } from '../services/comparisons/connection.ts';
import { createMeasuring } from '../services/comparisons/measuring.ts';
import { readPrices } from '../services/price-file.ts';
import { fetchByEnvironment } from '../services/model/outward-fetch.ts';
import { commandLineSecrets } from '../services/secrets.ts';
import type { TypedOptions } from './options.ts';
import { assetsFolder } from './places.ts';
import { exitStatus, refuse, terminal } from './terminal.ts';
import { library } from './work.ts';

const everyClaim: readonly ClaimId[] = ClaimIdSchema.options;

/**
 * `claims`: each figure of the sources beside what a forecast of such work gives; with `--measure`, beside what runs of it
 * gave. Nothing is stored, so no data folder is opened.
 */
export async function claims(typed: TypedOptions): Promise<number> {
  const measure = typed['measure'] === true;
  const host = await openClaims();
  if (!host.ok) return refuse(host.failure);
  try {
    const { desk } = host.value;
    const read = measure
      ? await desk.measure(everyClaim, ({ claims: count, runs }) =>
          terminal.say(measuringLine(count, runs, paceBounds.max)),
        )
      : await desk.list();
    if (!read.ok && measure) {
      terminal.say(failureLine(read.failure));
      return exitStatus.runFailed;
    }
    if (!read.ok) return refuse(read.failure);
    print(read.value, typed['json'] === true);
    return exitStatus.done;
  } finally {
    await host.value.close();
  }
}

async function openClaims(): Promise<Result<{ readonly desk: ClaimsDesk; close(): Promise<void> }>> {
  const practice = await startPracticeServer({ answer });
  if (!practice.ok) return practice;
  const clock = systemClock;
  const prices = await readPrices(assetsFolder);
  const desk = createClaims({
    library,
    practice: practice.value,
    connector: createConnector({
      practice: practice.value,
      secrets: commandLineSecrets(process.env),
      fetch: fetchByEnvironment(process.env),
      clock,
    }),
    measuring: createMeasuring(prices, () => defaultSettings.priceModel),
    clock,
    report: (error) => terminal.say(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });
  return succeed({ desk, close: () => practice.value.close() });
}

function print(claims: readonly Claim[], json: boolean): void {
  if (json) {
    const document: Claims = { braid: 1, kind: 'claims', claims: [...claims] };
    terminal.printJson(document);
    return;
  }
  const [first] = claims;
  const head = first?.basis === 'measured' ? measuredHead(first.pace) : claimsHead();
  terminal.print([head, ...claims.map(block)].join('\n\n'));
}

/** One claim in words. */
function block(claim: Claim): string {
  const { row, holds, sides, basis } = claim;
  const agreement = wordAgreement(claim);
  const verdict = `${rowName(row)}: ${wordVerdict(holds)}${agreement === '' ? '' : ` (${agreement})`}`;
  const found = `${basis === 'measured' ? claimParts.measured : claimParts.forecast}: ${claim.found}`;
  const lines = [
    verdict,
    claim.claim,
    `${claimParts.conditions}: ${claim.conditions}`,
    found,
    ...besideForecast(claim),
    `${claimParts.formula}: ${claim.formula}`,
    ...(sides.length === 0 ? [] : [`${claimParts.sides}:`]),
    ...sides.map(({ says, holdsWhere }) => `  ${says} ${holdsWhere}`),
  ];
  return lines.join('\n  ');
}

/** Each figure as it was predicted and as it was measured. */
function besideForecast({ forecast, measured, figures }: Claim): string[] {
  if (forecast === null) return [];
  const rows = figures.map(({ name, label, unit }) => [
    label,
    wordFigure(forecast.measured[name] ?? null, unit),
    wordFigure(measured[name] ?? null, unit),
  ]);
  const table = [['', claimParts.forecast, claimParts.measured], ...rows];
  const width = (column: number): number => Math.max(...table.map((cells) => (cells[column] ?? '').length));
  const [label, predicted, came] = [width(0), width(1), width(2)];
  return table.map(
    ([name = '', before = '', after = '']) =>
      `  ${name.padEnd(label)}  ${before.padStart(predicted)}  ${after.padStart(came)}`,
  );
}
