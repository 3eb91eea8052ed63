import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Bridge } from '../../../../renderer/bridge/bridge.ts';
import { SessionProvider } from '../../../../renderer/bridge/context.tsx';
import { createSession } from '../../../../renderer/bridge/session.ts';
import type { Hello } from '../../../../renderer/bridge/session.ts';
import { ConnectionSection } from '../../../../renderer/features/settings/ConnectionSection.tsx';
import { FaultsSection } from '../../../../renderer/features/settings/FaultsSection.tsx';
import { RunningSection } from '../../../../renderer/features/settings/RunningSection.tsx';
import type { SettingsSectionProps } from '../../../../renderer/features/settings/SettingsScreen.tsx';
import { allAbilities } from '../../../../shared/connection.ts';
import type { Probe } from '../../../../shared/connection.ts';
import { fail, failure } from '../../../../shared/failure.ts';
import { defaultSettings } from '../../../../shared/settings.ts';
import type { Settings } from '../../../../shared/settings.ts';
import { hello } from '../../../support/hello.ts';

const silent: Bridge = {
  invoke: () => Promise.resolve(fail(failure('network'))),
  onPush: () => () => undefined,
  onConnection: () => () => undefined,
};

/** The words of a section as it is first drawn. */
function draw(
  Section: (props: SettingsSectionProps) => React.ReactNode,
  patch: Partial<Settings>,
  more: Partial<Hello> = {},
) {
  const session = createSession(silent);
  const drawn = { ...hello, ...more, settings: { ...defaultSettings, ...patch } };
  // A page drawn on the server reads a store as it was made.
  session.store.getInitialState = () => ({ ...session.store.getState(), hello: drawn });
  return renderToStaticMarkup(
    <SessionProvider value={session}>
      <Section save={() => undefined} />
    </SessionProvider>,
  )
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');
}

const probe: Probe = {
  baseUrl: 'http://localhost:8080',
  model: 'small',
  date: '2026-11-20T10:00:00.000Z',
  abilities: { ...allAbilities, structuredOutput: false, caching: false },
  models: [{ id: 'small', name: 'Small', contextTokens: 32_000, outputTokens: null }],
  firstTokenMs: 140,
};
const compatible = { baseUrl: probe.baseUrl, model: probe.model, probe };

describe('the connection', () => {
  it('shows what the chosen one needs and nothing of the others', () => {
    expect(draw(ConnectionSection, {})).not.toMatch(/Claude key|Server address/);
    expect(draw(ConnectionSection, { connection: 'claude' })).toContain('Claude key');
    expect(draw(ConnectionSection, { connection: 'claude' })).not.toContain('Server address');
    expect(draw(ConnectionSection, { connection: 'compatible' })).toContain('Type the server’s address first.');
  });

  it('says of each ability whether it is there, and what Braid does without it', () => {
    const words = draw(ConnectionSection, { connection: 'compatible', compatible });
    expect(words).toContain('Streaming there Replies come word by word.');
    expect(words).toContain('Structured output not there Fields are asked for in words.');
    expect(words).toContain('first token after 0.1 s');
    expect(words).toContain('32,000 tokens n/a n/a n/a');
    expect(words).not.toContain('not about what is set now');
  });

  it('says when what is shown is about another server or another model', () => {
    const moved = { ...compatible, baseUrl: 'http://localhost:9090' };
    expect(draw(ConnectionSection, { connection: 'compatible', compatible: moved })).toContain(
      'This is not about what is set now. It is what http://localhost:8080 showed.',
    );
    const other = draw(ConnectionSection, { connection: 'compatible', compatible: { ...compatible, model: 'large' } });
    expect(other).toContain('another model of the same server may differ');
    expect(other).toContain('From the server’s list');
  });

  it('warns where a desktop can’t keep a key, and names what can be set instead', () => {
    const capabilities = {
      host: 'electron',
      keyStorage: 'session',
      keyStorageNote: 'no-keyring',
      openFolder: true,
      laneWindows: 'page',
      notices: 'page',
    } as const;
    const words = draw(ConnectionSection, { connection: 'claude' }, { capabilities });
    expect(words).toContain('A key is not kept beyond this session. This system has no keyring');
    expect(words).toContain('ANTHROPIC_API_KEY');
  });
});

describe('the panel of faults', () => {
  it('lists what is set in words, and the text that sets it', () => {
    const words = draw(FaultsSection, { faults: [{ kind: 'cut', request: 2 }] });
    expect(words).toContain('One fault set for the next run');
    expect(words).toContain('The 2nd request loses its connection in the middle of the reply.');
    expect(words).toContain('cut@2');
    expect(draw(FaultsSection, {})).toContain('Nothing goes wrong on purpose');
  });
});

describe('how runs go', () => {
  it('offers gates, reviews in a queue, the cache and thinking', () => {
    expect(draw(RunningSection, {})).toMatch(/Review gates.*Review in a queue.*Warm the cache.*Thinking/);
  });
});
