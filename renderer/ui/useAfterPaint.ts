import { useEffect, useState } from 'react';
import { afterFrame } from './after-frame.js';

/** False until what uses it was painted once: what takes long to be ready for the first time, such as expressions that are compiled, waits for that. */
export function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(
    () =>
      afterFrame(() => {
        setPainted(true);
      }),
    [],
  );
  return painted;
}
