import type { Dictionary } from '../t.ts';

/** Everything that Braid says, in Spanish. Each text stands in exactly one of the parts. */
export const parts: readonly Dictionary[] = [];

export const dictionary: Dictionary = Object.assign({}, ...parts);
