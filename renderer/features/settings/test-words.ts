import type { CommandOutput } from '../../../shared/contract.ts';
import { seconds } from '../../../shared/words/format.ts';
import { t } from '../../../shared/words/t.ts';

/** What a test of the connection showed. `pace` is the practice model's; null on any other connection. */
export function testWords({ model, firstTokenMs, ms }: CommandOutput<'connection.test'>, pace: number | null): string {
  const first =
    firstTokenMs === null ? t`The reply came whole` : t`First token after ${seconds(firstTokenMs)}, all of it`;
  const simulated = pace === null ? '' : t` Measured at a simulated speed, pace ${pace}×.`;
  return t`It works: ${model} answered. ${first} after ${seconds(ms)}.${simulated}`;
}
