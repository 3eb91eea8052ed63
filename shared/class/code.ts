/** Short, plain, told apart by ear, and none that a class would snigger at. */
const animals = [
  ...['otter', 'heron', 'badger', 'lynx', 'robin', 'marten', 'plover', 'newt', 'hare', 'falcon', 'beaver', 'dolphin'],
  ...['gecko', 'ibex', 'jackdaw', 'kestrel', 'lemur', 'magpie', 'osprey', 'panda', 'quail', 'raven', 'salmon', 'tapir'],
  ...[
    'urchin',
    'viper',
    'walrus',
    'yak',
    'zebra',
    'bison',
    'cricket',
    'dormouse',
    'egret',
    'ferret',
    'gibbon',
    'hornet',
  ],
  ...['iguana', 'jaguar', 'koala', 'limpet', 'mole', 'narwhal', 'ocelot', 'puffin', 'rabbit', 'seal', 'turtle', 'vole'],
  ...['wombat', 'bat', 'crane', 'dingo', 'eel', 'fox', 'goose', 'hedgehog', 'impala', 'jay', 'kiwi', 'lark', 'moose'],
  ...['nuthatch', 'owl', 'penguin'],
] as const;

/** The code that pods enter at the door, `otter-42`. `random`: two numbers from 0 up to 1. */
export function classCode(random: readonly [number, number]): string {
  const animal = animals[Math.min(animals.length - 1, Math.floor(random[0] * animals.length))] ?? animals[0];
  return `${animal}-${10 + Math.min(89, Math.floor(random[1] * 90))}`;
}

/**
 * The key of one pod, `4821`: lets a second browser into it, for whoever sits there reads it off the first. `random`: a
 * number from 0 up to 1.
 */
export const podKey = (random: number): string => String(1_000 + Math.min(8_999, Math.floor(random * 9_000)));

/** As it is compared: however it was typed, `Otter 42` is `otter-42`. */
export function plainCode(typed: string): string {
  return typed
    .trim()
    .toLowerCase()
    .replace(/[\s_–—-]+/g, '-')
    .replace(/^([a-z]+)(\d+)$/, '$1-$2');
}
