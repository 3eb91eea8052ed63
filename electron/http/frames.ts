/** One frame of a window: a command and the number its answer will carry. */
export type Frame = { id: number; command: unknown };

/** Null for what is no frame; whether the command makes sense is judged by the app. */
export function readFrame(text: string): Frame | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof data !== 'object' || data === null || !('id' in data) || typeof data.id !== 'number') return null;
  return { id: data.id, command: 'command' in data ? data.command : undefined };
}
