import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/forced-colors.css';
import '../styles/base.css';
import { speakAtStart } from '../ui/language.ts';

void speakAtStart().then(() => import('./mount.tsx'));
