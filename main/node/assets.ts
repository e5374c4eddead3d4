/** The window's files as web responses: what Electron's `app:` scheme and the local host both serve. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.dawg': 'application/octet-stream',
};
/** What the build leaves in the pages where a nonce belongs. */
const NONCE_MARK = 'RELEE_NONCE';

/**
 * Nothing from outside, no inline script. Styles added at run time (CodeMirror, react-aria) need the page's nonce.
 * @param connect more than `'self'` may be needed: not every browser counts a WebSocket to the same host as self.
 */
export const contentPolicy = (nonce: string, connect = ''): string =>
  `default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'${connect}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'`;

export const securityHeaders = (nonce = 'none', connect = ''): Record<string, string> => ({
  'content-security-policy': contentPolicy(nonce, connect),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
});

/** @param root folder of the built window; nothing outside it is ever served. */
export function assetHandler(root: string, connect = ''): (request: Request) => Promise<Response> {
  const base = normalize(root);
  return async (request) => {
    const deny = (status: number): Response => new Response(null, { status, headers: securityHeaders('none', connect) });
    if (request.method !== 'GET' && request.method !== 'HEAD') return deny(405);
    const path = pathOf(request.url);
    if (path === null) return deny(400);
    const file = normalize(join(base, path === '/' ? 'index.html' : path));
    if (!file.startsWith(base + sep)) return deny(403);
    const type = TYPES[extname(file)];
    if (type === undefined) return deny(404);
    const nonce = randomBytes(16).toString('base64url');
    const content = await readFile(file).catch(() => null);
    if (content === null) return deny(404);
    const body = extname(file) === '.html' ? content.toString('utf8').replaceAll(NONCE_MARK, nonce) : new Uint8Array(content);
    return new Response(request.method === 'HEAD' ? null : body, { headers: { ...securityHeaders(nonce, connect), 'content-type': type } });
  };
}

function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url).pathname);
    return path.includes('\0') || path.includes('\\') ? null : path;
  } catch {
    return null;
  }
}
