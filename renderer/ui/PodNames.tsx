import { readMembers } from '../../shared/class/members.ts';
import { TextField } from './Field.tsx';
import { t } from '../../shared/words/t.ts';

type PodNamesProps = {
  readonly name: string;
  /** As they are typed. */
  readonly members: string;
  readonly onName: (name: string) => void;
  readonly onMembers: (members: string) => void;
};

/** What is wrong with the names as they are typed; null for nothing. */
export const membersFault = (typed: string): string | null =>
  readMembers(typed) === null ? t`At most eight names, each at most 30 letters long.` : null;

/** A name for the pod and the first names of those in it, for whoever wants them. */
export function PodNames({ name, members, onName, onMembers }: PodNamesProps) {
  return (
    <>
      <TextField
        label={t`A name for your pod, if you like`}
        placeholder={t`Leave empty to be known by its number`}
        maxLength={40}
        autoComplete="off"
        value={name}
        onChange={(event) => onName(event.target.value)}
      />
      <TextField
        label={t`Who is in it, if you like`}
        hint={t`First names, with commas between them. They are seen by the facilitator and kept with the class.`}
        error={membersFault(members)}
        placeholder={t`Ada, Grace, Linus`}
        maxLength={300}
        autoComplete="off"
        value={members}
        onChange={(event) => onMembers(event.target.value)}
      />
    </>
  );
}
