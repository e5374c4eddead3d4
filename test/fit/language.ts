/**
 * `npm run measure:language [-- slips|clean|faulty|tone] [--show]`: how right tone and spelling are on texts written without knowledge of the rules.
 * Errors are shown of the open half alone; the held half is only counted.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nspell from 'nspell';
import { createAnalyser, type Analysis } from '../../core/analyse.js';
import type { Channel, Finding, Lang } from '../../core/contract.js';
import { DEFAULT_POLICY } from '../../core/policy/policy.js';
import { openSpeller, type Speller } from '../../core/spelling/speller.js';
import {
  corrected,
  readClean,
  readFaulty,
  readSlips,
  readTone,
  SERIES,
  type Half,
  type ReplyText,
  type SlipText,
} from './language-texts.js';
import { SETS } from './corpus.js';

type Check = (lang: Lang, draft: string, message?: string, channel?: Channel, now?: string) => readonly Finding[];
const WRITING = new Set(['spelling', 'repeated-part', 'format-mess']);
const HALVES: readonly Half[] = ['open', 'held'];

/** Wilson's interval at 95 %. */
export function interval(hits: number, of: number): string {
  if (of === 0) return '    –            ';
  const [z, p] = [1.96, hits / of];
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  return `${p.toFixed(3)} [${Math.max(0, middle - half).toFixed(2)}–${Math.min(1, middle + half).toFixed(2)}]`;
}

function checker(root: string): Check {
  const spellers = new Map<Lang, Speller>();
  for (const lang of ['es', 'en'] as const)
    spellers.set(lang, openSpeller(new Uint8Array(readFileSync(join(root, `resources/dictionaries/${lang}.dawg`))), lang));
  const analyse = createAnalyser((lang) => spellers.get(lang) ?? null);
  return (lang, draft, message = '', channel = 'email', now = '2026-11-25T10:00:00Z') => {
    const input = { message, draft, channel, lang, context: {}, policy: DEFAULT_POLICY, now, caseId: draft };
    return (analyse(input) as Analysis).findings;
  };
}

const apply = (text: string, { start, end, fixes }: Finding): string =>
  text.slice(0, start) + (fixes[0]?.kind === 'remove' ? '' : (fixes[0]?.text ?? '')) + text.slice(end);
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
/** Characters between a slip of agreement and the other of its two words, where it may be marked as well. */
const BESIDE = 14;

interface SlipFigures {
  slips: number;
  seen: number;
  right: number;
  stray: number;
}

/** Of one text: slips seen, those whose first fix is right, findings that are no slip's. */
function judge(
  one: SlipText,
  findings: readonly Finding[],
): SlipFigures & { readonly missed: readonly string[]; readonly strays: readonly Finding[] } {
  const reach = one.kind === 'agreement' ? BESIDE : 1;
  const used = new Set<Finding>();
  const missed: string[] = [];
  let right = 0;
  for (const { start, end, meant } of one.slips) {
    const hit = findings.find((found) => !used.has(found) && found.start < end + reach && found.end > start - reach);
    if (!hit) {
      missed.push(one.text.slice(start, end));
      continue;
    }
    used.add(hit);
    const wanted = one.text.slice(0, start) + meant + one.text.slice(end);
    if (plain(apply(one.text, hit)) === plain(wanted) || hit.fixes[0]?.text?.toLowerCase() === meant.toLowerCase()) right++;
  }
  const strays = findings.filter((found) => !used.has(found));
  return { slips: one.slips.length, seen: one.slips.length - missed.length, right, stray: strays.length, missed, strays };
}

const sum = (all: readonly SlipFigures[]): SlipFigures =>
  all.reduce((a, b) => ({ slips: a.slips + b.slips, seen: a.seen + b.seen, right: a.right + b.right, stray: a.stray + b.stray }), {
    slips: 0,
    seen: 0,
    right: 0,
    stray: 0,
  });
const slipLine = (name: string, { slips, seen, right, stray }: SlipFigures): string =>
  `${name.padEnd(22)} ${String(slips).padStart(4)}  recall ${interval(seen, slips)}  right first ${interval(right, slips)}  precision ${interval(seen, seen + stray)}`;

