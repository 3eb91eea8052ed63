import { abilityNames } from '../../../shared/connection.ts';
import type { Probe } from '../../../shared/connection.ts';
import { abilityWords } from '../../../shared/words/connection.ts';
import { abilityUse } from '../../../shared/words/settings.ts';
import { counted, seconds, sentence, when } from '../../../shared/words/format.ts';
import { Callout } from '../../ui/Callout.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { Table } from '../../ui/Table.tsx';
import { ModelTable } from './ModelTable.tsx';
import type { ProbeAge } from './probe-age.ts';
import styles from './ProbeResult.module.css';
import { t } from '../../../shared/words/t.ts';
import { rich } from '../../ui/rich.ts';

type ProbeResultProps = {
  readonly probe: Probe;
  readonly age: ProbeAge;
  readonly chosen: string;
};

/** What asking a server once has shown, and what Braid does without what is not there. */
export function ProbeResult({ probe, age, chosen }: ProbeResultProps) {
  return (
    <section className={styles.result} aria-label={t`What the server can do`}>
      {age !== 'current' && (
        <Callout look="warn" title={t`This is not about what is set now.`}>
          {age === 'other-server'
            ? t`It is what ${probe.baseUrl} showed. Ask the server again.`
            : t`It is what ${probe.model} showed; another model of the same server may differ. Ask the server again.`}
        </Callout>
      )}
      <p className={styles.about}>
        {rich`Asked: ${when(probe.date, Date.now())} · ${probe.model} at ${(<span className={styles.address}>{probe.baseUrl}</span>)}`}
        {probe.firstTokenMs !== null && t` · first token after ${seconds(probe.firstTokenMs)}`}
      </p>
      <div className={styles.table}>
        <Table label={t`What the server can do`}>
          <thead>
            <tr>
              <th scope="col">{t`Ability`}</th>
              <th scope="col">{t`Found`}</th>
              <th scope="col">{t`What Braid does`}</th>
            </tr>
          </thead>
          <tbody>
            {abilityNames.map((name) => (
              <tr key={name}>
                <th scope="row">{abilityWords[name].name}</th>
                <td>
                  {probe.abilities[name] ? (
                    <Chip look="good" icon="check">{t`there`}</Chip>
                  ) : (
                    <Chip look="waiting" icon="minus">{t`not there`}</Chip>
                  )}
                </td>
                <td className={styles.does}>{probe.abilities[name] ? abilityUse[name] : abilityWords[name].without}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      {probe.models.length === 0 ? (
        <p className={styles.about}>{t`It lists no models: type the name of one.`}</p>
      ) : (
        <Fold look="line" title={t`${sentence(counted(probe.models.length, t`model`))} listed, with context and price`}>
          <ModelTable models={probe.models} chosen={chosen === '' ? probe.model : chosen} />
        </Fold>
      )}
    </section>
  );
}
