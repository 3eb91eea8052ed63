import { useEffect } from 'react';
import { Redirect } from 'wouter';
import type { ExerciseStep } from '../../shared/exercise/progress.ts';
import { toast } from '../ui/toast-store.ts';
import { heldWords } from './class-words.ts';

/** Instead of a step that the class has not opened yet: back to one that it has, with the reason. */
export function HeldBack({ to, held }: { readonly to: string; readonly held: ExerciseStep }) {
  useEffect(() => void toast(heldWords(held)), [held]);
  return <Redirect to={to} replace />;
}
