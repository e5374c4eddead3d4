import { useEffect, useEffectEvent, useState } from 'react';

/** What cannot be taken back is asked once more; Escape drops the question. */
export function useOnceMore(): readonly [asking: boolean, ask: () => void, drop: () => void] {
  const [asking, setAsking] = useState(false);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') setAsking(false);
  });
  useEffect(() => {
    if (!asking) return;
    const hear = (event: KeyboardEvent) => {
      onKey(event);
    };
    window.addEventListener('keydown', hear);
    return () => {
      window.removeEventListener('keydown', hear);
    };
  }, [asking]);
  return [
    asking,
    () => {
      setAsking(true);
    },
    () => {
      setAsking(false);
    },
  ];
}
