import { createInterface } from 'node:readline';
import { readFileSync, existsSync } from 'node:fs';
import { analyse } from '../../core/analyse.js';
import { findAsks } from '../../core/asks/find.js';
import { detectLang } from '../../core/language/detect.js';
import { findEntities } from '../../core/entities/find.js';
import { DEFAULT_POLICY } from '../../core/policy/policy.js';
import { openSpeller, type Speller } from '../../core/spelling/speller.js';
import type { Lang } from '../../core/contract.js';

// First version, for scoring while the parts grow. OWNER: library (the whole command line).
const [command, ...rest] = process.argv.slice(2);
const option = (name: string) => { const i = rest.indexOf(`--${name}`); return i < 0 ? undefined : rest[i + 1]; };
const opened = new Map<Lang, Speller | null>();
function speller(lang: Lang): Speller | null {
  if (!opened.has(lang)) {
    const file = `${process.cwd()}/resources/dictionaries/${lang}.dawg`;
    opened.set(lang, existsSync(file) ? openSpeller(new Uint8Array(readFileSync(file)), lang) : null);
  }
  return opened.get(lang) ?? null;
}
const now = new Date().toISOString();
for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  const row = JSON.parse(line);
  let out: unknown;
  if (command === 'asks') {
    const lang = row.lang ?? detectLang(row.message);
    out = { id: row.id, lang, asks: findAsks(row.message, lang).map((ask) => ({ ...ask, state: 'unanswered', evidence: [], why: '' })), entities: findEntities(row.message, { lang, now }) };
  } else if (command === 'check') {
    out = { id: row.id, ...analyse({ message: row.message, draft: row.draft, channel: row.channel ?? 'email', ...(row.lang ? { lang: row.lang } : {}), context: row.context ?? {}, policy: DEFAULT_POLICY, now }, speller) };
  } else if (command === 'spell') {
    const s = speller((option('lang') ?? 'es') as Lang);
    out = { id: row.id, misspellings: (s?.check(row.text) ?? []).map((m) => ({ start: m.start, end: m.end, word: m.text, suggestions: s?.suggest(m.text, Number(option('limit') ?? 5)) ?? [] })) };
  } else out = { id: row.id, hits: [] };
  process.stdout.write(`${JSON.stringify(out)}\n`);
}
