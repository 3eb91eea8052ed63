import { useCallback, useRef, useState } from 'react';
import type { Push } from '../../../shared/contract.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { WorkflowId } from '../../../shared/ids.ts';
import { when } from '../../../shared/words/format.ts';
import type { KeptWorkflowSummary } from '../../../shared/workflow/kept.ts';
import { useBridge } from '../../bridge/context.tsx';
import { exportWorkflow } from '../../bridge/export-workflow.ts';
import { useAnswer, usePush } from '../../bridge/use-answer.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { addresses, goTo } from '../../ui/addresses.ts';
import { Button, IconButton, LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/class-names.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Table, tableStyles } from '../../ui/Table.tsx';
import { offerReturn } from '../../ui/offer-return.ts';
import styles from './ExercisesScreen.module.css';
import { t } from '../../../shared/words/t.ts';

const nothing = {};

const exports = [
  { format: 'braid', note: t`Braid file` },
  { format: 'yaml', note: 'YAML' },
  { format: 'json', note: 'JSON' },
] as const;

/** The workflows that somebody made and keeps. */
export function OwnShelf() {
  const bridge = useBridge();
  const { answer, ask } = useAnswer('workflows.list', nothing);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [now] = useState(() => Date.now());
  const chooser = useRef<HTMLInputElement>(null);
  usePush(
    useCallback(
      (push: Push) => {
        if (push.kind === 'workflows-changed') ask();
      },
      [ask],
    ),
  );
  const workflows = answer.state === 'ready' ? answer.value.filter(({ own }) => !own) : [];

  const act = async (work: Promise<Failure | null>) => setFailure(await work);
  const importFile = async (file: File | undefined): Promise<Failure | null> => {
    if (!file) return null;
    const created = await bridge.invoke('workflow.create', { from: 'file', name: file.name, text: await file.text() });
    if (!created.ok) return created.failure;
    goTo(addresses.workflow(created.value.id));
    return null;
  };
  const duplicate = async (id: WorkflowId): Promise<Failure | null> => {
    const created = await bridge.invoke('workflow.create', { from: 'kept', workflow: id });
    return created.ok ? null : created.failure;
  };
  const remove = async ({ id, title }: KeptWorkflowSummary): Promise<Failure | null> => {
    const deleted = await bridge.invoke('workflow.delete', { workflow: id });
    if (!deleted.ok) return deleted.failure;
    offerReturn(t`Deleted ${title}.`, () => bridge.invoke('workflow.restore', { workflow: id }));
    return null;
  };

  return (
    <section aria-labelledby="yours" className={styles.shelf}>
      <div className={layout.sectionHead}>
        <h2 id="yours" className={text.heading}>{t`Yours`}</h2>
        <Button
          size="small"
          look="quiet"
          icon="folder"
          onClick={() => chooser.current?.click()}
        >{t`Import a file`}</Button>
        <input
          ref={chooser}
          type="file"
          accept=".braid,.yaml,.yml,.json"
          className={text.hidden}
          aria-label={t`Workflow file`}
          tabIndex={-1}
          onChange={({ target }) => {
            void act(importFile(target.files?.[0]));
            // The same file again is a new choice.
            target.value = '';
          }}
        />
      </div>
      {failure && (
        <div className={styles.notice}>
          <FailureNotice failure={failure} />
        </div>
      )}
      {answer.state === 'failed' && <FailureNotice failure={answer.failure} onRetry={ask} />}
      {answer.state === 'ready' && workflows.length === 0 && (
        <Card padded>
          <p
            className={text.small}
          >{t`Nothing of yours yet. Take two tasks of your own work that don’t need each other, brief them separately, and see what sequential would have taken.`}</p>
        </Card>
      )}
      {workflows.length > 0 && (
        <Card>
          <Table label={t`Your workflows`}>
            <thead className={text.hidden}>
              <tr>
                <th>{t`Title`}</th>
                <th>{t`Size`}</th>
                <th>{t`Changed`}</th>
                <th>{t`Actions`}</th>
              </tr>
            </thead>
            <tbody>
              {workflows.map((workflow) => (
                <tr key={workflow.id}>
                  <th scope="row" className={styles.ownTitle}>
                    {workflow.title}
                  </th>
                  <td className={text.muted}>
                    {workflow.tasks === 1 ? t`1 task` : t`${workflow.tasks} tasks`}
                    {workflow.materials > 0 &&
                      `, ${workflow.materials === 1 ? t`1 material` : t`${workflow.materials} materials`}`}
                  </td>
                  <td className={text.muted}>{when(workflow.updatedAt, now)}</td>
                  <td className={classes(tableStyles.number, styles.ownActions)}>
                    <Menu
                      label={t`More for ${workflow.title}`}
                      trigger={
                        <IconButton icon="more" label={t`More for ${workflow.title}`} look="quiet" size="small" />
                      }
                      items={[
                        {
                          id: 'copy',
                          label: t`Duplicate`,
                          icon: 'copy',
                          onPick: () => void act(duplicate(workflow.id)),
                        },
                        ...exports.map(({ format, note }) => ({
                          id: format,
                          label: t`Export`,
                          icon: 'export' as const,
                          note,
                          onPick: () => void act(exportWorkflow(bridge, workflow.id, format)),
                        })),
                        { id: 'delete', label: t`Delete`, icon: 'cross', onPick: () => void act(remove(workflow)) },
                      ]}
                    />
                    <LinkButton
                      size="small"
                      href={addresses.workflow(workflow.id)}
                      aria-label={t`Open ${workflow.title}`}
                    >{t`Open`}</LinkButton>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Card>
      )}
    </section>
  );
}
