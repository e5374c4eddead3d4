/** Files of the rivals made after their documentation, item by item: what stands in the file, and what an agent sees of it here. */
import { MONDAY_TO_FRIDAY } from '../../../../core/calendar/business-calendar.js';
import { expect } from 'vitest';
import { FORMATS, readFiles, type Format, type Imported, type SourceFile } from '../../../../core/library/formats/index.js';
import { resolverOf } from '../../../../core/library/resolve.js';
import type { Reply } from '../../../../core/library/types.js';
import { fillReply } from '../../../../core/template/fill.js';

/** As the rival writes it · as it reads when filled for Ana García's order 10482 on Friday 20 November 2026 at 10:30 · what must be told. */
export type Item = readonly [source: string, filled: string, told?: string];

export const NOW = '2026-11-20T10:30:00Z';
const CONTEXT = {
  customer: { name: 'Ana García López', email: 'ana@example.com', phone: '+34600000000', company: 'Talleres Roca' },
  agent: { name: 'Lucía Pardo', email: 'lucia@tienda.example' },
  order: { id: '10482', tracking: 'PQ4F8X', amount: '49.90 EUR', date: '2026-11-18' },
  case: { id: '777', subject: 'Mi pedido', link: 'https://t.example/777' },
  shop: { name: 'Tienda Norte' },
};

export const formatOf = (name: string): Format => FORMATS.find((one) => one.name === name) ?? expect.fail(`no format ${name}`);
export const file = (text: string, path = 'in'): SourceFile => ({ path, text });

export function shown(reply: Reply | undefined, replies: readonly Reply[]): string {
  const filled = fillReply(reply?.body ?? '', CONTEXT, { lang: 'es', calendar: MONDAY_TO_FRIDAY, now: NOW, include: resolverOf(replies) });
  expect(filled.problems, reply?.body).toEqual([]);
  return filled.text;
}

/** Reads a file of at least 15 items and compares each with what the agent should see. */
export function expectItems(name: string, items: readonly Item[], files: readonly SourceFile[], lang: 'es' | 'en' = 'en'): Imported {
  expect(items.length).toBeGreaterThanOrEqual(15);
  const imported = readFiles(formatOf(name), files, lang);
  expect(imported.replies.map((reply) => shown(reply, imported.replies))).toEqual(items.map(([, filled]) => filled));
  for (const [i, [source, , told]] of items.entries()) {
    if (told === undefined) continue;
    const title = imported.replies[i]?.title;
    expect(
      imported.report.warnings
        .filter((warning) => warning.item === title)
        .map((warning) => warning.problem)
        .join(' · '),
      source,
    ).toContain(told);
  }
  return imported;
}
