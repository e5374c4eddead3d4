/** Who may talk to the machine and what may leave the app: pure decisions. */
export const APP_ORIGIN = 'app://relee';

export const isAppUrl = (url: string): boolean => {
  try {
    const { protocol, host } = new URL(url);
    return protocol === 'app:' && host === 'relee';
  } catch {
    return false;
  }
};

const OUTSIDE = ['https:', 'mailto:', 'tel:'];

/** The links that the system's own programs may open; anything else is dropped. */
export const externalUrl = (url: string): string | null => {
  try {
    const { protocol, href } = new URL(url);
    return OUTSIDE.includes(protocol) ? href : null;
  } catch {
    return null;
  }
};

export const allowPermission = (permission: string, origin: string): boolean =>
  isAppUrl(origin) && (permission === 'clipboard-sanitized-write' || permission === 'notifications');
