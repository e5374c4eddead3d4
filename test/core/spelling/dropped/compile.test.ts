import fc from 'fast-check';
import nspell from 'nspell';
import { describe, expect, it } from 'vitest';
import { Automaton } from '../../../../core/spelling/dropped/automaton.js';
import { compileHunspell } from '../../../../core/spelling/dropped/compile.js';
import { Graph } from '../../../../core/spelling/graph.js';
import { OTHER_LANGUAGE } from '../../../../core/spelling/languages.js';
import { openSpeller } from '../../../../core/spelling/speller.js';

const open = (aff: string, dic: string) => openSpeller(compileHunspell(aff, dic), 'es', OTHER_LANGUAGE);
const formsOf = (aff: string, dic: string) => [...new Graph(compileHunspell(aff, dic)).all()].sort();

describe('forms of a Hunspell dictionary', () => {
  it.each<[string, string, string, string[]]>([
    [
      'suffixes by what the word ends in',
      'SFX S Y 3\nSFX S 0 s [^sy]\nSFX S y ies [^aeiou]y\nSFX S 0 s [aeiou]y\n',
      '4\ncat/S\ncity/S\nday/S\nbus/S\n',
      ['bus', 'cat', 'cats', 'cities', 'city', 'day', 'days'],
    ],
    [
      'prefixes, and both together where both allow it',
      "PFX L Y 1\nPFX L 0 l' [aeiouh]\nPFX R N 1\nPFX R 0 re .\nSFX S Y 1\nSFX S 0 s .\n",
      '3\nhora/LS\ncasa/LS\nfer/RS\n',
      ['casa', 'casas', 'fer', 'fers', 'hora', 'horas', "l'hora", "l'horas", 'refer'],
    ],
    [
      'a suffix on a suffix',
      'SFX V N 1\nSFX V r ndo/P r\nSFX P N 2\nSFX P do dome do\nSFX P o ole o\n',
      '1\ndar/V\n',
      ['dando', 'dandole', 'dandome', 'dar'],
    ],
    ['what a prefix takes off', "PFX D Y 1\nPFX D A d'A A\nSFX S Y 1\nSFX S 0 s .\n", '1\nAna/DS\n', ['Ana', 'Anas', "d'Ana", "d'Anas"]],
    [
      'flags of two characters',
      'FLAG long\nSFX Aa Y 1\nSFX Aa 0 s .\nSFX Ab Y 1\nSFX Ab 0 t .\n',
      '2\na/AaAb\nb/Ab\n',
      ['a', 'as', 'at', 'b', 'bt'],
    ],
    [
      'flags that are numbers, and aliases',
      'FLAG num\nAF 2\nAF 10,20\nAF 20\nSFX 10 Y 1\nSFX 10 0 s .\nSFX 20 Y 1\nSFX 20 0 t .\n',
      '2\na/1\nb/2\n',
      ['a', 'as', 'at', 'b', 'bt'],
    ],
    [
      'words that need an affix, parts of compounds and forbidden words',
      'NEEDAFFIX X\nONLYINCOMPOUND C\nFORBIDDENWORD F\nSFX S Y 1\nSFX S 0 s .\n',
      '5\nraiz/XS\nparte/C\nmal/S\nmals/F\nbien\n',
      ['bien', 'mal', 'raizs'],
    ],
    [
      'morphology, comments and escaped slashes',
      'SFX S Y 1\nSFX S 0 s .\n',
      '4\nperro/S po:noun is:mas\ngato po:noun\nkm\\/h\n\tno es una palabra\n',
      ['gato', 'km/h', 'perro', 'perros'],
    ],
    ['typographic apostrophes as plain ones', 'PFX L Y 1\nPFX L 0 l’ .\n', '1\naigua/L\n', ['aigua', "l'aigua"]],
    ['line ends and marks of Windows', '\ufeffSET UTF-8\r\nSFX S Y 1\r\nSFX S 0 s .\r\n', '\ufeff1\r\ncasa/S\r\n', ['casa', 'casas']],
  ])('%s', (_, aff, dic, forms) => expect(formsOf(aff, dic)).toEqual([...forms].sort()));

  it('are those of nspell, whatever the affixes', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abco'), minLength: 2, maxLength: 5 });
    const entry = fc.record({
      strip: fc.constantFrom('0', 'a', 'o'),
      add: fc.constantFrom('s', 'ac', 'os', 'b'),
      condition: fc.constantFrom('.', '[ao]', '[^bc]', 'bo'),
    });
    const affix = (kind: string, flag: string) =>
      fc
        .tuple(fc.boolean(), fc.array(entry, { minLength: 1, maxLength: 3 }))
        .map(([crosses, entries]) =>
          [
            `${kind} ${flag} ${crosses ? 'Y' : 'N'} ${entries.length}`,
            ...entries.map((e) => `${kind} ${flag} ${kind === 'PFX' ? '0' : e.strip} ${e.add} ${e.condition}`),
          ].join('\n'),
        );
    fc.assert(
      fc.property(
        affix('SFX', 'S'),
        affix('SFX', 'T'),
        affix('PFX', 'P'),
        fc.array(fc.tuple(word, fc.constantFrom('S', 'T', 'P', 'SP', 'TP', 'ST')), { minLength: 1, maxLength: 6 }),
        (s, t, p, words) => {
          const aff = `SET UTF-8\n${s}\n${t}\n${p}\n`;
          // What takes a letter off where there is none to take is a mistake of the dictionary; nspell adds all the same.
          fc.pre(
            ![s, t].some((text) =>
              text
                .split('\n')
                .slice(1)
                .some((line) => {
                  const [, , strip, , condition] = line.split(' ');
                  return strip !== '0' && condition !== strip;
                }),
            ),
          );
          const dic = `${words.length}\n${words.map(([one, flags]) => `${one}/${flags}`).join('\n')}\n`;
          const oracle = nspell(aff, dic);
          expect(formsOf(aff, dic)).toEqual(Object.keys(oracle.data).sort());
        },
      ),
      { seed: 6, numRuns: 200 },
    );
  });

  it('are counted, however many: pronouns upon pronouns are never written out', () => {
    const endings = Array.from({ length: 300 }, (_, i) => `x${i.toString(36)}`);
    const aff = `FLAG num\nSFX 1 N 300\n${endings.map((e) => `SFX 1 0 ${e}/2 .`).join('\n')}\nSFX 2 N 300\n${endings.map((e) => `SFX 2 0 ${e} .`).join('\n')}\n`;
    const stems = Array.from({ length: 200 }, (_, i) => `s${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}z`);
    const speller = open(aff, `200\n${stems.map((stem) => `${stem}/1`).join('\n')}\n`);
    expect(speller.words).toBe(200 * (1 + 300 + 300 * 300));
    expect([`${stems[3]}`, `${stems[3]}x1`, `${stems[3]}x1x8b`, `${stems[3]}x1x8bx1`].map((form) => speller.has(form))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('are left out where the format has no room for their characters', () => {
    const rare = Array.from({ length: 300 }, (_, i) => String.fromCharCode(0x4e00 + i));
    const speller = open('SET UTF-8\n', ['casa', 'cosa', ...rare.map((char) => `a${char}`)].join('\n'));
    expect(speller.has('casa')).toBe(true);
    expect(speller.words).toBeLessThan(300);
  });

  it('are none when the files are no dictionary', () => {
    expect(() => compileHunspell('', '')).toThrow('no words');
  });
});

describe('checking by a dropped-in dictionary', () => {
  it('goes by what holds for any language, without our rules', () => {
    const speller = open('SET UTF-8\n', '3\nmatí\nestà\nfeina\n');
    expect(speller.check('feina feinna si esta', { names: false }).map(({ text, kind }) => [text, kind])).toEqual([
      ['feinna', 'word'],
      ['si', 'word'],
      ['esta', 'word'],
    ]);
    expect([speller.suggest('mati', 1), speller.suggest('feinna', 1)]).toEqual([['matí'], ['feina']]);
  });
});

describe('sets of words', () => {
  const words = fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 6 }), { maxLength: 20 });
  const listed = (sets: Automaton, set: number, prefix = ''): string[] => [
    ...(set & 1 ? [prefix] : []),
    ...Array.from({ length: set >>> 1 === 0 ? 0 : (sets.counts[set >>> 1] as number) }, (_, i) => (set >>> 1) + i).flatMap((at) =>
      listed(sets, sets.targets[at] as number, prefix + String.fromCharCode(sets.units[at] as number)),
    ),
  ];
  it('hold what was put in, together and less one, and equal sets are one', () => {
    fc.assert(
      fc.property(words, words, (some, others) => {
        const sets = new Automaton();
        const [a, b] = [sets.ofWords(some), sets.ofWords(others)];
        expect(listed(sets, a).sort()).toEqual([...some].sort());
        const both = [...new Set([...some, ...others])].sort();
        expect(listed(sets, sets.union(a, b)).sort()).toEqual(both);
        expect(sets.union(a, b)).toBe(sets.ofWords(both));
        const [gone = 'x'] = both;
        expect(sets.without(sets.union(a, b), gone)).toBe(sets.ofWords(both.filter((word) => word !== gone)));
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});
