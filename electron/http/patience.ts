/**
 * How long a server waits for whoever asks, and how many may ask at once: a client that is slow on purpose must not hold
 * what others need. Times are ms.
 */
export type Patience = {
  /** From the connection to the last header; whoever connects and says nothing is cut then too. */
  readonly headersMs: number;
  /** From the connection to the last byte of the body; not below `headersMs`. How long an answer takes doesn't count. */
  readonly requestMs: number;
  /** Without a byte in either direction, so that whoever reads no answer is cut. Null where answers are silent for long. */
  readonly silenceMs: number | null;
  /** How often the first two are looked at. */
  readonly checkEveryMs: number;
  /** Connections at once, sockets of windows among them. Those beyond are cut as they come. */
  readonly connections: number;
};

/** On one computer a request is there at once; a browser opens a handful of connections for each window. */
export const usualPatience: Patience = {
  headersMs: 10_000,
  requestMs: 30_000,
  silenceMs: 120_000,
  checkEveryMs: 2_000,
  connections: 2_000,
};
