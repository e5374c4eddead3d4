/** Addresses that people name: which are read at all, and which lead to this machine or the private network. */
import { lookup as resolve, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Loopback (RFC 1122, RFC 4291), private networks (RFC 1918) and unique local addresses (RFC 4193). Link-local ones are none: clouds answer there. */
const OWN = new BlockList();
OWN.addSubnet('127.0.0.0', 8, 'ipv4');
OWN.addSubnet('10.0.0.0', 8, 'ipv4');
OWN.addSubnet('172.16.0.0', 12, 'ipv4');
OWN.addSubnet('192.168.0.0', 16, 'ipv4');
OWN.addAddress('::1', 'ipv6');
OWN.addSubnet('fc00::', 7, 'ipv6');

/** @returns whether an IP address is this machine's or of a private network. */
export function isOwnNetwork(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && OWN.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** The host of an address without the brackets of IPv6. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '').toLowerCase();

/** @returns whether what a person named is an address over HTTP or HTTPS, and no folder. */
export const isHttp = (given: string): boolean => /^https?:\/\//i.test(given);

/** The resolved address is none that may be connected to. */
export class RefusedAddress extends Error {
  override readonly name = 'RefusedAddress';
}

/** Where a connection goes is what was looked up here: a name that resolves elsewhere a moment later (DNS rebinding) changes nothing. */
export const ownNetworkLookup: LookupFunction = (host, options, done) => {
  resolve(host, { ...options, all: true }, (error, found) => {
    const addresses = found as unknown as LookupAddress[];
    if (error) done(error, '');
    else if (addresses.length === 0 || !addresses.every(({ address }) => isOwnNetwork(address))) done(new RefusedAddress(host), '');
    else if (options.all) done(null, addresses);
    else done(null, addresses[0]?.address ?? '', addresses[0]?.family);
  });
};

/** Longest address taken. */
const LONGEST = 500;

/** @returns an address as a person names one, over HTTP or HTTPS; null with a name, a password, a query or a fragment in it. */
export function namedAddress(given: string): URL | null {
  const url = given.length <= LONGEST && URL.canParse(given) ? new URL(given) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return null;
  return url;
}

/** @returns whether it is for sure that a host is none of the own network: a name is only looked up when the connection is made. */
export const isElsewhere = (url: URL): boolean => isIP(hostOf(url)) !== 0 && !isOwnNetwork(hostOf(url));