function measureSlips(root: string, check: Check, show: boolean): void {
  const texts = readSlips(root);
  const judged = texts.map((one) => ({
    one,
    figures: judge(
      one,
      check(one.lang, one.text).filter(({ rule }) => WRITING.has(rule)),
    ),
  }));
  console.log('\nSlips that make another word');
  for (const lang of ['es', 'en'] as const) {
    const of = judged.filter(({ one }) => one.lang === lang);
    for (const kind of new Set(of.map(({ one }) => one.kind)))
      console.log(slipLine(`  ${lang} ${kind}`, sum(of.filter(({ one }) => one.kind === kind).map(({ figures }) => figures))));
    for (const series of SERIES)
      for (const half of HALVES) {
        const some = of.filter(({ one }) => one.half === half && (one.kind.match(/-\d$/)?.[0] ?? '') === series);
        console.log(slipLine(`${lang} writer ${series || '-1'} ${half}`, sum(some.map(({ figures }) => figures))));
      }
    console.log(slipLine(lang, sum(of.map(({ figures }) => figures))));
  }
  console.log(slipLine('all', sum(judged.map(({ figures }) => figures))));
  const right = texts.map((one) => ({ one, strays: check(one.lang, corrected(one)).filter(({ rule }) => WRITING.has(rule)) }));
  const words = right.reduce((n, { one }) => n + corrected(one).split(/\s+/).length, 0);
  const alarms = right.reduce((n, { strays }) => n + strays.length, 0);
  console.log(`the same sentences put right: ${alarms} findings in ${words} words`);
  besideHunspell(root, texts);
  if (!show) return;
  for (const { one, figures } of judged)
    if (one.half === 'open' && (figures.missed.length > 0 || figures.stray > 0 || figures.right < figures.seen))
      console.log(
        `${one.lang} ${one.kind}: ${one.text}\n     missed ${figures.missed.join(', ')}; strays ${figures.strays.map(({ text, fixes }) => `${text}>${fixes[0]?.label}`).join(', ')}${figures.right < figures.seen ? '; wrong fix' : ''}`,
      );
  for (const { one, strays } of right)
    if (one.half === 'open' && strays.length > 0 && one.slips.length > 0)
      console.log(`right ${corrected(one)}: ${strays.map(({ text, fixes }) => `${text}>${fixes[0]?.label}`).join(', ')}`);
}

