/** How verdicts and findings look on a terminal. */
import type { Analysis } from '../../core/analyse.js';
import { standingOf, type Standing } from '../../core/answers/standing.js';
import type { Ask, Entity, Finding, Lang } from '../../core/contract.js';
import { bold, dim, green, red, yellow } from './io.js';

const STATE: Readonly<
  Record<Standing, { readonly mark: string; readonly es: string; readonly en: string; readonly paint: (text: string) => string }>
> = {
  answered: { mark: '✓', es: 'contestada', en: 'answered', paint: green },
  partly: { mark: '◐', es: 'a medias', en: 'partly', paint: yellow },
  doubt: { mark: '?', es: 'dudosa', en: 'doubtful', paint: yellow },
  held: { mark: '‖', es: 'en espera', en: 'held', paint: yellow },
  unanswered: { mark: '○', es: 'sin contestar', en: 'unanswered', paint: red },
  'not-needed': { mark: '–', es: 'no hace falta', en: 'not needed', paint: dim },
  elsewhere: { mark: '↗', es: 'por otra vía', en: 'answered elsewhere', paint: green },
};
const SEVERITY = { block: red, warn: yellow, hint: dim } as const;

const oneLine = (text: string, most = 100): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > most ? `${flat.slice(0, most - 1)}…` : flat;
};

/** Line and column, from 1, of an offset. */
export function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const newline = before.lastIndexOf('\n');
  return `${before.split('\n').length}:${offset - newline}`;
}

/** That a very long message was not read to its end. */
export function printUnread({ unread = 0 }: Pick<Analysis, 'unread'>, uiLang: Lang): string {
  if (unread === 0) return '';
  const n = unread.toLocaleString(uiLang);
  return yellow(
    uiLang === 'es'
      ? `El mensaje es demasiado largo: sus últimos ${n} caracteres no se han leído.\n`
      : `The message is too long: its last ${n} characters were not read.\n`,
  );
}

export function printAsks(asks: readonly Ask[], uiLang: Lang, withState: boolean): string {
  if (asks.length === 0) return uiLang === 'es' ? 'El mensaje no pide nada.\n' : 'The message asks for nothing.\n';
  return asks
    .map((ask) => {
      const state = STATE[standingOf(ask)];
      if (!withState) return `• ${oneLine(ask.text)} ${dim(`(${ask.kind}${ask.tier === 2 ? '?' : ''})`)}\n`;
      const evidence = ask.evidence.map((quote) => `    «${oneLine(quote.text)}»\n`).join('');
      return `${state.paint(`${state.mark} ${state[uiLang]}`)}${ask.p === undefined ? '' : dim(` ${ask.p.toFixed(2)}`)}  ${oneLine(ask.text)}\n${ask.why === '' ? '' : `    ${dim(ask.why)}\n`}${evidence}`;
    })
    .join('');
}

export function printFindings(findings: readonly Finding[], text: string, name: string): string {
  return findings
    .map((finding) => {
      const quote = finding.text === '' ? '' : ` «${oneLine(finding.text, 60)}»`;
      const fix = finding.fixes[0]?.text;
      return `${name}:${placeOf(text, finding.start)}  ${SEVERITY[finding.severity](finding.severity)}  ${bold(finding.rule)}${quote}  ${finding.message}${fix === undefined || fix === '' ? '' : dim(`  → ${oneLine(fix, 60)}`)}\n`;
    })
    .join('');
}

export function printEntities(entities: readonly Entity[]): string {
  return entities
    .map((entity) => `${dim(entity.kind)}  ${oneLine(entity.text)}${entity.value === entity.text ? '' : dim(`  = ${entity.value}`)}\n`)
    .join('');
}

/** What the message calls for before anything is answered: delicate requests, and how the customer is to be addressed. */
export function printCards({ cards, address }: Pick<Analysis, 'cards' | 'address'>, uiLang: Lang): string {
  const opened = cards.map(
    ({ card, until }) =>
      `${bold(uiLang === 'es' ? 'petición delicada' : 'delicate request')}  ${card.title[uiLang]}${until === null ? '' : dim(uiLang === 'es' ? `  hasta el ${until}` : `  until ${until}`)}\n`,
  );
  return [
    ...opened,
    ...(address === null ? [] : [`${uiLang === 'es' ? 'trato del cliente' : 'form of address'}  ${address === 'tu' ? 'tú' : address}\n`]),
  ].join('');
}
