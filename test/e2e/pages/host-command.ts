import type { Page } from '@playwright/test';
import { commands } from '../../../shared/contract.ts';
import type { CommandInput, CommandName, CommandOutput } from '../../../shared/contract.ts';
import type { Preload } from '../../../renderer/bridge/ipc.ts';

/**
 * Asks the host what a page of the app could ask it, over the page's own transport, and holds the answer against the
 * contract. For what a spec needs to know or to prepare; what it tests goes through the screen. Throws on a failure.
 */
export async function hostCommand<N extends CommandName>(
  page: Page,
  name: N,
  input: CommandInput<N>,
): Promise<CommandOutput<N>> {
  // Until then the page has not taken the secret from its address that a socket needs.
  await page.waitForURL(({ search }) => search === '', { waitUntil: 'commit' });
  const result = await page.evaluate(
    async (command) => {
      // Set by the preload of the desktop host alone.
      const { braid } = window as { readonly braid?: Preload };
      if (braid) return braid.invoke(command);
      return new Promise<unknown>((resolve, reject) => {
        const secrets = ['braid-page', 'braid-pod'].flatMap((name) => localStorage.getItem(name) ?? []);
        const protocols = secrets.length === 0 ? [] : ['braid', ...secrets.map((secret) => `braid.${secret}`)];
        const socket = new WebSocket(`ws://${location.host}/socket`, protocols);
        socket.onopen = () => socket.send(JSON.stringify({ id: 1, command }));
        socket.onerror = () => reject(new Error('The socket broke.'));
        socket.onmessage = ({ data }) => {
          const frame = JSON.parse(String(data));
          if (frame.id !== 1) return;
          socket.close();
          resolve(frame.result);
        };
      });
    },
    { name, input },
  );
  // The schema picked by `name` is the one that CommandOutput<N> is inferred from; the compiler can't follow that.
  const { output } = commands[name];
  if (!isSuccess(result)) throw new Error(`${name} was refused: ${JSON.stringify(result)}`);
  return output.parse(result.value) as CommandOutput<N>;
}

function isSuccess(result: unknown): result is { readonly value: unknown } {
  return typeof result === 'object' && result !== null && 'ok' in result && result.ok === true && 'value' in result;
}
