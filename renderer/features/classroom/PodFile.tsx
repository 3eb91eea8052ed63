import { useState } from 'react';
import { membersText, readMembers } from '../../../shared/class/members.ts';
import type { Failure } from '../../../shared/failure.ts';
import { counted } from '../../../shared/words/format.ts';
import { useBridge } from '../../bridge/context.tsx';
import { saveAs } from '../../bridge/save-as.ts';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/class-names.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { membersFault, PodNames } from '../../ui/PodNames.tsx';
import { toast } from '../../ui/toast-store.ts';
import styles from './Pod.module.css';
import { t } from '../../../shared/words/t.ts';

type PodFileProps = {
  /** Who the pod is already, where it sits in a class. */
  readonly name?: string | null;
  readonly members?: readonly string[];
};

/** For a class without a network: this Braid’s work as a file, to be handed to the facilitator. */
export function PodFile({ name: known = null, members: knownMembers = [] }: PodFileProps) {
  const bridge = useBridge();
  const [name, setName] = useState(known ?? '');
  const [members, setMembers] = useState(membersText(knownMembers));
  const [failure, setFailure] = useState<Failure | null>(null);
  const names = readMembers(members);

  const write = async (who: readonly string[]) => {
    const written = await bridge.invoke('class.write-file', {
      name: name.trim() === '' ? null : name.trim(),
      members: [...who],
    });
    if (!written.ok) return setFailure(written.failure);
    setFailure(null);
    saveAs(written.value.name, written.value.text, 'application/json');
    toast(t`Written, with ${counted(written.value.results, t`result`)}.`);
  };

  return (
    <Card padded aria-labelledby="pod-file">
      <h2 id="pod-file" className={text.heading}>{t`A class without a network`}</h2>
      <p
        className={classes(text.small, text.muted, styles.about)}
      >{t`Write what this Braid has run and reflected on into a file and hand that to the facilitator. It holds figures, what was found and your reflections, and no brief and no answer. Read in twice it counts once.`}</p>
      <div className={styles.form}>
        <PodNames name={name} members={members} onName={setName} onMembers={setMembers} />
        {failure && <FailureNotice failure={failure} />}
        <div>
          <Button
            icon="export"
            aria-disabled={membersFault(members) !== null}
            onClick={() => names !== null && void write(names)}
          >{t`Write the file`}</Button>
        </div>
      </div>
    </Card>
  );
}
