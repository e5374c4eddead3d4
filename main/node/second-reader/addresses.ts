/** Which machines a second reader may run on: this one, the private network, and hosts that the policy lists. */
import { hostOf, isElsewhere, isOwnNetwork, namedAddress } from '../http/addresses.js';

/**
 * @param given address of a server as a person names it, with or without `/v1`.
 * @param listed hosts outside the own network that the policy allows; they are asked over HTTPS only.
 * @returns where chat completions are asked, and whether the host is a listed one; null when it is none that may be asked.
 */
export function endpointOf(given: string, listed: readonly string[]): { readonly url: URL; readonly listed: boolean } | null {
  const url = namedAddress(given);
  if (!url) return null;
  const path = url.pathname.replace(/\/+$/, '');
  if (!path.endsWith('/chat/completions')) url.pathname = `${/\/v\d$/.test(path) ? path : `${path}/v1`}/chat/completions`;
  const host = hostOf(url);
  if (listed.some((name) => name.toLowerCase() === host))
    return url.protocol === 'https:' || isOwnNetwork(host) ? { url, listed: true } : null;
  return isElsewhere(url) ? null : { url, listed: false };
}
