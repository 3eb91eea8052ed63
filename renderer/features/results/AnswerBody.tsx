import type { ReactNode } from 'react';
import Markdown from 'react-markdown';
import type { Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { parseFields } from '../../../shared/run/output.ts';
import { classes } from '../../ui/class-names.ts';
import styles from './AnswerBody.module.css';
import { FieldsAnswer } from './FieldsAnswer.tsx';
import { Marked } from './Marked.tsx';
import { markBlocks } from './answer-marks.ts';
import type { Range } from './answer-marks.ts';

type AnswerBodyProps = {
  readonly answer: string;
  /** Where it reports what another passage answers; marked beside the text. */
  readonly alarms?: readonly Range[];
};

/** An output as a reader wants it: Markdown as Markdown, structured fields under their names. */
export function AnswerBody({ answer, alarms = [] }: AnswerBodyProps) {
  const fields = parseFields(answer);
  if (fields) {
    return (
      <div className={styles.body}>
        <FieldsAnswer fields={fields} answer={answer} alarms={alarms} />
      </div>
    );
  }
  return (
    <div className={styles.body}>
      <Markdown
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[() => (tree) => markBlocks(tree, alarms)]}
        components={components}
        // A page of answers has its own headings above these.
        disallowedElements={['img']}
        skipHtml
      >
        {answer}
      </Markdown>
    </div>
  );
}

const isMarked = (props: object): boolean => 'data-alarm' in props && props['data-alarm'] === 'true';

const components: Components = {
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h3>{children}</h3>,
  h3: ({ children }) => <h4>{children}</h4>,
  li: ({ children, node: _, ...props }) => (
    <li className={classes(isMarked(props) && styles.alarm)}>{beside(props, children)}</li>
  ),
  p: ({ children, node: _, ...props }) => (
    <p className={classes(isMarked(props) && styles.alarm)}>{beside(props, children)}</p>
  ),
  a: ({ children }) => <>{children}</>,
};

function beside(props: object, children: ReactNode): ReactNode {
  return isMarked(props) ? <Marked>{children}</Marked> : children;
}
