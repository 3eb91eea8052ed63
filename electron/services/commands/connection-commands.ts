import { succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import type { Connection } from '../../../shared/run/header.ts';
import type { Settings } from '../../../shared/settings.ts';
import { chosenConnection } from '../comparisons/chosen-connection.ts';
import { probeCompatible, withServer } from '../comparisons/probing.ts';
import type { Services } from '../services.ts';
import type { Handlers } from './handlers.ts';

/** How long a list of models or a test may take, ms; a local server may have to load its model first. */
const listMs = 20_000;
const testMs = 60_000;

/** The connection in use: what it can do, which models it has, whether it works. */
export function connectionCommands(services: Services) {
  const { ports, settings, connector } = services;
  const { clock } = ports;
  return {
    'connection.probe': ({ baseUrl, model }) => probeCompatible(baseUrl, model?.trim() || null, services),
    'connection.test': async () => {
      const connection = chosenConnection(settings.read());
      if (!connection.ok) return connection;
      const { model, abilities } = connection.value;
      const [{ askOnce }, { greeting }] = await Promise.all([
        import('../model/probe-request.ts'),
        import('../model/probe-questions.ts'),
      ]);
      return withServer(connector, connection.value, async (server) => {
        const asking = { server, clock, signal: new AbortController().signal, limitMs: testMs };
        const heard = await askOnce(asking, { ...greeting(model), stream: abilities?.streaming ?? true });
        return heard.ok ? succeed({ model, firstTokenMs: heard.value.firstTokenMs, ms: heard.value.ms }) : heard;
      });
    },
    'connection.models': async () => {
      const connection = listing(settings.read());
      if (!connection.ok) return connection;
      const { listModels } = await import('../model/model-list.ts');
      return withServer(connector, connection.value, async (server) => {
        const models = await listModels(server, { clock, limitMs: listMs });
        if (models.ok) return succeed({ models: models.value });
        // A server of the Messages API need not list its models.
        return ['not-found', 'wrong-server'].includes(models.failure.code) ? succeed({ models: [] }) : models;
      });
    },
  } satisfies Partial<Handlers>;
}

/** The list of models is what a model is chosen from, so it is asked for without one. */
function listing(settings: Settings): Result<Connection> {
  const connection = chosenConnection(settings);
  const unchosen = !connection.ok && connection.failure.code === 'no-model';
  return unchosen ? succeed({ kind: 'compatible', baseUrl: settings.compatible.baseUrl, model: '' }) : connection;
}
