import { startPracticeServer } from '../../dist/electron/practice/server.js';
import { noLimits } from '../../dist/shared/practice.js';

/*
 * The practice model in a process of its own, so that its work is not counted as its clients'. Told its pace as
 * argument. It always answers the same text, so that every request costs the same.
 */
const sentence =
  'The plan holds for the first two quarters, and 14 of the 60 accounts named in it renew in the third. ';
const rootSession = {
  pace: Number(process.argv[2]),
  seed: 1,
  limits: noLimits,
  faults: [],
  knowledge: { findings: [], decoys: [], observations: [] },
};
const started = await startPracticeServer({ rootSession, answer: () => ({ text: sentence.repeat(18) }) });
if (!started.ok) throw new Error(`The practice server did not start: ${started.failure.code}`);
process.send({ address: started.value.address });
process.on('disconnect', () => process.exit());
