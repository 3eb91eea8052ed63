import { randomBytes } from 'node:crypto';

/** `20261120-101512-1f9c3a`: sorts by time, and its first part is the day in UTC. */
export function datedId(date: Date): string {
  const [day, time] = date.toISOString().replace(/[-:]/g, '').split(/[T.]/);
  return `${day}-${time}-${randomBytes(3).toString('hex')}`;
}
