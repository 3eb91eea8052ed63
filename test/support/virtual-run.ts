import { createHoldBack } from '../../electron/services/run/hold-back.ts';
import { resumeRun, startRun } from '../../electron/services/run/runner.ts';
import type { LiveRun } from '../../electron/services/run/runner.ts';
import { refuse, spentBy } from '../../shared/run/budget.ts';
import type { RunEvent } from '../../shared/run/event.ts';
import type { RunHeader } from '../../shared/run/header.ts';
import { reviewedTasks } from '../../shared/run/intervene.ts';
import type { Review } from '../../shared/run/intervene.ts';
import { stepsOf } from '../../shared/run/state.ts';
import type { RunState, StepState } from '../../shared/run/state.ts';
import { workflowOf } from '../../shared/run/workflow-of-run.ts';
import type { Act, VirtualPlan } from './any-virtual-plan.ts';
import { sampleHeader } from './sample-header.ts';
import { settled, virtualTime } from './virtual-clock.ts';
import { newLedger, virtualModel } from './virtual-model.ts';
import type { Sent } from './virtual-model.ts';

/** What became of a plan, and what is known of it from outside the log. */
export type VirtualRun = {
  readonly header: RunHeader;
  readonly events: readonly RunEvent[];
  readonly state: RunState;
  /** Requests in the order of the log's `request-sent`, without those whose line was lost with a host. */
  readonly sent: readonly Sent[];
  /** Text that was heard and whose line was not lost. */
  readonly heard: string;
  /** True where people or spoilt replies made it another run than the plan describes. */
  readonly changed: boolean;
  /** Errors that nobody foresaw. */
  readonly bugs: readonly unknown[];
};

/** Called whenever nothing more happens by itself at a moment. */
export type Watcher = (state: RunState, header: RunHeader) => void;

const policy = { attempts: 4, firstMs: 500, longestMs: 8_000, limitWaitMs: 600_000, unstatedLimitMs: 5_000 };
const mostTurns = 20_000;

/**
 * Carries a plan out with the real runner on virtual time: every reply meets its fault, every act is done at its time, and
 * in the end somebody approves, continues, raises the cap and retries until the run has finished.
 */
