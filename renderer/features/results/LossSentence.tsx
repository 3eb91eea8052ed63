import type { ShownPoint } from '../../../shared/contract.ts';
import type { Loss, RunResult } from '../../../shared/run/comparison.ts';
import { consequenceOf, shareOf } from '../../../shared/run/consequence.ts';
import { consequenceParts, shareParts } from '../../../shared/words/consequences.ts';
import type { SentencePart } from '../../../shared/words/consequences.ts';
import styles from './LossSentence.module.css';

type LossSentenceProps = {
  readonly point: ShownPoint;
  readonly run: RunResult;
  readonly loss: Loss;
  /** Somebody picked the name of a conversation or of a passage. */
  readonly onGo: (part: Exclude<SentencePart, string>) => void;
};

/** What the answer has of it all the same, and which conversation lacked which evidence; each name leads to what it stands for. */
export function LossSentence({ point, run, loss, onGo }: LossSentenceProps) {
  const share = shareOf(loss, point);
  const parts = [...(share ? [...shareParts(share), ' '] : []), ...consequenceParts(consequenceOf(run, loss, point))];
  return parts.map((part, index) =>
    typeof part === 'string' ? (
      part
    ) : (
      <button key={index} type="button" className={styles.name} onClick={() => onGo(part)}>
        {part.text}
      </button>
    ),
  );
}
