import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { deleteWord } from '../../shared/data-commands.ts';
import { dataWords, deletedWords, fileSize, staying } from '../../shared/words/data.ts';
import { defaultDataFolder } from '../services/data-folder.ts';
import { deleteOwnData, measureOwnData } from '../services/own-data.ts';
import { lockFolder } from '../services/store/lock.ts';
import { openDialogue } from './dialogue.ts';
import { textOf } from './options.ts';
import type { TypedOptions } from './options.ts';
import { dataFolderOf } from './places.ts';
import { aligned } from './table.ts';
import { exitStatus, refuse, terminal } from './terminal.ts';

/** `data where`: the folders, and how much lies in them. Without `--data` those of the command line and of the app. */
export function dataWhere(typed: TypedOptions): number {
  const app = defaultDataFolder('Braid', process.platform, process.env, homedir());
  const folders = textOf(typed, 'data') === null ? [dataFolderOf(typed), app] : [dataFolderOf(typed)];
  const found = folders.map((folder) => ({ folder, ...measureOwnData(folder) }));
  if (typed['json'] === true) {
    terminal.printJson({ braid: 1, kind: 'data', folders: found });
    return exitStatus.done;
  }
  terminal.print(
    aligned(found.map(({ folder, bytes, files }) => [folder, fileSize(bytes), dataWords.files(files)])).join('\n'),
  );
  return exitStatus.done;
}

/** `data delete`: what Braid keeps in one folder, once somebody has typed the word. Refused while a Braid works on it. */
export async function dataDelete(typed: TypedOptions): Promise<number> {
  const folder = dataFolderOf(typed);
  const { files, bytes, others, inside } = measureOwnData(folder);
  if (files === 0 || !existsSync(folder)) {
    terminal.say(dataWords.nothing(folder));
    return exitStatus.done;
  }
  const lock = await lockFolder(folder, 'the command line');
  if (!lock.ok) return refuse(lock.failure);
  try {
    terminal.say(dataWords.about(folder, files, fileSize(bytes)));
    if (others.length + inside.length > 0) {
      terminal.say(dataWords.stays(staying({ others: [...others], inside: [...inside] })));
    }
    if (typed['yes'] !== true && !(await isMeant())) {
      terminal.say(dataWords.kept);
      return exitStatus.wrongUse;
    }
    terminal.say(deletedWords(folder, deleteOwnData(folder)));
    return exitStatus.done;
  } finally {
    await lock.value.release();
  }
}

async function isMeant(): Promise<boolean> {
  const dialogue = openDialogue();
  const answer = await dialogue.ask(dataWords.ask(deleteWord));
  dialogue.close();
  return answer?.trim().toLowerCase() === deleteWord;
}
