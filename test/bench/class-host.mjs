import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts a class host in a process of its own. Answers its door, and ways to ask it and to end it. */
export async function startClassHost(options) {
  const child = fork(fileURLToPath(new URL('class-child.mjs', import.meta.url)), [JSON.stringify(options)]);
  const ended = once(child, 'exit');
  const said = () =>
    Promise.race([once(child, 'message'), ended.then(() => Promise.reject(new Error('A host ended.')))]);
  const [door] = await said();
  const ask = async (question) => {
    child.send(question);
    const [answer] = await said();
    return answer;
  };
  return {
    door,
    begin: () => ask('begin'),
    figures: () => ask('figures'),
    async end() {
      child.send('end');
      await ended;
    },
  };
}
