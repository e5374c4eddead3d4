/** Who may talk to the machine and what may leave the app: pure decisions. */
export const APP_ORIGIN = 'app://relee';

const parsed = (url: string): URL | null => {
  try {
    return new URL(url);
  } catch {
    return null;
  }
};

export const isAppUrl = (url: string): boolean => {
  const address = parsed(url);
  return address !== null && address.protocol === 'app:' && address.host === 'relee';
};

/** What a page of ours may load. Everything else, every network address above all, is refused before a connection is opened. */
export const mayLoad = (url: string): boolean =>
  isAppUrl(url) || ['blob:', 'data:', 'devtools:', 'about:'].includes(parsed(url)?.protocol ?? '');

/** Of a mail link only what a person would type: other headers could add hidden recipients or files. */
const MAIL_FIELDS = ['subject', 'body'];

/**
 * The links that the system's own programs may open; anything else is dropped.
 * @returns the address as it may be handed over, or null.
 */
export const externalUrl = (url: string): string | null => {
  const address = parsed(url);
  if (address === null) return null;
  if (address.protocol === 'https:' || address.protocol === 'tel:') return address.href;
  if (address.protocol !== 'mailto:') return null;
  for (const name of [...address.searchParams.keys()]) if (!MAIL_FIELDS.includes(name.toLowerCase())) address.searchParams.delete(name);
  // In a mail link "+" is a plus, not a space.
  return address.href.replaceAll('+', '%20');
};

export const allowPermission = (permission: string, origin: string): boolean =>
  isAppUrl(origin) && (permission === 'clipboard-sanitized-write' || permission === 'notifications');
