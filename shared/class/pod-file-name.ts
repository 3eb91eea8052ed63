import { slug } from '../workflow/fresh-id.ts';
import type { PodFile } from './pod-file.ts';

/** `blue-team-2026-11-30.pod.json`; without a name `pod-…`. */
export function podFileName({ name, writtenAt }: Pick<PodFile, 'name' | 'writtenAt'>): string {
  return `${slug(name ?? '') || 'pod'}-${writtenAt.slice(0, 10)}.pod.json`;
}
