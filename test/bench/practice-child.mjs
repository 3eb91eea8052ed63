import { startPracticeServer } from '../../dist/electron/practice/server.js';
import { noLimits } from '../../dist/shared/practice.js';

/* The practice model in a process of its own, so that its work is not counted as the client's. Told its pace as argument. */
const knowledge = { findings: [], decoys: [], observations: [] };
const rootSession = { pace: Number(process.argv[2]), seed: 1, limits: noLimits, faults: [], knowledge };
const started = await startPracticeServer({ rootSession });
if (!started.ok) throw new Error(`The practice server did not start: ${started.failure.code}`);
process.send({ address: started.value.address });
process.on('disconnect', () => process.exit());
