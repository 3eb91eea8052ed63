import { exportClass } from '../../../shared/class/export/class-export.ts';
import { podFileName } from '../../../shared/class/pod-file-name.ts';
import { classOf } from '../../../shared/class/state.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import { podFile } from '../classroom/pod-file.ts';
import type { Services } from '../services.ts';
import { done } from './handlers.ts';
import type { Handlers } from './handlers.ts';

const finished = (result: Result<unknown>) => (result.ok ? succeed(done) : result);

/** Hosting a class, and taking part in one. */
export function classCommands(services: Services) {
  const { hosting, seat, seatBook, ports } = services;
  const date = () => ports.clock.date();

  return {
    'class.now': () =>
      Promise.resolve(succeed({ hosted: hosting.now(), seated: seat.now(), canHost: hosting.possible })),
    'class.list': async () => {
      const listed = await hosting.list();
      return listed.ok ? succeed(listed.value.map((summary) => ({ ...summary }))) : listed;
    },
    'class.host': (request) => hosting.host(request),
    'class.reopen': ({ class: id, ...request }) => hosting.reopen(id, request),
    'class.close': async () => {
      await hosting.close();
      return succeed(done);
    },
    'class.act': async ({ action }) => finished(await hosting.act(action)),
    'class.remove': async ({ class: id }) => finished(await hosting.remove(id)),
    'class.export': async ({ class: id, as, hideNames }) => {
      const events = await hosting.events(id);
      if (!events.ok) return events;
      const state = classOf(events.value);
      return state === null
        ? fail(failure('unknown-class', { class: id }))
        : succeed(exportClass(state, events.value, as, { hideNames }));
    },
    'class.key': async ({ exercise }) => {
      if (!hosting.possible) return fail(failure('cannot-host'));
      const opened = await services.library.open(exercise);
      if (!opened.ok) return opened;
      const { title, minutes, findings, reflection, transfer = null } = opened.value;
      return succeed({
        title,
        minutes,
        points: findings.map((each) => ({ id: each.id, title: each.title })),
        reflection,
        transfer,
      });
    },
    'class.take': ({ name, text }) => hosting.take(name, text),
    'class.look': async ({ address }) => {
      if (ports.classroom === undefined) return fail(failure('cannot-host'));
      const seen = await ports.classroom.look(address);
      return seen.ok ? succeed({ ...seen.value, taken: [...seen.value.taken] }) : seen;
    },
    'class.join': (request) => seat.join(request),
    'class.leave': () => Promise.resolve(finished(seat.leave())),
    'class.name': ({ name, members }) => Promise.resolve(finished(seat.report({ kind: 'named', name, members }))),
    'class.ask-help': ({ wanted }) => Promise.resolve(finished(seat.askHelp(wanted))),
    'class.share': ({ answers }) => Promise.resolve(finished(seat.report({ kind: 'shared', answers }))),
    'class.answer': (answer) => Promise.resolve(finished(seat.report({ kind: 'transfer', ...answer }))),
    'class.write-file': async (about) => {
      const file = await podFile({ ...about, from: seatBook.read().from }, services, date);
      const results = file.reports.filter(({ report }) => report.kind === 'result').length;
      return succeed({ name: podFileName(file), text: `${JSON.stringify(file, null, 1)}\n`, results });
    },
  } satisfies Partial<Handlers>;
}
