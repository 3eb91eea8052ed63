import { startWebHost } from '../../dist/electron/web/host.js';
import { parseFaults } from '../../dist/shared/practice.js';

/*
 * A process that is one browser host after another, as they are built: what takes a host longest to start is to load
 * its modules, none of which keeps anything from one to the next. Told by messages, `{ start }` and `{ stop }`; answers each when it is done.
 */
const report = (error) => void process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);

/** What runs, the last first. */
let running = [];

const stop = async () => {
  const ending = running;
  running = [];
  for (const end of ending) await end();
};

async function start({ dataFolder, faults }) {
  const read = parseFaults(faults);
  if (!read.ok) return { failure: read.failure };
  const options = { port: 0, dataFolder, faults: read.value };
  const endAndDelete = () => report(new Error('Only a host with a process of its own can be ended from its page.'));
  const server = await startWebHost({ options, running, entered: () => undefined, endAndDelete, report });
  return server.ok ? { address: server.value.address } : { failure: server.failure };
}

process.on('message', (message) => {
  const done = 'start' in message ? start(message.start) : stop().then(() => ({}));
  void done.then((answer) => process.send(answer));
});
// Whoever started it is gone.
process.on('disconnect', () => process.exit());
