import { useEffect, useId, useLayoutEffect, useMemo, useState, type KeyboardEvent } from 'react';
import type { ExerciseSummary } from '../../shared/contract.ts';
import type { LessonSummary } from '../../shared/lesson/commands.ts';
import { useBridge, useHello, useSession } from '../bridge/context.tsx';
import { useCourse } from '../bridge/course.ts';
import { saveSettings } from '../bridge/session.ts';
import { goTo } from '../ui/addresses.ts';
import { classes } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import { useModalDialog } from '../ui/modal-dialog.ts';
import styles from './CommandPalette.module.css';
import { usePalette } from './palette-store.ts';
import { matching, paletteEntries, type PaletteEntry } from './palette-entries.ts';
import { t } from '../../shared/words/t.ts';

/** Ctrl or Cmd and K: type a few letters of where to go or what to change. */
export function CommandPalette() {
  const open = usePalette((state) => state.open);
  const dialog = useModalDialog(open);
  // Before the page is painted, not after: who sees it may already press the keys.
  useLayoutEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      usePalette.setState((state) => ({ open: !state.open }));
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  const close = () => usePalette.setState({ open: false });
  return (
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label={t`Command palette`}
      // The browser tells of a closed dialog a moment later; asked for again in that moment, it must stay open.
      onCancel={close}
      onClose={(event) => {
        if (!event.currentTarget.open) close();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) close();
      }}
    >
      {open && <Chooser onDone={close} />}
    </dialog>
  );
}

/** One list, so that nothing is matched anew for it. */
const none: readonly LessonSummary[] = [];

function Chooser({ onDone }: { readonly onDone: () => void }) {
  const session = useSession();
  const bridge = useBridge();
  const { settings } = useHello();
  const [exercises, setExercises] = useState<readonly ExerciseSummary[]>([]);
  const course = useCourse().answer;
  const lessons = course.state === 'ready' ? course.value.lessons : none;
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();

  useEffect(() => {
    void bridge.invoke('exercises.list', {}).then((answer) => {
      // Without the list the palette still has every room.
      if (answer.ok) setExercises(answer.value);
    });
  }, [bridge]);

  const shown = useMemo(
    () => matching(paletteEntries(exercises, settings, lessons), query),
    [exercises, settings, lessons, query],
  );
  const current = Math.min(at, Math.max(0, shown.length - 1));

  const pick = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    if (entry.does.kind === 'go') goTo(entry.does.address);
    else void saveSettings(session, entry.does.patch);
    onDone();
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && shown.length > 0) {
      event.preventDefault();
      setAt((current + step + shown.length) % shown.length);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      pick(shown[current]);
    }
  };

  return (
    <>
      <div className={styles.search}>
        <Icon name="search" />
        <input
          className={styles.input}
          role="combobox"
          aria-label={t`Where to, or what to change`}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={shown[current] && `${id}-${current}`}
          placeholder={t`Where to, or what to change`}
          value={query}
          autoFocus
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
      </div>
      <ul id={`${id}-list`} className={styles.list} role="listbox" aria-label={t`Commands`}>
        {shown.map((entry, index) => (
          <li
            key={entry.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            className={classes(styles.entry, index === current && styles.current)}
            onClick={() => pick(entry)}
          >
            <Icon name={entry.icon} />
            {entry.label}
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className={styles.none}>{t`Nothing has these words. Try fewer.`}</p>}
    </>
  );
}
