import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { decodeHunspell } from '../../../main/node/hunspell-text.js';
import { freshFolder } from '../../support/folders.js';
import { startNodeHost } from '../../support/node-host.js';

const latin = (text: string) => Buffer.from(text, 'latin1');

it.each<[string, Buffer, Buffer, string | null]>([
  ['UTF-8', Buffer.from('SET UTF-8\n'), Buffer.from('1\nmatí\n'), 'matí'],
  ['UTF-8 with a mark', Buffer.from('\ufeffSET UTF-8\n'), Buffer.from('1\nmatí\n'), 'matí'],
  ['Latin-1', latin('# un comentario\nSET ISO8859-1\n'), latin('1\nmatí\n'), 'matí'],
  ['Latin-9', latin('SET ISO8859-15\n'), Buffer.from([0x31, 0x0a, 0xbd, 0x0a]), 'œ'],
  ['Cyrillic', latin('SET microsoft-cp1251\n'), Buffer.from([0x31, 0x0a, 0xe4, 0xe0, 0x0a]), 'да'],
  ['none named, and Latin-1', latin('TRY aeiou\n'), latin('1\nmatí\n'), 'matí'],
  ['none that is known', latin('SET KLINGON\n'), latin('1\na\n'), null],
  ['UTF-8 that it is not', latin('SET UTF-8\n'), latin('1\nmatí\n'), null],
])('dictionaries are read in their own encoding: %s', (_, aff, dic, word) => {
  expect(decodeHunspell(aff, dic)?.dic.split('\n')[1] ?? null).toBe(word);
});

it('the team’s dictionaries lie beside its library, the agent’s own hide them, and faults are told', async () => {
  const [data, team] = [freshFolder(), freshFolder()];
  writeFileSync(join(team, 'lib.yaml'), 'relee: library\nversion: 1\nname: T\nlanguage: es\nreplies: []\n');
  mkdirSync(join(team, 'dictionaries'));
  mkdirSync(join(data, 'dictionaries'));
  const drop = (folder: string, name: string, aff = 'SET UTF-8\n', dic = '1\na\n') => {
    for (const [kind, text] of [
      ['aff', aff],
      ['dic', dic],
    ])
      writeFileSync(join(folder, 'dictionaries', `${name}.${kind}`), String(text));
  };
  drop(team, 'ca');
  drop(team, 'gl');
  drop(data, 'ca');
  drop(data, 'odd', 'SET KLINGON\n');
  writeFileSync(join(data, 'dictionaries', 'solo.dic'), '1\na\n');
  writeFileSync(join(data, 'dictionaries', 'leeme.txt'), '');
  const host = await startNodeHost({ data });
  await host.openLibrary(join(team, 'lib.yaml'));
  const { files } = await host.listDictionaries();
  expect(files.map(({ name, path, fault }) => [name, path, fault ?? 'good'])).toEqual([
    ['ca', join(data, 'dictionaries', 'ca'), 'good'],
    ['gl', join(team, 'dictionaries', 'gl'), 'good'],
    ['odd', join(data, 'dictionaries', 'odd'), 'encoding'],
    ['solo', join(data, 'dictionaries', 'solo'), 'alone'],
  ]);
  await host.close();
});

it('what was compiled goes with the files it was compiled from', async () => {
  const data = freshFolder();
  const host = await startNodeHost({ data });
  const put = (dic: string) => {
    writeFileSync(join(data, 'dictionaries/ca.aff'), 'SET UTF-8\n');
    writeFileSync(join(data, 'dictionaries/ca.dic'), dic);
  };
  put('1\na\n');
  const [first] = (await host.listDictionaries()).files;
  await host.saveCompiled(first?.revision ?? '', 'AAAA');
  expect(readdirSync(join(data, 'compiled'))).toEqual([`${first?.revision}.dawg`]);
  put('1\nab\n');
  const [second] = (await host.listDictionaries()).files;
  expect(second?.revision).not.toBe(first?.revision);
  expect(readdirSync(join(data, 'compiled'))).toEqual([]);
  await host.saveCompiled(second?.revision ?? '', 'AAAA');
  rmSync(join(data, 'dictionaries/ca.dic'));
  await host.listDictionaries();
  expect(readdirSync(join(data, 'compiled'))).toEqual([]);
  await host.close();
});
