import type { TextStore } from '../store/texts.ts';

/** Texts of a run that is not kept: they are gone with it. */
export function textsInMemory(): Pick<TextStore, 'put' | 'get'> {
  const addresses = new Map<string, string>();
  const texts = new Map<string, string>();
  return {
    put(text) {
      const address = addresses.get(text) ?? `text-${addresses.size + 1}`;
      addresses.set(text, address);
      texts.set(address, text);
      return address;
    },
    get: (address) => Promise.resolve(texts.get(address) ?? null),
  };
}
