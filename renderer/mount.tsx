import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { BridgeMissing } from './app/BridgeMissing.tsx';
import { FaultBoundary } from './app/FaultBoundary.tsx';
import { keepFocus } from './app/keep-focus.ts';
import type { Bridge } from './bridge/bridge.ts';
import { createIpcBridge } from './bridge/ipc.ts';
import { socketAddress } from './bridge/first-socket.ts';
import { createSession } from './bridge/session.ts';
import { createSocketBridge, openWebSocket } from './bridge/socket.ts';

/** Electron's preload if it is there, else the socket of the server that sent this page; a page opened as a file has neither. */
function chooseBridge(): Bridge | null {
  if (window.braid) return createIpcBridge(window.braid);
  const address = socketAddress();
  if (address === null) return null;
  const { pathname, search, hash } = window.location;
  // An address that is copied or kept must not carry what let this page in.
  if (search !== '') window.history.replaceState(null, '', pathname + hash);
  return createSocketBridge({
    open: openWebSocket(address),
    after: (ms, then) => void setTimeout(then, ms),
  });
}

keepFocus(document);

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');

const bridge = chooseBridge();
createRoot(root).render(
  <StrictMode>
    <FaultBoundary>{bridge ? <App session={createSession(bridge)} /> : <BridgeMissing />}</FaultBoundary>
  </StrictMode>,
);
