import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keptSecret } from '../page-secret.ts';
import { codeInAddress } from './code-in-address.ts';
import { createDoor } from './door.ts';
import { JoinPage } from './JoinPage.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');

const door = createDoor(
  (address, options) => fetch(address, options),
  () => keptSecret('pod'),
);
createRoot(root).render(
  <StrictMode>
    {/* The same address serves the app to whoever has joined. */}
    <JoinPage
      door={door}
      code={codeInAddress(window.location)}
      onJoined={(page) => window.location.assign(`/?pod=${page}`)}
    />
  </StrictMode>,
);
