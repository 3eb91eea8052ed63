import { fail, succeed } from '../../shared/failure.ts';
import type { Failure, Result } from '../../shared/failure.ts';
import type { PriceList } from '../../shared/prices.ts';
import { openArchive } from './comparisons/archive.ts';
import type { Archive } from './comparisons/archive.ts';
import { createConnector } from './comparisons/connection.ts';
import type { Connector } from './comparisons/connection.ts';
import { openLearnedLimits } from './comparisons/learned-limits.ts';
import { createEarlierRuns } from './comparisons/earlier-runs.ts';
import { createForecasting } from './comparisons/forecasting.ts';
import type { Forecasting } from './comparisons/forecasting.ts';
import { createCompanions } from './comparisons/companions.ts';
import type { Companions } from './comparisons/companions.ts';
import { createDesk } from './comparisons/desk.ts';
import type { Desk } from './comparisons/desk.ts';
import { rebuildHistory } from './comparisons/rebuild.ts';
import { loggedRuns } from './comparisons/recovered-summary.ts';
import { createMeasuring } from './comparisons/measuring.ts';
import type { Measuring } from './comparisons/measuring.ts';
import { openClassServices } from './classroom/class-services.ts';
import type { ClassServices } from './classroom/class-services.ts';
import { createClassSettingHolder, withClassSetting } from './classroom/class-setting.ts';
import type { ClassSettingHolder } from './classroom/class-setting.ts';
import type { ExerciseLibrary } from './exercises.ts';
import { fileFailure, fileProblem } from './failures.ts';
import type { LessonLibrary } from './lessons/lesson-library.ts';
import { openLessonProgress } from './lessons/lesson-progress.ts';
import type { LessonProgressStore } from './lessons/lesson-progress.ts';
import type { AppPorts } from './ports.ts';
import { openAskedBook } from './planning/asked-book.ts';
import { createPlanner } from './planning/planner.ts';
import type { Planner } from './planning/planner.ts';
import { readPrices } from './price-file.ts';
import { openProgress } from './progress.ts';
import type { ProgressStore } from './progress.ts';
import { createPushes } from './pushes.ts';
import type { Pushes } from './pushes.ts';
import { openWorkflows } from './workflows.ts';
import type { WorkflowStore } from './workflows.ts';
import { openSetDrafts } from './conversations/set-drafts.ts';
import type { SetDraftStore } from './conversations/set-drafts.ts';
import { openDeletedBook } from './history/deleted-book.ts';
import type { DeletedBook } from './history/deleted-book.ts';
import { purgeDeleted, sweepTexts } from './history/purge.ts';
import type { PurgePorts } from './history/purge.ts';
import { openTagBook } from './history/tag-book.ts';
import type { TagBook } from './history/tag-book.ts';
import { openSettings } from './settings.ts';
import { shippedCourse } from './shipped-course.ts';
import type { SettingsStore } from './settings.ts';
import { createSpending } from './spending.ts';
import type { SpendingDesk } from './spending.ts';
import { watchSuspension } from './run/suspension.ts';
import { prepareFolder } from './store/folder.ts';
import { lockFolder } from './store/lock.ts';
import { openSummaries } from './store/summaries.ts';
import type { SummaryStore } from './store/summaries.ts';

/** Everything that works on one data folder, composed once by whoever holds its lock. */
export type Services = ClassServices & {
  readonly ports: AppPorts;
  readonly library: ExerciseLibrary;
  readonly prices: PriceList;
  readonly settings: SettingsStore;
  readonly progress: ProgressStore;
  readonly lessons: LessonLibrary;
  readonly lessonProgress: LessonProgressStore;
  readonly workflows: WorkflowStore;
  readonly drafts: SetDraftStore;
  readonly tags: TagBook;
  readonly deleted: DeletedBook;
  readonly summaries: SummaryStore;
  readonly archive: Archive;
  readonly connector: Connector;
  readonly measuring: Measuring;
  readonly forecasting: Forecasting;
  readonly spending: SpendingDesk;
  readonly desk: Desk;
  readonly companions: Companions;
  readonly planner: Planner;
  /** What a class sets over the settings while this Braid sits in it. */
  readonly classSetting: Pick<ClassSettingHolder, 'read'>;
  readonly pushes: Pushes;
  /** What happened since the start that a person should know, e.g. a recovered document. */
  readonly notices: readonly Failure[];
  readonly onNotice: (notice: Failure) => void;
  close(): Promise<void>;
};

type Documents = Pick<
  Services,
  'settings' | 'progress' | 'lessonProgress' | 'workflows' | 'drafts' | 'tags' | 'deleted'
>;

/** A disk that refuses even to set a broken document aside can't be worked on. */
async function openDocuments(
  folder: string,
  date: () => Date,
  onNotice: (notice: Failure) => void,
): Promise<Result<Documents>> {
  try {
    const deleted = await openDeletedBook(folder, date, onNotice);
    const [settings, progress, lessonProgress, workflows, drafts, tags] = await Promise.all([
      openSettings(folder, date, onNotice),
      openProgress(folder, date, onNotice, deleted.has),
      openLessonProgress(folder, date, onNotice),
      openWorkflows(folder, date, onNotice, deleted.has),
      openSetDrafts(folder, date, onNotice),
      openTagBook(folder, date, onNotice),
    ]);
    return succeed({ settings, progress, lessonProgress, workflows, drafts, tags, deleted });
  } catch (error) {
    return fail(fileFailure(error, folder));
  }
}

