/** The binding of the store to React: a view draws again only when what it picked changed. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { App } from './app.js';
import type { AppState } from './types.js';

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('no app above this component');
  return app;
}

export const usePick = <T>(pick: (state: AppState) => T): T => useStore(useApp().store, pick);
/** For picks that make a new array or object each time. */
export const usePickShallow = <T>(pick: (state: AppState) => T): T => useStore(useApp().store, useShallow(pick));
