/**
 * Looks for a newer version where the team said: a folder or an address of its own. Only when the agent asks, and only the version file is
 * read from an address; an installer in a folder is compared with its checksum before it is offered. Nothing is ever installed.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
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
import { isHttp, namedAddress } from './http/addresses.js';
import { askOnce, whyNoAnswer, type NoAnswer } from './http/request.js';
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
      const isAddress = isHttp(from);
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
/** What a person is told: `refused` is what Relee itself will not do, whatever is there. */
const TOLD: Readonly<Record<NoAnswer, UpdateSilence>> = {
  refused: 'refused',
  redirect: 'refused',
  'too-large': 'refused',
  'not-text': 'not-understood',
  status: 'unreachable',
  tls: 'unreachable',
  unreachable: 'unreachable',
};
const whyOf = (error: unknown): UpdateSilence => (error instanceof Refused ? 'refused' : TOLD[whyNoAnswer(error)]);

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

/** Outside the own network over HTTPS only; a bare name over HTTP is the own network's, or nobody's. */
async function overNetwork(from: string): Promise<Found> {
  const url = namedAddress(from);
  if (url === null) throw new Refused();
  if (!url.pathname.endsWith('.json')) url.pathname = `${url.pathname.replace(/\/+$/, '')}/${VERSION_FILE}`;
  const text = await askOnce({
    url,
    ownNetworkOnly: url.protocol !== 'https:',
    mostBytes: MOST_VERSION_BYTES,
    signal: AbortSignal.timeout(PATIENCE),
  });
  return { text, at: url.href };
}
