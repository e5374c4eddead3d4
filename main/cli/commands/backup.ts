import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RestoreReport } from '../../../core/host.js';
import { writeAtomic } from '../../node/atomic.js';
import { dataFolder } from '../../node/folders.js';
import { createNodeHost, type NodeHost } from '../../node/host.js';
import { claimInstance } from '../../node/instance.js';
import { resourceFile, startersFolder } from '../resources.js';
import { textOption, UsageError, type Command, type Option, type Options } from '../command.js';
import { readBytes } from '../io.js';

const OPTIONS: Readonly<Record<string, Option>> = {
  data: { value: 'DIR', about: 'the agent’s data folder; the usual one, or RELEE_DATA, when absent' },
  'passphrase-file': { value: 'F', about: 'its first line is the passphrase; RELEE_PASSPHRASE when absent, none when that is not set' },
};

/** Never an option of its own: what stands on a command line can be read by every program. */
function passphraseOf(options: Options): string | null {
  const file = textOption(options, 'passphrase-file');
  const given = file === undefined ? process.env['RELEE_PASSPHRASE'] : readFileSync(file, 'utf8').split(/\r?\n/)[0];
  if (given === '' && file !== undefined) throw new UsageError(`${file}: its first line is empty`);
  return given === undefined || given === '' ? null : given;
}

/** Opens the data folder as the app does, and as its only program. */
async function withHost<T>(options: Options, work: (host: NodeHost, data: string) => Promise<T>): Promise<T> {
  const data = resolve(textOption(options, 'data') ?? dataFolder());
  const claim = await claimInstance(data, 'open', () => undefined);
  if (!claim.first) throw new UsageError('Relee is open on this folder: use Settings, Backup, or close it first');
  const host = await createNodeHost(
    { data, starters: startersFolder(), pairs: resourceFile('measure', 'pairs.jsonl') ?? '' },
    {
      info: {
        kind: 'local',
        version: '',
        platform: process.platform,
        locale: Intl.DateTimeFormat().resolvedOptions().locale,
        clipboard: 'window',
        globalShortcut: false,
        pasteBack: false,
        tray: false,
        fileDialog: false,
      },
      now: () => new Date(),
      report: () => undefined,
      openWindow: async () => undefined,
    },
  );
  try {
    return await work(host, data);
  } finally {
    await host.close();
    claim.release();
  }
}

export const backup: Command = {
  name: 'backup',
  about: 'Puts everything of one agent into one file: cases, follow-ups, words, settings, history, library and policy.',
  files: ['FILE'],
  options: { ...OPTIONS, force: { about: 'replace FILE when it is there' } },
  run: async (options, [file = '']) => {
    if (existsSync(file) && options['force'] !== true) throw new UsageError(`${file}: is there already; --force replaces it`);
    const passphrase = passphraseOf(options);
    const bytes = await withHost(options, async (host) => Buffer.from(await host.makeBackup(passphrase), 'base64'));
    await writeAtomic(resolve(file), bytes);
    const told = passphrase === null ? 'not encrypted: whoever has it can read it' : 'encrypted';
    return {
      text: `${file}: ${Math.ceil(bytes.length / 1024)} kB, ${told}\n`,
      json: { file, bytes: bytes.length, encrypted: passphrase !== null },
      blocked: false,
    };
  },
};

const LINES: readonly (readonly [keyof RestoreReport, string])[] = [
  ['cases', 'open cases'],
  ['closed', 'closed cases'],
  ['followUps', 'follow-ups'],
  ['history', 'copied replies'],
  ['words', 'words'],
  ['replies', 'personal replies'],
  ['keptYours', 'personal replies that differ here and stayed as they are'],
  ['practice', 'practice cases and attempts'],
  ['dropped', 'entries that could not be read'],
];

export const restore: Command = {
  name: 'restore',
  about: 'Adds what a backup holds to what is here; nothing is deleted or overwritten.',
  files: ['FILE'],
  options: OPTIONS,
  run: async (options, [file = '']) => {
    const bytes = Buffer.from(readBytes(file)).toString('base64');
    const report = await withHost(options, (host) => host.restoreBackup(bytes, passphraseOf(options)));
    const lines = LINES.filter(([key]) => report[key] !== 0).map(([key, name]) => `${String(report[key])} ${name}\n`);
    const text = `${file}: backup of ${report.madeAt}\n${lines.join('') || 'nothing new\n'}${report.team === null ? '' : `library: ${report.team}\n`}`;
    return { text, json: report, blocked: false };
  },
};
