import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostname } from 'node:os';
import type { Hosted } from '../../shared/class/commands.ts';
import { HostedSchema } from '../../shared/class/commands.ts';
import { ClassIdSchema, mostPods } from '../../shared/class/ids.ts';
import type { ClassId } from '../../shared/class/ids.ts';
import { ClassSettingSchema, usualSetting } from '../../shared/class/setting.ts';
import type { ClassSetting } from '../../shared/class/setting.ts';
import { classOf } from '../../shared/class/state.ts';
import { fail, failure, succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import { classHostWords } from '../../shared/words/class-command.ts';
import { createClassroom } from '../class/classroom.ts';
import { answer } from '../practice/answer.ts';
import { startPracticeServer } from '../practice/server.ts';
import { createApp } from '../services/app.ts';
import type { BraidApp } from '../services/app.ts';
import { browserCapabilities } from '../services/capabilities.ts';
import { podAppOpener } from '../services/classroom/pod-app.ts';
import { systemClock } from '../services/clock.ts';
import { readerThread } from '../services/materials/thread.ts';
import type { AppPorts } from '../services/ports.ts';
import { sessionSecrets } from '../services/secrets.ts';
import { readBehaviour, readPort, readStructures, readWhole, refuseEmpty, textOf } from './options.ts';
import type { TypedOptions } from './options.ts';
import { appVersion, assetsFolder, databaseOf, dataFolderOf } from './places.ts';
import { exitStatus, refuse, terminal } from './terminal.ts';
import { library } from './work.ts';

/** The built renderer: this file is built to dist/electron/cli. */
const pagesFolder = fileURLToPath(new URL('../../renderer', import.meta.url));
const report = (error: unknown): void =>
  terminal.say(error instanceof Error ? (error.stack ?? error.message) : String(error));

/**
 * `class`: hosts a class without a window, until it is interrupted. The facilitator opens the printed address in a browser;
 * pods open the class's own. Beyond this computer it listens with `--network` alone.
 */
export async function classHost(exercise: string | undefined, typed: TypedOptions): Promise<number> {
  const wanted = await readWanted(exercise, typed);
  if (!wanted.ok) return refuse(wanted.failure);
  const practice = await startPracticeServer({ answer });
  if (!practice.ok) return refuse(practice.failure);
  const dataFolder = dataFolderOf(typed);
  const ports: AppPorts = {
    dataFolder,
    assetsFolder,
    practice: practice.value,
    readerThread,
    secrets: sessionSecrets({}),
    clock: systemClock,
    version: appVersion(),
    faults: [],
    capabilities: { ...browserCapabilities, host: 'cli', keyStorageNote: 'class' },
    showLane: null,
    report,
  };
  // 256 bits: whoever has them leads the class.
  const secret = randomBytes(32).toString('base64url');
  let app: BraidApp | null = null;
  const classroom = createClassroom({
    folder: path.join(dataFolder, 'classes'),
    openPod: podAppOpener(ports),
    pagesFolder,
    database: databaseOf(typed),
    hostName: textOf(typed, 'hostName') ?? hostname(),
    facilitator: { secret, app: () => app },
    date: () => new Date(),
    report,
  });
  const end = async (): Promise<void> => {
    await app?.close();
    await classroom.close();
    await practice.value.close();
  };
  const opened = await createApp({ ...ports, classroom });
  if (!opened.ok) {
    await end();
    return refuse(opened.failure);
  }
  app = opened.value;
  const hosted = await beginClass(app, wanted.value);
  if (!hosted.ok) {
    await end();
    return refuse(hosted.failure);
  }
  tell(hosted.value, secret, typed);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await end();
  return exitStatus.done;
}

type Wanted = {
  readonly door: { readonly reach: 'local' | 'network'; readonly port: number };
  readonly begin:
    | { readonly kind: 'new'; readonly title: string; readonly setting: ClassSetting }
    | { readonly kind: 'again'; readonly id: ClassId };
};

async function readWanted(exercise: string | undefined, typed: TypedOptions): Promise<Result<Wanted>> {
  for (const [option, name, expected] of [
    ['--data', 'data', 'a folder'],
    ['--database', 'database', 'a connection address such as postgres://name@host/database'],
    ['--title', 'title', 'a title'],
  ] as const) {
    const given = refuseEmpty(typed, option, name, expected);
    if (!given.ok) return given;
  }
  const port = textOf(typed, 'port') === null ? succeed(usualPort) : readPort(typed);
  if (!port.ok) return port;
  const door = { reach: typed['network'] === true ? 'network' : 'local', port: port.value } as const;
  const again = textOf(typed, 'reopen');
  if (again !== null) {
    const id = ClassIdSchema.safeParse(again);
    return id.success
      ? succeed({ door, begin: { kind: 'again', id: id.data } })
      : fail(failure('unknown-class', { class: again }));
  }
  if (exercise === undefined) {
    return fail(
      failure('bad-option', { option: 'class', value: '', expected: 'an exercise, or --reopen with a class’s id' }),
    );
  }
  const work = await library.open(exercise);
  if (!work.ok) return work;
  const behaviour = readBehaviour({ ...typed, pace: typed['pace'] ?? String(usualSetting.pace) });
  if (!behaviour.ok) return behaviour;
  const structures = readStructures(typed);
  if (!structures.ok) return structures;
  const pods = readWhole(typed, '--pods', 'pods', { least: 1, most: mostPods, otherwise: usualSetting.pods });
  if (!pods.ok) return pods;
  const { pace, seed, limits, faults, forgetting } = behaviour.value;
  const setting = ClassSettingSchema.safeParse({
    ...usualSetting,
    exercise: work.value.id,
    structures: structures.value,
    pace,
    seed,
    limits,
    faults,
    forgetting,
    pods: pods.value,
    going: typed['together'] === true ? 'together' : 'alone',
  });
  if (!setting.success) {
    const value = textOf(typed, 'structures') ?? '';
    return fail(failure('bad-option', { option: '--structures', value, expected: 'one to four structures' }));
  }
  return succeed({
    door,
    begin: { kind: 'new', title: textOf(typed, 'title') ?? work.value.title, setting: setting.data },
  });
}

/** Below the ports that browsers refuse, and none that the app itself takes. */
const usualPort = 4800;

async function beginClass(app: BraidApp, { door, begin }: Wanted): Promise<Result<Hosted>> {
  const hosted = await app.dispatch(
    begin.kind === 'new'
      ? { name: 'class.host', input: { ...door, title: begin.title, setting: begin.setting } }
      : { name: 'class.reopen', input: { ...door, class: begin.id } },
  );
  return hosted.ok ? succeed(HostedSchema.parse(hosted.value)) : hosted;
}

function tell({ events, door, class: id }: Hosted, secret: string, typed: TypedOptions): void {
  const { code = '', title = '' } = classOf(events) ?? {};
  const [first = `127.0.0.1:${door.port}`] = door.addresses;
  const facilitator = `http://127.0.0.1:${door.port}/?facilitator=${secret}`;
  if (typed['json'] === true) {
    terminal.printJson({ braid: 1, kind: 'class', id, title, code, addresses: door.addresses, facilitator });
  } else terminal.print(facilitator);
  for (const line of classHostWords.told({ title, address: first, code, reach: door.reach, id })) terminal.say(line);
}
