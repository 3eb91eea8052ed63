import { useHello } from '../bridge/context.tsx';
import type { Hello } from '../bridge/session.ts';
import { addresses } from '../ui/addresses.ts';
import styles from './ModelChip.module.css';
import { t } from '../../shared/words/t.ts';

/** Which model answers, and the way to change it. */
export function ModelChip() {
  const { look, name } = modelInUse(useHello());
  return (
    <a className={styles.chip} href={addresses.settings} title={t`Change the model in Settings`}>
      <span className={styles[look]} aria-hidden="true" />
      {name}
    </a>
  );
}

/** `missing`: something has to be set before it can answer. */
export function modelInUse({ settings, hasClaudeKey }: Pick<Hello, 'settings' | 'hasClaudeKey'>): {
  readonly look: 'practice' | 'connected' | 'missing';
  readonly name: string;
} {
  switch (settings.connection) {
    case 'practice':
      return { look: 'practice', name: t`Practice model` };
    case 'claude':
      return hasClaudeKey
        ? { look: 'connected', name: t`Claude · ${settings.claudeModel}` }
        : { look: 'missing', name: t`Claude · no key yet` };
    case 'compatible': {
      const { baseUrl, model } = settings.compatible;
      if (baseUrl === '') return { look: 'missing', name: t`Server · no address yet` };
      const host = URL.canParse(baseUrl) ? new URL(baseUrl).host : baseUrl;
      return { look: 'connected', name: model === '' ? host : `${host} · ${model}` };
    }
  }
}