export async function virtualRun(plan: VirtualPlan, watch: Watcher = () => undefined): Promise<VirtualRun> {
  const { workflow, structure, gates } = plan;
  const header = sampleHeader({ workflow, structure, gates, pace: null });
  const time = virtualTime(plan.tickMs);
  const ledger = newLedger();
  const bugs: unknown[] = [];
  let cap = plan.cap;
  let log: RunEvent[] = [];
  /** What of the ledger the log still holds. */
  let sent: Sent[] = [];
  let heard = '';
  let known = { sent: 0, pieces: 0 };
  let peopleChanged = false;
  let host = begin([]);

  function begin(before: readonly RunEvent[]): { live: LiveRun; kill: () => void } {
    const own = time.process();
    const kept = [...before];
    log = kept;
    const ports = {
      clock: own.clock,
      log: { append: (news: readonly RunEvent[]) => void (log === kept && kept.push(...news)) },
      texts: { put: (text: string) => `t${text.length}` },
      model: virtualModel(own.clock, plan.faults, ledger),
      holdBack: createHoldBack(own.clock),
      policy,
      budget: {
        refuse: (next: { task: string; tokens: number }, state: RunState) =>
          refuse(
            next,
            { run: spentBy(state, () => null), month: null },
            { run: { tokens: cap, usd: null }, month: { tokens: null, usd: null } },
            () => null,
          ),
      },
      onBug: (error: unknown) => void bugs.push(error),
    };
    const live = before.length === 0 ? startRun(header, ports) : resumeRun(header, before, ports);
    return { live, kill: own.kill };
  }

  function takeStock(): void {
    sent = [...sent, ...ledger.sent.slice(known.sent)];
    heard += ledger.pieces.slice(known.pieces).join('');
    known = { sent: ledger.sent.length, pieces: ledger.pieces.length };
  }

  function kill({ which, lost }: Act): void {
    if (host.live.state().status === 'finished') return;
    host.kill();
    takeStock();
    const cut = log.slice(Math.max(0, log.length - lost));
    const before = log.slice(0, log.length - cut.length);
    sent = sent.slice(0, before.filter(({ kind }) => kind === 'request-sent').length);
    const lostText = cut.flatMap((event) => (event.kind === 'delta' ? [event.text] : [])).join('');
    heard = heard.slice(0, heard.length - lostText.length);
    time.moveTo(time.now() + which * 977);
    host = begin(before);
  }

  function review(state: RunState, given: Act, action: Review['action']): boolean {
    const waiting = stepsOf(state).filter(({ status }) => status === 'review');
    const gate = chosen(waiting, given.which)?.step.id;
    if (gate === undefined) return false;
    if (action === 'approve') return host.live.review(gate, { action });
    const task = chosen(reviewedTasks(state, gate), given.which);
    if (task === undefined) return false;
    // A reviewer who keeps to the form: what breaks a merge on purpose is no fault of the engine's.
    const text = action === 'edit' ? (state.outputs[task] ?? '') : `Name ${given.which}.`;
    return host.live.review(gate, { action, task, text });
  }

  function act(given: Act): void {
    const { live } = host;
    const state = live.state();
    const tasks = workflowOf(header, state).tasks.map(({ id }) => id);
    const task = chosen(tasks, given.which);
    const ended = tasks.filter((id) => state.outputs[id] !== undefined);
    switch (given.what) {
      case 'pause':
        return live.pause();
      case 'continue':
        return live.continue();
      case 'stop':
        return live.stop(task ?? null);
      case 'stop all':
        return live.stop(null);
      case 'retry':
        if (task !== undefined) live.retry(task);
        return;
      case 'approve':
        return void review(state, given, 'approve');
      case 'edit':
        if (review(state, given, 'edit')) peopleChanged = true;
        return;
      case 'send back':
        if (review(state, given, 'send-back')) peopleChanged = true;
        return;
      case 'follow up': {
        const asked = chosen(ended, given.which);
        if (asked !== undefined && live.followUp(asked, `And ${given.which}?`)) peopleChanged = true;
        return;
      }
      case 'resolve': {
        const [one, other] = [chosen(ended, given.which), chosen(ended, given.which + given.lost + 1)];
        if (!one || !other) return;
        if (live.resolve([one, other], 'They disagree.') !== null) peopleChanged = true;
        return;
      }
      case 'kill':
        return kill(given);
      case 'suspend':
        time.moveTo(time.now() + given.which * 1_000);
        return live.suspended(given.which * 1_000);
      case 'jump date':
        return time.jumpDate((given.which - 15) * 3_600_000);
      case 'raise the cap':
        cap = cap === null ? null : cap * 2;
    }
  }

  /** What somebody does who wants the run to end; false where there was nothing to do. */
  function help(): boolean {
    const { live } = host;
    const state = live.state();
    cap = null;
    if (state.paused && state.status === 'running') {
      live.continue();
      return true;
    }
    if (review(state, { afterMs: 0, what: 'approve', which: 0, lost: 0 }, 'approve')) return true;
    return stepsOf(state)
      .filter(isBroken)
      .map(({ step }) => step.task !== null && live.retry(step.task))
      .includes(true);
  }

  const acts = [...plan.acts];
  const reviews: Act[] = [];
  let actAt = acts[0]?.afterMs ?? 0;
  for (let turn = 0; turn < mostTurns; turn += 1) {
    await settled();
    const state = host.live.state();
    watch(state, header);
    if (state.status === 'finished') break;
    const due = time.nextDue();
    const next = acts[0];
    const gateWaits = stepsOf(state).some(({ status }) => status === 'review');
    const reviewed = gateWaits ? reviews.shift() : undefined;
    if (reviewed) {
      act(reviewed);
    } else if (next && (due === null || actAt <= due)) {
      time.moveTo(Math.max(actAt, time.now()));
      acts.shift();
      // A reviewer comes when there is something to review.
      if (isReview(next) && !gateWaits) reviews.push(next);
      else act(next);
      actAt = time.now() + (acts[0]?.afterMs ?? 0);
    } else if (due !== null) {
      time.moveTo(due);
    } else {
      time.moveTo(time.now() + 1_000);
      if (!help())
        throw new Error(`a person can bring every run to its end: nothing helps a run that is ${state.status}`);
    }
  }
  takeStock();
  const changed = peopleChanged || ledger.spoilt > 0;
  return { header, events: log, state: host.live.state(), sent, heard, changed, bugs };
}

const isReview = ({ what }: Act): boolean => what === 'approve' || what === 'edit' || what === 'send back';

const isBroken = ({ status }: StepState): boolean => status === 'failed' || status === 'stopped';

function chosen<T>(from: readonly T[], which: number): T | undefined {
  return from[which % Math.max(1, from.length)];
}

/** The same plan with nothing going wrong, and everybody approving. */
export function undisturbed(plan: VirtualPlan): VirtualPlan {
  return { ...plan, gates: 'pass', cap: null, faults: [], acts: [] };
}
