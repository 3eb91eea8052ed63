import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exerciseLibrary } from '../../electron/services/exercises.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The shipped exercises, for lessons that name them. */
export const shippedExercises = exerciseLibrary(path.resolve('assets/exercises'), path.resolve('assets/examples'));

/** One of everything that a lesson may hold. */
export const sampleLesson = `---
id: two-levers
title: Two levers
unit: Why structure matters
minutes: 8
rows: [12, 13]
lede: One lever moves the clock, another the tokens. Which does which?
takeaway: Width moves the clock; the context rule moves the tokens.
practise: { exercise: board-prep, text: Run your first plan in three structures. }
---

Before anything else: a note: at 10:30, **really**.

## Three tasks, four structures

Say you need [research](#/exercises/board-prep), a review and a page of notes.

:::note{title="Wall-clock"}
Elapsed time, *waiting* included.
:::

:::guess{id="two-slots" unit="seconds" answer="1,050.5"}
How long do they take on two slots?

> It is 50 s.
> Nobody can cut a task in two.
:::

::widget{name="dispatch" tasks="Research 45, Review 30, Notes 20"}

### A heading within

- one
- two

:::guess{id="which-lane"}
Which lane can see the clash?

- [ ] Lane one
  > It was given one half.
- [x] None of them
  > Right: nobody
  > was given both.
:::

## Try it

:::try{id="board-three"}
Board preparation, twice.

\`\`\`yaml
pace: 20
arms:
  - { exercise: board-prep, plan: first-plan, structure: thread }
  - { exercise: board-prep, plan: first-plan, structure: all-at-once, label: wide, faults: '429@3', limits: { requestsPerMinute: 6 } }
\`\`\`
:::

## Check yourself

:::quiz{id="safest-job"}
Which job is safest?

- [ ] Write the risk list,
  then test cases from it
  > Not this one.
- [x] Summarise five interviews
  > Yes. Each stands alone.
:::

:::quiz{id="second"}
And which is not?

- [x] This
  > Yes.
- [ ] That
  > No.
:::
`;

/** A folder with lessons in it, each under its file's name. */
export async function lessonFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, 'workflows'), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return folder;
}
