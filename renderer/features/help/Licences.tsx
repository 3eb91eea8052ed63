import type { ComponentType } from 'react';
import { z } from 'zod';
import licence from '../../../LICENSE?raw';
import text from '../../styles/text.module.css';
import { classes } from '../../ui/class-names.ts';
import { Fold } from '../../ui/Fold.tsx';
import styles from './Licences.module.css';
import { t } from '../../../shared/words/t.ts';

const NoticesSchema = z.array(z.strictObject({ title: z.string(), body: z.string() })).readonly();
type Notices = z.infer<typeof NoticesSchema>;

/** The build lays them beside the page; a package adds what its program is made of. Rejects where they don't come. */
export async function fetchNotices(): Promise<Notices> {
  const answer = await fetch('./notices.json');
  if (!answer.ok) throw new Error(`The notices answered ${answer.status}.`);
  return NoticesSchema.parse(await answer.json());
}

/** Braid's own licence, and that of each package it is made with. They say what they say, in their own language. */
export function licencesOf(notices: Notices): ComponentType {
  return function Licences() {
    return (
      <>
        <h2 className={styles.heading}>{t`Licences`}</h2>
        <pre className={styles.text} lang="en">
          {licence}
        </pre>
        <h3 className={classes(text.heading, styles.others)}>{t`The work of others`}</h3>
        <p className={classes(text.small, text.muted)}>
          {t`Braid contains ${notices.length} packages in parts, each under its own licence.`}
        </p>
        {notices.map(({ title, body }) => (
          <Fold key={title} look="line" title={<span lang="en">{title}</span>}>
            <pre className={styles.text} lang="en">
              {body}
            </pre>
          </Fold>
        ))}
      </>
    );
  };
}
