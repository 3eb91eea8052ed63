import { MembersSchema } from './event.ts';

/** Names as they are typed into one field, `Ada, Grace and Linus`, and back. */
export const membersText = (members: readonly string[]): string => members.join(', ');

/** The names of one field; null where there are more, or longer ones, than a pod can have. */
export function readMembers(typed: string): string[] | null {
  const names = typed
    .split(/[,;\n]|\s(?:and|&)\s/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return MembersSchema.safeParse(names).data ?? null;
}
