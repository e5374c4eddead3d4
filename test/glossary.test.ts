/** One word for one thing: what the glossary says a thing is never called is not found in anything that is shown. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSync } from 'vite';
import { REASON_LINES } from '../core/answers/reason-lines.js';
import { nodesOf, sourcesIn } from './support/imports.js';

/** Every text that a file holds: literals and the fixed parts of templates. */
function textsOf(path: string): string[] {
  const { program } = parseSync(path, readFileSync(path, 'utf8'));
  return [...nodesOf(program as never)].flatMap(([node]) => {
    const value =
      node.type === 'Literal'
        ? node['value']
        : node.type === 'TemplateElement'
          ? (node['value'] as { cooked?: unknown }).cooked
          : undefined;
    return typeof value === 'string' ? [value] : [];
  });
}

const shown = [...sourcesIn('renderer/i18n'), 'core/answers/reason-lines.ts'];
const never = readFileSync('docs/glossary.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| thing'))
  .flatMap((line) => (line.split('|')[5] ?? '').split(',').map((word) => word.trim()));
const asWords = (words: readonly string[]): RegExp => new RegExp(`(?<![\\p{L}.-])(?:${words.join('|')})s?(?![\\p{L}(])`, 'iu');
/** The agent is usted: no verb, pronoun or possessive of tú. */
const TU = /(?<!\p{L})(?:tú|tu|tus|te|ti|contigo|has|eres|estás|puedes|quieres|tienes|debes|escribe tu|tuyo|tuya)(?!\p{L})/iu;

describe('the words of the interface', () => {
  it('the glossary names things and what they are never called', () => {
    expect(never.length).toBeGreaterThan(30);
    expect(asWords(never).test('Una plantilla')).toBe(true);
    expect(TU.test('Lo has marcado tú')).toBe(true);
  });
  it.each(shown)('%s calls nothing by another name', (path) => {
    expect(textsOf(path).filter((text) => asWords(never).test(text))).toEqual([]);
  });
  const spanish = shown.filter((path) => /\/es[.-]/.test(path)).flatMap(textsOf);
  it('says usted, in Spanish', () => {
    expect([...spanish, ...Object.values(REASON_LINES.es)].filter((text) => text !== 'tú' && TU.test(text))).toEqual([]);
  });
});
