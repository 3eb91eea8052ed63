import { useId, useState } from 'react';
import type { BlockOf, Choice } from '../../../shared/lesson/lesson.ts';
import type { Guessed } from '../../../shared/lesson/progress.ts';
import { guessFigure, guessOff, readGuess } from '../../../shared/words/guesses.ts';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Choices } from '../../ui/Choice.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { Said } from './Said.tsx';
import styles from './GuessCard.module.css';
import { shipped } from '../../ui/written.ts';
import { t } from '../../../shared/words/t.ts';
import { rich } from '../../ui/rich.ts';

type GuessCardProps = {
  readonly guess: BlockOf<'guess'>;
  /** What was guessed; undefined before. */
  readonly guessed: Guessed | undefined;
  readonly onGuess: (guess: { readonly value: number } | { readonly choice: number }) => void;
};

/** A question before its answer: one commits, then it is revealed. Who would rather be told is told. */
export function GuessCard({ guess, guessed, onGuess }: GuessCardProps) {
  const id = useId();
  const [told, setTold] = useState(false);
  const isOpen = guessed === undefined && !told;
  const { form } = guess;
  return (
    <Card className={styles.card} aria-labelledby={`${id} ${id}-ask`}>
      <p id={id} className={text.label}>{t`Guess first`}</p>
      <div id={`${id}-ask`} className={styles.ask}>
        <Markdown text={guess.ask} roomLinks />
      </div>
      {isOpen && form.kind === 'number' && (
        <NumberGuess unit={form.unit} onGuess={(value) => onGuess({ value })} onTell={() => setTold(true)} />
      )}
      {isOpen && form.kind === 'choice' && (
        <ChoiceGuess
          ask={guess.ask}
          choices={form.choices}
          onGuess={(choice) => onGuess({ choice })}
          onTell={() => setTold(true)}
        />
      )}
      <div role="status">
        {!isOpen && form.kind === 'number' && (
          <NumberReveal form={form} value={guessed?.kind === 'number' ? guessed.value : null} />
        )}
        {!isOpen && form.kind === 'choice' && (
          <ChoiceReveal choices={form.choices} choice={guessed?.kind === 'choice' ? guessed.choice : null} />
        )}
      </div>
    </Card>
  );
}

type NumberForm = Extract<BlockOf<'guess'>['form'], { kind: 'number' }>;

type NumberGuessProps = {
  readonly unit: NumberForm['unit'];
  readonly onGuess: (value: number) => void;
  readonly onTell: () => void;
};

function NumberGuess({ unit, onGuess, onTell }: NumberGuessProps) {
  const [draft, setDraft] = useState('');
  const [error, setError] = useState<string | null>(null);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const value = readGuess(draft);
        if (value === null) setError(t`Type a number, such as 40.`);
        else onGuess(value);
      }}
    >
      <TextField
        label={t`Your guess, in ${unit}`}
        className={styles.field}
        inputMode="decimal"
        autoComplete="off"
        value={draft}
        error={error}
        onChange={(event) => {
          setDraft(event.target.value);
          setError(null);
        }}
      />
      <Button type="submit" look="primary">{t`Commit`}</Button>
      <Button look="quiet" onClick={onTell}>{t`Just tell me`}</Button>
    </form>
  );
}

function NumberReveal({ form, value }: { readonly form: NumberForm; readonly value: number | null }) {
  const { answer, unit, reveal } = form;
  return (
    <div className={styles.reveal}>
      <dl className={styles.figures}>
        {value !== null && (
          <div>
            <dt className={text.label}>{t`You said`}</dt>
            <dd className={styles.figure}>{guessFigure(value, unit)}</dd>
            <dd className={styles.off}>{guessOff(value, answer, unit)}</dd>
          </div>
        )}
        <div>
          <dt className={text.label}>{form.figure === null ? t`It is` : t`It is, computed`}</dt>
          <dd className={styles.figure}>{guessFigure(answer, unit)}</dd>
        </div>
      </dl>
      <Markdown text={reveal} roomLinks />
    </div>
  );
}

type ChoiceGuessProps = {
  readonly ask: string;
  readonly choices: readonly Choice[];
  readonly onGuess: (choice: number) => void;
  readonly onTell: () => void;
};

function ChoiceGuess({ ask, choices, onGuess, onTell }: ChoiceGuessProps) {
  const [picked, setPicked] = useState<string | null>(null);
  return (
    <>
      <Choices
        label={ask}
        labelHidden
        columns={1}
        compact
        options={choices.map((choice, index) => ({
          value: String(index),
          title: <span {...shipped()}>{choice.text}</span>,
        }))}
        value={picked}
        onPick={setPicked}
      />
      <div className={styles.form}>
        <Button
          look="primary"
          disabled={picked === null}
          onClick={() => picked !== null && onGuess(Number(picked))}
        >{t`Commit`}</Button>
        <Button look="quiet" onClick={onTell}>{t`Just tell me`}</Button>
      </div>
    </>
  );
}

function ChoiceReveal({ choices, choice }: { readonly choices: readonly Choice[]; readonly choice: number | null }) {
  const own = choice === null ? undefined : choices[choice];
  const right = choices.find((each) => each.right);
  return (
    <div className={styles.reveal}>
      {own && (
        <>
          <p className={styles.own}>{rich`You said: ${(<b {...shipped()}>{own.text}</b>)}`}</p>
          <Said look={own.right ? 'good' : 'plain'} lead={own.right ? t`That is it.` : t`It is another.`}>
            {own.feedback}
          </Said>
        </>
      )}
      {right && right !== own && (
        <>
          <p className={styles.own}>{rich`It is: ${(<b {...shipped()}>{right.text}</b>)}`}</p>
          <Said look="good" lead={t`Why:`}>
            {right.feedback}
          </Said>
        </>
      )}
    </div>
  );
}
