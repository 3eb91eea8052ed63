import { createInterface } from 'node:readline';
import { terminal } from './terminal.ts';

/** Asking a person at the terminal: questions on standard error, answers from standard input, line by line. */
export type Dialogue = {
  say(line: string): void;
  /** The next line, after the question where there is one; null when the input has ended. */
  ask(question: string | null): Promise<string | null>;
  close(): void;
};

export function openDialogue(): Dialogue {
  // The terminal's own line editing: Ctrl C stays a signal to the command.
  const reader = createInterface({ input: process.stdin, terminal: false });
  const lines: string[] = [];
  let ended = false;
  let hear: () => void = () => undefined;
  reader.on('line', (line) => {
    lines.push(line);
    hear();
  });
  reader.on('close', () => {
    ended = true;
    hear();
  });
  return {
    say: (line) => terminal.say(line),
    async ask(question) {
      if (question !== null) terminal.say(question);
      while (lines.length === 0 && !ended) await new Promise<void>((resolve) => (hear = resolve));
      return lines.shift() ?? null;
    },
    close: () => reader.close(),
  };
}
