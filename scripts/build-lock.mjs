import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inProject, say } from './project.mjs';

const lockFile = inProject('dist', '.building');

/** Whether the process that wrote the lock still lives. An unreadable lock counts as left behind. */
function holderLives() {
  try {
    process.kill(Number(fs.readFileSync(lockFile, 'utf8')) || -1, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs `work` while no other process of this folder does: two builds at once would write over each other. */
export async function withBuildLock(work) {
  fs.mkdirSync(path.dirname(lockFile), { recursive: true });
  let told = false;
  for (;;) {
    try {
      fs.writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    // A lock just created may still be empty: look twice before calling it left behind.
    if (!holderLives() && (await wait(100), !holderLives())) fs.rmSync(lockFile, { force: true });
    else {
      if (!told) say('Waiting for another build of this folder.');
      told = true;
      await wait(200);
    }
  }
  try {
    return await work();
  } finally {
    fs.rmSync(lockFile, { force: true });
  }
}
