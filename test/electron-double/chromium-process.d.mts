/** What TypeScript knows of chromium-process.mjs, which runs as it is in Node. */
export function spawnChromium(folder: string, program?: string): { address: Promise<string>; end(): Promise<void> };
