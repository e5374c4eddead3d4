/** The share of a place that may come to be another one: a team's folder, as its settings name it now. */
import { openShare, type Share } from './share.js';

/** @returns the share of a path: the same from call to call, so that while a job hangs there none is begun behind it. */
export function followShare(): (path: string) => Share {
  let last: { readonly path: string; readonly share: Share } | null = null;
  return (path) => {
    if (last?.path !== path) last = { path, share: openShare(path) };
    return last.share;
  };
}
