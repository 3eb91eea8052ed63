import { useCallback, useState } from 'react';
import type { Push } from '../../../shared/contract.ts';
import type { ListedSet } from '../../../shared/conversations/commands.ts';
import type { Failure } from '../../../shared/failure.ts';
import { counted, notAvailable, sentence, tokens, when } from '../../../shared/words/format.ts';
import { useBridge } from '../../bridge/context.tsx';
import { useDeleted } from '../../bridge/use-deleted.ts';
import { useAnswer, usePush } from '../../bridge/use-answer.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { addresses, goTo } from '../../ui/addresses.ts';
import { Button, IconButton, LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/class-names.ts';
import { DeletedNote } from '../../ui/DeletedNote.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Table, tableStyles } from '../../ui/Table.tsx';
import styles from './ConversationsScreen.module.css';
import { deleteSet } from './delete-set.ts';
import { t } from '../../../shared/words/t.ts';

const nothing = {};

const stateWords: Readonly<Record<ListedSet['state'], string>> = {
  draft: t`Not started`,
  running: t`Running`,
  finished: t`Done`,
  failed: t`A lane failed`,
  stopped: t`Stopped`,
  interrupted: t`Cut off`,
};

/** The sets of conversations that somebody keeps, and a new one. */
export function ConversationsScreen() {
  const bridge = useBridge();
  const { answer, ask } = useAnswer('conversations.list', nothing);
  const { deleted, bringBack } = useDeleted('conversations');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [now] = useState(() => Date.now());
  usePush(
    useCallback(
      (push: Push) => {
        const ofSet = push.kind === 'comparison-changed' && push.summary.conversations === true;
        if (push.kind === 'conversations-changed' || ofSet) ask();
      },
      [ask],
    ),
  );
  const begin = async () => {
    const created = await bridge.invoke('conversations.create', { draft: null });
    if (created.ok) goTo(addresses.conversationSet(created.value.id));
    else setFailure(created.failure);
  };
  const remove = async ({ id, title }: ListedSet) => setFailure(await deleteSet(bridge, id, title));
  const sets = answer.state === 'ready' ? answer.value : [];
  return (
    <>
      <div className={classes(layout.between, styles.head)}>
        <div>
          <h1 className={text.title}>{t`Conversations`}</h1>
          <p
            className={text.muted}
          >{t`Two to 24 chats side by side: briefed apart, started at the same moment, measured together.`}</p>
        </div>
        <Button look="primary" icon="plus" onClick={() => void begin()}>{t`New conversations`}</Button>
      </div>
      {failure && <FailureNotice failure={failure} />}
      {answer.state === 'loading' && <Skeleton label={t`Opening the conversations`} />}
      {answer.state === 'failed' && <FailureNotice failure={answer.failure} onRetry={ask} />}
      {answer.state === 'ready' && sets.length === 0 && (
        <Empty
          title={t`No conversations yet`}
        >{t`Take two questions that don’t need each other’s answers. Brief each in a lane of its own, start both at once, and see what one after another would have taken.`}</Empty>
      )}
      {sets.length > 0 && (
        <Card>
          <Table label={t`Your conversations`}>
            <thead className={text.hidden}>
              <tr>
                <th>{t`Title`}</th>
                <th>{t`State`}</th>
                <th>{t`Tokens`}</th>
                <th>{t`When`}</th>
                <th>{t`Actions`}</th>
              </tr>
            </thead>
            <tbody>
              {sets.map((set) => (
                <tr key={set.id}>
                  <th scope="row" className={styles.name}>
                    {set.title}
                  </th>
                  <td className={text.muted}>
                    {stateWords[set.state]}
                    {set.lanes !== null && `, ${counted(set.lanes, t`lane`)}`}
                  </td>
                  <td className={classes(text.muted, tableStyles.number)}>
                    {set.state === 'draft'
                      ? ''
                      : t`${set.totalTokens === null ? notAvailable() : tokens(set.totalTokens)} tokens`}
                  </td>
                  <td className={text.muted}>{sentence(when(set.at, now))}</td>
                  <td className={tableStyles.number}>
                    <div className={styles.actions}>
                      {set.state !== 'running' && (
                        <IconButton
                          icon="cross"
                          label={t`Delete ${set.title}`}
                          look="quiet"
                          size="small"
                          onClick={() => void remove(set)}
                        />
                      )}
                      <LinkButton
                        size="small"
                        href={addresses.conversationSet(set.id)}
                        aria-label={t`Open ${set.title}`}
                      >{t`Open`}</LinkButton>
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Card>
      )}
      <DeletedNote
        one={t`set of conversations`}
        many={t`sets of conversations`}
        deleted={deleted}
        onBringBack={bringBack}
      />
    </>
  );
}
