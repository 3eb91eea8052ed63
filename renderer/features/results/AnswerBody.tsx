import { Fragment } from 'react';
import type { ReactNode } from 'react';
import Markdown from 'react-markdown';
import type { Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { classes } from '../../ui/class-names.ts';
import { written } from '../../ui/written.ts';
import styles from './AnswerBody.module.css';
import { FieldsAnswer } from './FieldsAnswer.tsx';
import { Marked } from './Marked.tsx';
import { answerParts, alarmsIn } from './answer-parts.ts';
import type { AnswerPart } from './answer-parts.ts';
import { markBlocks } from './answer-marks.ts';
import type { Alarm, Range } from './answer-marks.ts';

type AnswerBodyProps = {
  readonly answer: string;
  /** Where it reports what another passage answers; marked beside the text. */
  readonly alarms?: readonly Alarm[];
};

/** An output as a reader wants it: Markdown as Markdown, structured fields under their names. */
export function AnswerBody({ answer, alarms = [] }: AnswerBodyProps) {
  return (
    <div className={styles.body} {...written(answer)}>
      {answerParts(answer).map((part) => (
        <Fragment key={part.start}>
          {part.title !== null && <h3 className={styles.part}>{part.title}</h3>}
          <Part part={part} alarms={alarmsIn(part, alarms)} />
        </Fragment>
      ))}
    </div>
  );
}

function Part({ part, alarms }: { readonly part: AnswerPart; readonly alarms: readonly Range[] }) {
  if (part.fields) {
    return (
      <div className={classes(part.title !== null && styles.within)}>
        <FieldsAnswer fields={part.fields} answer={part.text} alarms={alarms} />
      </div>
    );
  }
  return (
    <Markdown
      remarkPlugins={[remarkGfm]}
      rehypePlugins={[() => (tree) => markBlocks(tree, alarms)]}
      components={components}
      disallowedElements={['img']}
      skipHtml
    >
      {part.text}
    </Markdown>
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
