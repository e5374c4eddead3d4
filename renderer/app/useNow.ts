import { useEffect, useState } from 'react';

/** The instant, ISO, anew every few seconds: for what tells how long ago something was. */
export function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), 5_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
