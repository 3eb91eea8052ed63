import { originOf } from '../model/address.ts';
import type { SecretsPort } from '../ports.ts';

/**
 * The keys as connections use them. A typed key of a compatible server belongs to the server whose address stands in the
 * settings, or to the first that somebody asks: it is stored with that server's origin and goes to no other. Neither a key nor an origin holds a
 * blank, so the two are kept as one text, `origin key`. A key of the environment goes to the server in the settings, or
 * the one that was claimed last, and never to one that a log alone names: a log may come from somebody else.
 */
export type ServerKeys = {
  claude(): Promise<string | null>;
  /**
   * The key for this address; null where there is none, or it belongs to another server. One that belongs to no server
   * yet, or is of the environment, is for an address that somebody has just `chosen`, not for one that stands in an old log.
   */
  compatible(address: string, chosen: boolean): Promise<string | null>;
  /** Whether a key would be sent to this address, and where it is from. With an empty address: whether there is one. */
  compatibleSource(address: string): Promise<'typed' | 'environment' | null>;
  /** Somebody chose this address: a typed key that belongs to no server yet is this one's, and so is the environment's. */
  claim(address: string): Promise<void>;
};

/** `setAddress`: the compatible server's in the settings, empty for none. */
export function serverKeys(secrets: SecretsPort, setAddress: () => string = () => ''): ServerKeys {
  let claimed: string | null = null;
  const isChosen = (address: string): boolean => {
    const origin = originOf(address);
    return origin !== null && [claimed, originOf(setAddress())].includes(origin);
  };
  async function typed(): Promise<{ origin: string | null; key: string } | null> {
    const [kept, source] = await Promise.all([secrets.get('compatible'), secrets.source('compatible')]);
    if (kept === null || source !== 'typed') return null;
    const blank = kept.indexOf(' ');
    return blank < 0 ? { origin: null, key: kept } : { origin: kept.slice(0, blank), key: kept.slice(blank + 1) };
  }
  return {
    claude: () => secrets.get('claude'),
    async compatible(address, chosen) {
      const own = await typed();
      if (own === null) return chosen || isChosen(address) ? secrets.get('compatible') : null;
      return own.origin === originOf(address) || (own.origin === null && chosen) ? own.key : null;
    },
    async compatibleSource(address) {
      const own = await typed();
      if (own === null) return secrets.source('compatible');
      return address === '' || own.origin === null || own.origin === originOf(address) ? 'typed' : null;
    },
    async claim(address) {
      const [own, origin] = [await typed(), originOf(address)];
      claimed = origin ?? claimed;
      if (own === null || own.origin !== null || origin === null) return;
      await secrets.set('compatible', `${origin} ${own.key}`);
    },
  };
}
