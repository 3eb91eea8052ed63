import { Suspense, type ReactNode } from 'react';
import type { Block, BlockOf } from '../../../shared/lesson/lesson.ts';
import type { LessonProgress } from '../../../shared/lesson/progress.ts';
import { assertNever } from '../../../shared/assert-never.ts';
import { Markdown } from '../../ui/Markdown.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './Blocks.module.css';
import { GuessCard } from './GuessCard.tsx';
import { QuizCard } from './QuizCard.tsx';
import { TryCard } from './TryCard.tsx';
import type { SaveProgress } from './use-lesson-progress.ts';
import { widgets } from './widgets/widgets.tsx';
import { t } from '../../../shared/words/t.ts';

type BlocksProps = {
  readonly blocks: readonly Block[];
  readonly progress: LessonProgress | null;
  readonly save: SaveProgress;
};

/** What a section holds, in its order; questions that stand together share a card. */
export function Blocks({ blocks, progress, save }: BlocksProps) {
  return parts(blocks).map((part, index) => <Part key={index} part={part} progress={progress} save={save} />);
}

type LessonPart =
  Exclude<Block, { kind: 'quiz' }> | { readonly kind: 'questions'; readonly questions: BlockOf<'quiz'>[] };

function parts(blocks: readonly Block[]): LessonPart[] {
  const found: LessonPart[] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    if (block.kind !== 'quiz') found.push(block);
    else if (last?.kind === 'questions') last.questions.push(block);
    else found.push({ kind: 'questions', questions: [block] });
  }
  return found;
}

type PartProps = Omit<BlocksProps, 'blocks'> & { readonly part: LessonPart };

function Part({ part, progress, save }: PartProps): ReactNode {
  switch (part.kind) {
    case 'prose':
      return (
        <div className={styles.prose}>
          <Markdown text={part.markdown} size="reading" topHeading={3} roomLinks />
        </div>
      );
    case 'note':
      return (
        <aside className={styles.note} aria-label={part.title}>
          <Markdown text={`**${titleOf(part.title)}** ${part.markdown}`} size="compact" roomLinks />
        </aside>
      );
    case 'guess':
      return (
        <GuessCard
          guess={part}
          guessed={progress?.guesses[part.id]}
          onGuess={(guess) => void save({ guess: { id: part.id, ...guess } })}
        />
      );
    case 'widget':
      return <Widget widget={part} save={save} />;
    case 'try':
      return (
        <TryCard
          comparison={part}
          tried={progress?.tried[part.id]}
          onTried={(comparisons) => void save({ tried: { id: part.id, comparisons: [...comparisons] } })}
        />
      );
    case 'questions':
      return (
        <QuizCard
          questions={part.questions}
          answers={progress?.answers ?? {}}
          onAnswer={(quiz, choice) => void save({ answer: { quiz, choice } })}
        />
      );
    default:
      return assertNever(part);
  }
}

/** Runs into the note's first sentence, so it ends like one; as Markdown it is words and nothing else. */
function titleOf(title: string): string {
  const plain = title.replace(/[\\`*_[\]<>~]/g, '\\$&');
  return /[.?!]$/.test(plain) ? plain : `${plain}.`;
}

function Widget({ widget, save }: { readonly widget: BlockOf<'widget'>; readonly save: SaveProgress }) {
  const Drawn = widgets[widget.name];
  return (
    Drawn && (
      <Suspense fallback={<Skeleton label={t`Opening the widget`} lines={4} />}>
        <Drawn attributes={widget.attributes} onTouched={() => void save({ touched: widget.name })} />
      </Suspense>
    )
  );
}
