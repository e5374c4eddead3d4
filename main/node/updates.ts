/**
 * Looks for a newer version where the team said: a folder or an address of its own. Only when the agent asks, and only the version file is
 * read from an address; an installer in a folder is compared with its checksum before it is offered. Nothing is ever installed.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { get as httpGet, type IncomingMessage } from 'node:http';
import { get as httpsGet } from 'node:https';
import { isAbsolute, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parsePolicy } from '../../core/policy/parse.js';
import type { Settings } from '../../core/host.js';
import {
  installerFor,
  isNewer,
  MOST_VERSION_BYTES,
  parseVersionFile,
  VERSION_FILE,
  type UpdateAnswer,
  type UpdateSilence,
} from '../../core/updates.js';
import { ownNetworkLookup, hostOf, isOwnNetwork } from './second-reader/addresses.js';
import { openShare } from './share.js';

export interface UpdatesContext {
  readonly settings: () => Settings;
  readonly policyText: () => Promise<string>;
  readonly version: string;
  readonly platform: string;
}

/** For the version file, and for reading a whole installer from a share, in ms. */
const PATIENCE = 10_000,
  COPY_PATIENCE = 120_000;
const silent = (why: UpdateSilence): UpdateAnswer => ({ code: 'silent', why });

export function openUpdates({ settings, policyText, version, platform }: UpdatesContext) {
  return {
    async checkUpdate(): Promise<UpdateAnswer> {
      const from = parsePolicy(await policyText()).policy.updates || settings().updates;
      if (from === '') return { code: 'off' };
      const isAddress = /^https?:\/\//i.test(from);
      if (!isAddress && !isAbsolute(from)) return silent('refused');
      const text = await (isAddress ? overNetwork(from) : inFolder(from)).catch((error: unknown): UpdateSilence => whyOf(error));
      if (typeof text !== 'object') return silent(text);
      const file = parseVersionFile(text.text);
      if (file === null) return silent('not-understood');
      if (!isNewer(file.version, version)) return { code: 'current', version: file.version };
      const installer = installerFor(file, platform);
      const found = { code: 'newer', version: file.version, released: file.released, installer } as const;
      if (isAddress)
        return { ...found, at: installer === null ? text.at : new URL(encodeURIComponent(installer.name), text.at).href, isChecked: false };
      if (installer === null) return { ...found, at: from, isChecked: false };
      const path = join(from, installer.name);
      const sum = await openShare(from)
        .run(() => sha256Of(path), COPY_PATIENCE)
        .catch((error: unknown): UpdateSilence => (whyOf(error) === 'unreachable' ? 'lost' : whyOf(error)));
      if (sum === 'lost' || sum === 'unreachable') return silent(sum);
      return sum === installer.sha256 ? { ...found, at: path, isChecked: true } : silent('altered');
    },
  };
}

class Refused extends Error {}
const whyOf = (error: unknown): UpdateSilence => (error instanceof Refused ? 'refused' : 'unreachable');

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

interface Found {
  readonly text: string;
  readonly at: string;
}

async function inFolder(folder: string): Promise<Found> {
  const at = join(folder, VERSION_FILE);
  return openShare(folder).run(async () => {
    if ((await stat(at)).size > MOST_VERSION_BYTES) return { text: '', at };
    return { text: await readFile(at, 'utf8'), at };
  }, PATIENCE);
}

/** One request, no redirect, no proxy. Outside the own network over HTTPS only. */
async function overNetwork(from: string): Promise<Found> {
  const url = URL.canParse(from) ? new URL(from) : null;
  if (url === null || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') throw new Refused();
  if (!url.pathname.endsWith('.json')) url.pathname = `${url.pathname.replace(/\/+$/, '')}/${VERSION_FILE}`;
  const isSecure = url.protocol === 'https:';
  // A bare name over HTTP is the own network's, or nobody's.
  if (!isSecure && /^[\d.:]+$/.test(hostOf(url)) && !isOwnNetwork(hostOf(url))) throw new Refused();
  return new Promise((done, fail) => {
    const request = (isSecure ? httpsGet : httpGet)(url, {
      agent: false,
      ...(isSecure ? {} : { lookup: ownNetworkLookup }),
      signal: AbortSignal.timeout(PATIENCE),
      headers: { accept: 'application/json', 'accept-encoding': 'identity' },
    });
    request.once('error', fail);
    request.once('response', (response) => {
      bodyOf(response).then(
        (text) => {
          done({ text, at: url.href });
        },
        (error: unknown) => {
          request.destroy();
          fail(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });
  });
}

async function bodyOf(response: IncomingMessage): Promise<string> {
  if (response.statusCode !== 200)
    throw response.statusCode !== undefined && response.statusCode < 400 ? new Refused() : new Error('status');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_VERSION_BYTES) throw new Refused();
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
