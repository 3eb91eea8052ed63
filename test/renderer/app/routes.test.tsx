import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Router } from 'wouter';
import { Routes } from '../../../renderer/app/Routes.tsx';
import type { Bridge } from '../../../renderer/bridge/bridge.ts';
import { SessionProvider } from '../../../renderer/bridge/context.tsx';
import { createSession } from '../../../renderer/bridge/session.ts';
import { fail, failure } from '../../../shared/failure.ts';
import { hello } from '../../support/hello.ts';

const silent: Bridge = {
  invoke: () => Promise.resolve(fail(failure('network'))),
  onPush: () => () => undefined,
  onConnection: () => () => undefined,
};

function shownAt(address: string): string {
  const session = createSession(silent);
  // A page drawn on the server reads a store as it was made.
  session.store.getInitialState = () => ({ ...session.store.getState(), hello });
  return renderToStaticMarkup(
    <SessionProvider value={session}>
      <Router ssrPath={address}>
        <Routes />
      </Router>
    </SessionProvider>,
  );
}

describe('an address that leads nowhere', () => {
  it.each([
    '/results/%E0%A4%A',
    '/results/side-by-side/%',
    '/results/side-by-side/a~thread+%zz~thread',
    '/conversations/%E0',
    '/workflows/%',
    '/workflows/%/run',
    '/exercises/%/run',
    '/lanes/a/b/%',
    '/help/nothing',
    '/help/__proto__',
    '/results/%3Cimg%20src=x%20onerror=alert(1)%3E',
    '/results/__proto__',
    '/%',
  ])('says so: %s', (address) => {
    expect(shownAt(address)).toContain('The address may be mistyped');
  });
});
