import os from 'node:os';
import path from 'node:path';
import { createClassroom } from '../../dist/electron/class/classroom.js';
import { usualSetting } from '../../dist/shared/class/setting.js';

/*
 * A class host in a process of its own, as it is built, to be killed. Told as JSON: `folder`, `port`, and optionally
 * `database`, `hostName` and `open`, the class to open again. Prints where it listens and the code on its wall as JSON.
 */
const { folder, port, database = null, hostName = 'host', open = null } = JSON.parse(process.argv[2] ?? '{}');
const report = (fault) => process.stderr.write(`${fault instanceof Error ? fault.stack : JSON.stringify(fault)}\n`);
const classroom = createClassroom({
  folder,
  database,
  hostName,
  openPod: () => Promise.reject(new Error('No pod comes by browser here.')),
  pagesFolder: path.join(os.tmpdir(), 'none'),
  date: () => new Date(),
  report,
});
const setting = { ...usualSetting, exercise: 'board-prep', pods: 120 };
const at = { reach: 'local', port };
const hosted = await (open === null
  ? classroom.host({ id: 'class-1', title: 'Killed in the middle', setting, ...at })
  : classroom.reopen(open, at));
if (!hosted.ok) throw new Error(JSON.stringify(hosted.failure));
const { door, state } = hosted.value;
process.stdout.write(`${JSON.stringify({ address: door.addresses[0], code: state().code, pods: state().pods })}\n`);