/** So long at most a window’s end waits for texts that nobody needs any more. */
const sweepMs = 1_000;

const holders = { electron: 'the Braid window', web: 'the browser host', cli: 'the command line' } as const;

/**
 * Opens a data folder. Fails with `folder-not-writable` or `folder-busy`; everything else that may be wrong with what
 * lies in it is recovered from and told as a notice.
 */
export async function openServices(ports: AppPorts): Promise<Result<Services>> {
  const { dataFolder, assetsFolder, clock, report } = ports;
  const prepared = await prepareFolder(dataFolder);
  if (!prepared.ok) return prepared;
  const lock = await lockFolder(dataFolder, holders[ports.capabilities.host]);
  if (!lock.ok) return lock;

  const pushes = createPushes(report);
  const notices: Failure[] = [];
  const onNotice = (notice: Failure): void => {
    notices.push(notice);
    pushes.push({ kind: 'notice', notice });
  };
  const date = () => clock.date();
  const toldOf = new Set<string>();
  /** A disk that refuses a write is told once a kind, in words; anything else is a fault of ours. */
  const writeRefused = (error: unknown): void => {
    const problem = fileProblem(error, dataFolder);
    if (problem === null) return report(error);
    if (toldOf.has(problem.code)) return;
    toldOf.add(problem.code);
    onNotice(problem);
  };
  const prices = await readPrices(assetsFolder);
  const documents = await openDocuments(dataFolder, date, onNotice);
  if (!documents.ok) {
    await lock.value.release();
    return documents;
  }
  const { progress, lessonProgress, workflows, drafts, tags, deleted } = documents.value;
  const classSetting = createClassSettingHolder();
  const settings = withClassSetting(documents.value.settings, classSetting);
  const summaries = openSummaries(dataFolder, date, onNotice);
  const archive = openArchive(dataFolder, assetsFolder, summaries, (error) => writeRefused(error), deleted.has);
  const limits = await openLearnedLimits(dataFolder, date, onNotice, writeRefused);
  const connector = createConnector({ ...ports, limits, setAddress: () => settings.read().compatible.baseUrl });
  const measuring = createMeasuring(prices, () => settings.read().priceModel);
  const forecasting = createForecasting(
    createEarlierRuns({ summaries, archive, isDeleted: deleted.has }),
    measuring.listPrice,
  );
  const asked = await openAskedBook(dataFolder, date, onNotice, writeRefused);
  const spending = createSpending({
    settings: settings.read,
    prices,
    countTokens: connector.countTokens,
    // What a deleted run has used is used.
    archive: { list: () => summaries.list(), read: archive.read },
    subscribe: pushes.subscribe,
    stateOf: (run) => desk.find(run)?.state() ?? null,
    date,
    asked,
  });
  const desk = createDesk({
    clock,
    budget: spending.gate,
    texts: archive.texts,
    connector,
    measuring,
    summaries,
    push: pushes.push,
    report: writeRefused,
    isDeleted: deleted.has,
  });
  const { library, lessons } = shippedCourse(assetsFolder);
  const { push } = pushes;
  const started = { desk, archive, connector, summaries, date, version: ports.version, onNotice };
  const companions = createCompanions({ ...started, library, spending, push, report: writeRefused });
  const planner = createPlanner({ ports, library, workflows, settings, connector, spending, prices, pushes });
  const parts = { ports, library, settings, progress, workflows, summaries, archive, measuring, desk, pushes };
  const classes = await openClassServices(parts, classSetting, onNotice, writeRefused);
  const awake = new AbortController();
  void watchSuspension(clock, awake.signal, (ms) => desk.suspended(ms));
  const purge: PurgePorts = { deleted, tags, summaries, archive, progress, workflows, before: spending.bookAway };
  // What was deleted before a process was killed goes now, before anybody could list it again.
  await purgeDeleted(purge).catch(writeRefused);
  // Which runs there are is asked before anything can be started: new ones are none that the history has lost.
  const logged = await loggedRuns(archive.runsFolder).catch((error: unknown) => {
    writeRefused(error);
    return [];
  });
  const rebuilt = { archive, summaries, library, measuring, push: pushes.push, onNotice };
  const rebuilding = rebuildHistory(logged, rebuilt, awake.signal)
    .then(() => sweepTexts(purge, awake.signal))
    .catch(writeRefused);
  return succeed({
    ...parts,
    ...classes,
    classSetting,
    prices,
    lessons,
    lessonProgress,
    drafts,
    tags,
    deleted,
    connector,
    forecasting,
    spending,
    companions,
    planner,
    notices,
    onNotice,
    async close() {
      awake.abort();
      companions.close();
      // Pods are told that the host goes before their runs on this machine are cut off.
      await classes.hosting.close();
      await classes.seat.close();
      await rebuilding;
      await Promise.all([desk.close(), planner.close()]);
      await archive.texts.end();
      // The undo ends here. A long history is looked through at the next start.
      await purgeDeleted(purge)
        .then(() => sweepTexts(purge, AbortSignal.timeout(sweepMs)))
        .catch(writeRefused);
      await Promise.all(
        [settings, progress, lessonProgress, workflows, drafts, asked, limits, tags, deleted, summaries].map((each) =>
          each.settled(),
        ),
      );
      await lock.value.release();
    },
  });
}