/** The same slips by a Hunspell dictionary alone: a word that exists is right to it. */
function besideHunspell(root: string, texts: readonly SlipText[]): void {
  for (const lang of ['es', 'en'] as const) {
    const from = join(root, 'node_modules', `dictionary-${lang}`);
    let hunspell: ReturnType<typeof nspell>;
    try {
      hunspell = nspell(readFileSync(join(from, 'index.aff'), 'utf8'), readFileSync(join(from, 'index.dic'), 'utf8'));
    } catch {
      console.log(`hunspell ${lang}: dictionary-${lang} is not installed`);
      continue;
    }
    const slips = texts
      .filter((one) => one.lang === lang)
      .flatMap(({ text, slips }) => slips.map(({ start, end }) => text.slice(start, end)));
    const seen = slips.filter((words) => (words.match(/[\p{L}'’]+/gu) ?? []).some((word) => !hunspell.correct(word)));
    console.log(`hunspell (${lang}, nspell) marks ${interval(seen.length, slips.length)} of them`);
  }
}

const per100 = (n: number, of: number): string => ((100 * n) / Math.max(1, of)).toFixed(1).padStart(5);

function measureClean(replies: readonly ReplyText[], title: string, check: Check, show: boolean): void {
  console.log(`\nClean replies, ${title}: findings per 100`);
  const judged = replies.map((reply) => ({ reply, findings: check(reply.lang, reply.draft, reply.message, reply.channel, reply.now) }));
  for (const [name, of] of [
    ['es', judged.filter(({ reply }) => reply.lang === 'es')],
    ['en', judged.filter(({ reply }) => reply.lang === 'en')],
    ...HALVES.map((half) => [half, judged.filter(({ reply }) => reply.half === half)] as const),
    ['all', judged],
  ] as const) {
    const count = (test: (finding: Finding) => boolean) =>
      per100(
        of.reduce((n, { findings }) => n + findings.filter(test).length, 0),
        of.length,
      );
    const silent = of.filter(({ findings }) => findings.length === 0).length;
    console.log(
      `  ${name.padEnd(5)} ${of.length} replies  warn or block ${count(({ severity }) => severity !== 'hint')}  spelling ${count(({ rule }) => rule === 'spelling')}  other hints ${count(({ rule, severity }) => rule !== 'spelling' && severity === 'hint')}  nothing at all ${interval(silent, of.length)}`,
    );
  }
  const byRule = new Map<string, number>();
  for (const { findings } of judged)
    for (const { rule, severity } of findings) byRule.set(`${rule} (${severity})`, (byRule.get(`${rule} (${severity})`) ?? 0) + 1);
  console.log(
    '  ',
    [...byRule]
      .sort(([, a], [, b]) => b - a)
      .map(([rule, n]) => `${rule} ${n}`)
      .join(', '),
  );
  if (show)
    for (const { reply, findings } of judged)
      if (reply.half === 'open')
        for (const finding of findings)
          console.log(
            `    ${reply.lang} ${finding.rule} (${finding.severity}) «${finding.text}» ${finding.message}\n        > ${reply.message.slice(0, 160)}\n        < ${reply.draft.replace(/\n+/g, ' / ').slice(0, 300)}`,
          );
}

/** Rules of tone, and what else a writer marked as a fault of a reply; the others tell of facts and words. */
const TONE = new Set(
  'shouting exclamation blame-customer blame-third-party missing-apology conditional-apology but-apology excuse insult-anger robotic promise-no-date referral-elsewhere hedged-fact negative-frame single-option no-next-step emoji gender-slash treatment-mix register-mismatch policy-conflict public-personal-data format-mess wrong-date unfilled-placeholder'.split(
    ' ',
  ),
);

function measureFaulty(replies: readonly ReplyText[], title: string, check: Check, show: boolean): void {
  console.log(`\nFaulty replies, ${title}: rules of tone`);
  const rules = new Map<string, { of: number; seen: number; strays: number }>();
  const halves = new Map<string, { of: number; seen: number; strays: number }>();
  const add = (map: typeof rules, key: string, more: Partial<{ of: number; seen: number; strays: number }>) => {
    const now = map.get(key) ?? { of: 0, seen: 0, strays: 0 };
    map.set(key, { of: now.of + (more.of ?? 0), seen: now.seen + (more.seen ?? 0), strays: now.strays + (more.strays ?? 0) });
  };
  for (const reply of replies) {
    const findings = check(reply.lang, reply.draft, reply.message, reply.channel, reply.now).filter(({ rule }) => TONE.has(rule));
    const used = new Set<Finding>();
    for (const { rule, span } of reply.faults) {
      // A fault may rightly be called by another name of tone: what counts for whoever reads it is that it is marked.
      const hits = findings.filter((found) => (span ? found.start < span.end && found.end > span.start : found.rule === rule));
      hits.forEach((found) => used.add(found));
      for (const [map, key] of [
        [rules, rule],
        [halves, reply.half],
        [halves, reply.lang],
        [halves, 'all'],
      ] as const)
        add(map, key, { of: 1, seen: hits.length > 0 ? 1 : 0 });
      if (show && hits.length === 0 && reply.half === 'open')
        console.log(`  missed ${rule}: > ${reply.message}\n     < ${reply.draft.replace(/\n+/g, ' / ')}`);
    }
    for (const found of findings.filter((one) => !used.has(one))) {
      for (const [map, key] of [
        [rules, found.rule],
        [halves, reply.half],
        [halves, reply.lang],
        [halves, 'all'],
      ] as const)
        add(map, key, { strays: 1 });
      if (show && reply.half === 'open')
        console.log(`  stray ${found.rule} «${found.text}»: > ${reply.message}\n     < ${reply.draft.replace(/\n+/g, ' / ')}`);
    }
  }
  for (const [name, { of, seen, strays }] of [...[...rules].sort(), ...[...halves].sort()])
    console.log(`  ${name.padEnd(22)} ${String(of).padStart(3)}  recall ${interval(seen, of)}  precision ${interval(seen, seen + strays)}`);
}

function corpusClean(root: string): ReplyText[] {
  return SETS.flatMap((set) =>
    readFileSync(join(root, 'test/corpus', `pairs-${set}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean),
  )
    .map((line) => JSON.parse(line) as ReplyText & { readonly clean?: boolean })
    .filter(({ clean }) => clean === true)
    .map((row, i) => ({ ...row, half: i % 2 === 0 ? 'open' : 'held', faults: [] }));
}

export function main(args: readonly string[], root: string): void {
  const check = checker(root);
  const show = args.includes('--show');
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  const wants = (name: string) => wanted.length === 0 || wanted.includes(name);
  if (wants('slips')) measureSlips(root, check, show);
  if (wants('clean')) {
    for (const series of SERIES) measureClean(readClean(root, [series]), `writer ${series || '-1'}`, check, show);
    measureClean(corpusClean(root), 'of the corpus', check, show && wanted.length > 0);
  }
  if (wants('faulty')) for (const series of SERIES) measureFaulty(readFaulty(root, [series]), `writer ${series || '-1'}`, check, show);
  if (wanted.includes('tone')) measureFaulty(readTone(root), 'of the corpus', check, show);
}
