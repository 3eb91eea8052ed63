import { Chip, type ChipLook } from './Chip.tsx';
import type { IconName } from './icon-shapes.tsx';
import styles from './StateChip.module.css';
import { listed } from '../../shared/words/format.ts';
import { t } from '../../shared/words/t.ts';

/** What a lane can be doing, as a screen shows it. Seconds are whole and count down. */
export type LaneLook =
  | { readonly kind: 'waiting'; readonly names: readonly string[] }
  /** Its run begins when those before it have ended. */
  | { readonly kind: 'turn' }
  | { readonly kind: 'held' }
  | { readonly kind: 'held'; readonly by: 'review' }
  /** Starts at the first token of the conversation `of`, to read what that one wrote to the cache. */
  | { readonly kind: 'held'; readonly by: 'opening'; readonly of: string }
  | { readonly kind: 'paused' }
  | { readonly kind: 'slot' }
  | { readonly kind: 'sent' }
  /** Handed in with others; nothing is seen of it before the server has done them all. */
  | { readonly kind: 'sent'; readonly by: 'batch' }
  | { readonly kind: 'thinking' }
  | { readonly kind: 'writing' }
  | { readonly kind: 'retrying'; readonly seconds: number | null }
  | { readonly kind: 'limited'; readonly seconds: number | null }
  | { readonly kind: 'review' }
  | { readonly kind: 'done'; readonly note?: string }
  | { readonly kind: 'cut-off' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed' }
  /** Its request would have passed a budget cap and was not sent. */
  | { readonly kind: 'capped' }
  | { readonly kind: 'stopped' };

type Words = { readonly look: ChipLook; readonly icon: IconName | null; readonly word: string };

/** Many names, or two long ones, are counted; the tooltip has them all. */
function areCounted(names: readonly string[]): boolean {
  return names.length > 2 || (names.length === 2 && names.join(' and ').length > 28);
}

function waitingFor(names: readonly string[]): string {
  if (names.length === 0) return t`Waiting`;
  if (areCounted(names)) return t`Waiting for ${names.length} tasks`;
  return t`Waiting for ${listed(names)}`;
}

function heldWord(state: Extract<LaneLook, { kind: 'held' }>): string {
  if (!('by' in state)) return t`Held by its phase`;
  return state.by === 'review' ? t`Held until you approve` : t`Follows ${state.of}`;
}

/** The words, icon and look of a state; for a list or a screen reader the word alone will do. */
export function wordsOfState(state: LaneLook): Words {
  switch (state.kind) {
    case 'waiting':
      return { look: 'waiting', icon: 'clock', word: waitingFor(state.names) };
    case 'turn':
      return { look: 'waiting', icon: 'clock', word: t`Waits for its turn` };
    case 'held':
      return { look: 'waiting', icon: 'held', word: heldWord(state) };
    case 'paused':
      return { look: 'waiting', icon: 'pause', word: t`Paused by you` };
    case 'slot':
      return { look: 'waiting', icon: 'slot', word: t`Waiting for a slot` };
    case 'sent':
      return { look: 'busy', icon: 'up', word: 'by' in state ? t`In a batch` : t`Sent` };
    case 'thinking':
      return { look: 'busy', icon: null, word: t`Thinking` };
    case 'writing':
      return { look: 'strong', icon: 'pencil', word: t`Writing` };
    case 'retrying':
      return {
        look: 'warn',
        icon: 'retry',
        word: state.seconds === null ? t`Retrying` : t`Retrying in ${state.seconds} s`,
      };
    case 'limited':
      return {
        look: 'warn',
        icon: 'clock',
        word: state.seconds === null ? t`Limited` : t`Limited for ${state.seconds} s`,
      };
    case 'review':
      return { look: 'strong', icon: 'eye', word: t`Needs review` };
    case 'done':
      return { look: 'good', icon: 'check', word: state.note ? t`Done, ${state.note}` : t`Done` };
    case 'cut-off':
      return { look: 'warn', icon: 'minus', word: t`Cut off at its token limit` };
    case 'refused':
      return { look: 'bad', icon: 'cross', word: t`Refused` };
    case 'failed':
      return { look: 'bad', icon: 'cross', word: t`Failed` };
    case 'capped':
      return { look: 'warn', icon: 'stop', word: t`At the cap` };
    case 'stopped':
      return { look: 'plain', icon: 'stop', word: t`Stopped` };
  }
}

/** What the word has no room for, or stands for. */
function moreOf(state: LaneLook): string | null {
  if (state.kind === 'waiting' && state.names.length > 0) return state.names.join(', ');
  if (state.kind === 'held' && 'of' in state)
    return t`Starts at the first token of ${state.of}, to read the cache that it writes`;
  if (state.kind === 'sent' && 'by' in state) return t`Answered when the server has done the whole batch`;
  if (state.kind === 'paused') return t`Starts when you go on`;
  return null;
}

export function StateChip({ state }: { readonly state: LaneLook }) {
  const { look, icon, word } = wordsOfState(state);
  const more = moreOf(state);
  return (
    <Chip look={look} {...(icon && { icon })} {...(more && { title: more })}>
      {state.kind === 'thinking' && (
        <span className={styles.pulse} aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
      )}
      <span className={styles.word}>{word}</span>
    </Chip>
  );
}
