import './styles/fonts.css';
import './styles/tokens.css';
import './styles/forced-colors.css';
import './styles/base.css';
import './styles/print.css';
import { openFirstSocket } from './bridge/first-socket.ts';
import { speakAtStart } from './ui/language.ts';

// A lane's window is opened by a page of the app; the two talk to the host and never to each other.
window.opener = null;

openFirstSocket();

// The app is a module of its own, because it says its first words while it is loaded.
void speakAtStart().then(() => import('./mount.tsx'));
