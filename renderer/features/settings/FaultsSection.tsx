import type { Fault } from '../../../shared/practice.ts';
import { SettingsSchema } from '../../../shared/settings.ts';
import { counted, sentence } from '../../../shared/words/format.ts';
import { useHello } from '../../bridge/context.tsx';
import { useClassSetting } from '../../bridge/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { toast } from '../../ui/toast-store.ts';
import { ByClass } from './ByClass.tsx';
import { FaultForm } from './FaultForm.tsx';
import { FaultList } from './FaultList.tsx';
import { addFaults, faultPresets } from './fault-presets.ts';
import { FaultText } from './FaultText.tsx';
import styles from './Faults.module.css';
import { Section } from './Section.tsx';
import type { SettingsSectionProps } from './SettingsScreen.tsx';
import { t } from '../../../shared/words/t.ts';

const most = 50;

/** The facilitator's panel: what goes wrong on purpose in the runs that come. */
export function FaultsSection({ save }: SettingsSectionProps) {
  const { faults } = useHello().settings;
  const locked = useClassSetting() !== null;
  const set = (next: readonly Fault[]) => {
    if (!SettingsSchema.shape.faults.safeParse(next).success) return toast(t`At most ${most} faults can be set.`);
    save({ faults: [...next] });
  };
  return (
    <Section
      id="faults"
      title={t`Faults`}
      about={t`To practise what goes wrong. Only the practice model meets them, and each run counts its own requests, those sent again included. A run with faults says so wherever its numbers are shown.`}
    >
      <ByClass names={t`What goes wrong`} />
      <Card>
        <div className={styles.head}>
          <h3 className={styles.title}>
            {faults.length === 0
              ? t`Nothing goes wrong on purpose`
              : t`${sentence(counted(faults.length, t`fault`))} set for the next run`}
          </h3>
          {faults.length > 0 && !locked && (
            <Button size="small" look="quiet" onClick={() => set([])}>{t`Remove all`}</Button>
          )}
        </div>
        <FaultList
          faults={faults}
          onRemove={locked ? null : (index) => set(faults.filter((_, each) => each !== index))}
        />
        {!locked && (
          <>
            <div className={styles.part}>
              <h3 className={styles.title}>{t`Add what belongs together`}</h3>
              <div className={styles.presets}>
                {faultPresets.map((preset) => (
                  <Button
                    key={preset.title}
                    size="small"
                    icon="plus"
                    title={preset.about}
                    onClick={() => set(addFaults(faults, preset.faults))}
                  >
                    {preset.title}
                  </Button>
                ))}
              </div>
            </div>
            <div className={styles.part}>
              <h3 className={styles.title}>{t`Add one`}</h3>
              <FaultForm full={faults.length >= most} onAdd={(fault) => set([...faults, fault])} />
            </div>
            <div className={styles.part}>
              <Fold look="line" title={t`As text, to paste or hand on`}>
                <FaultText faults={faults} most={most} onSet={set} />
              </Fold>
            </div>
          </>
        )}
      </Card>
    </Section>
  );
}
