import { Plain } from './Plain.tsx';
import text from '../styles/text.module.css';
import { t } from '../../shared/words/t.ts';

/** The page was opened as a file, so there is nothing to talk to. */
export function BridgeMissing() {
  return (
    <Plain title={t`This page has no host`}>
      <p
        className={text.lede}
      >{t`You opened the page itself, without the program behind it. Nothing is lost. Start Braid and open the address it prints.`}</p>
    </Plain>
  );
}
