/** Ends a switch over a union: a kind nobody handled fails to compile, and throws if it arrives from outside anyway. */
export function assertNever(value: never): never {
  throw new Error(`A case nobody handled: ${JSON.stringify(value)}`);
}
