import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Builder, BuilderState } from './builder-store.ts';

const BuilderContext = createContext<Builder | null>(null);
export const BuilderProvider = BuilderContext.Provider;

export function useBuilder(): Builder {
  const builder = useContext(BuilderContext);
  if (!builder) throw new Error('A part of the builder was drawn outside of it.');
  return builder;
}

/** A part of what is on the table; drawn again only when that part changes. */
export function useBuilt<T>(select: (state: BuilderState) => T): T {
  return useStore(useBuilder().store, select);
}
