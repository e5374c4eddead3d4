/** What may follow at the caret of a reply's text: fields, filters, tags, formats of a date, and other replies to include. */
import type { Lang } from '../contract.js';
import { fold } from '../text/fold.js';
import { templateGuide, type GuideEntry, type GuideKind } from './guide.js';
import { splitFilters } from './placeholders.js';

export interface Completion {
  readonly kind: GuideKind | 'reply';
  readonly label: string;
  readonly about: string;
  /** What replaces the text from `from` to the caret, and where in it the caret goes then. */
  readonly insert: string;
  readonly caret: number;
}

export interface CompletionList {
  /** Where the text that is completed begins. */
  readonly from: number;
  readonly options: readonly Completion[];
}

/** What a library has to offer: names that other replies use for their own fields, and the replies themselves. */
export interface CompletionSource {
  readonly uiLang: Lang;
  readonly fields: readonly string[];
  readonly replies: readonly { readonly reference: string; readonly title: string }[];
}

/** Braces do not stay open for longer, in characters. */
const FAR = 600;
const WORD = /[\p{L}\p{N}_-]{0,60}$/u;

const matches = (typed: string, ...words: readonly string[]): boolean =>
  typed === '' || words.some((word) => fold(word).includes(fold(typed)));

/** Names that begin as typed stand before those that only hold it. */
const ranked = (typed: string, options: readonly Completion[]): readonly Completion[] => {
  const begins = ({ label }: Completion): number => (fold(label).startsWith(fold(typed)) ? 0 : 1);
  return options
    .map((one, at) => ({ one, at }))
    .sort((a, b) => begins(a.one) - begins(b.one) || a.at - b.at)
    .map(({ one }) => one);
};

const made = (kind: Completion['kind'], label: string, about: string, write: string): Completion => {
  const at = write.indexOf('§');
  return { kind, label, about, insert: write.replace('§', ''), caret: at < 0 ? write.length : at };
};

/** Whether braces of that kind are closed behind the caret already. */
const isClosed = (after: string, close: '}}' | '%}'): boolean => {
  const end = after.indexOf(close),
    next = after.search(/\{[{%]|\n/);
  return end >= 0 && (next < 0 || end < next);
};

function ofOutput(
  inner: string,
  at: number,
  after: string,
  guide: readonly GuideEntry[],
  { fields, uiLang }: CompletionSource,
): CompletionList | null {
  const parts = splitFilters(inner),
    last = parts.at(-1) ?? '',
    end = isClosed(after, '}}') ? '' : ' }}';
  const format = /^date:\s*"([a-z]*)$/.exec(last);
  // A field is looked for by its name in the window as well, which may be several words.
  const typed = format
    ? (format[1] as string)
    : parts.length === 1
      ? inner.replace(/^-?\s*/, '')
      : ((WORD.exec(inner) as RegExpExecArray)[0] ?? '');
  if (!format && (inner.split('"').length % 2 === 0 || last.includes(':'))) return null;
  const kind: GuideKind = format ? 'format' : parts.length > 1 ? 'filter' : 'field';
  const own =
    kind === 'field'
      ? fields
          .filter((name) => !guide.some((one) => one.name === name))
          .map((name): GuideEntry => ({
            kind,
            name,
            write: name,
            about: uiLang === 'es' ? 'campo de esta biblioteca' : 'a field of this library',
          }))
      : [];
  const options = [...guide.filter((one) => one.kind === kind), ...own]
    .filter(({ name, about }) => matches(typed, name, about))
    .map(({ name, about, write }) => {
      const one = made(kind, name, about, kind === 'format' && !after.startsWith('"') ? `${write}"` : write);
      // After a filter others may follow: the braces are closed behind the caret, which stays inside where something is to be typed.
      return { ...one, insert: one.insert + end, caret: write.includes('§') ? one.caret : one.insert.length + end.length };
    });
  return { from: at - typed.length, options: ranked(typed, options) };
}

function ofTag(
  inner: string,
  at: number,
  after: string,
  guide: readonly GuideEntry[],
  { replies }: CompletionSource,
): CompletionList | null {
  const including = /^-?\s*include\s+["']([^"']*)$/.exec(inner);
  if (including) {
    const typed = including[1] as string,
      quote = after.startsWith('"') || after.startsWith("'") ? '' : '"',
      end = isClosed(after, '%}') ? '' : ' %}';
    const options = replies
      .filter(({ reference, title }) => matches(typed, reference, title))
      .slice(0, MOST_REPLIES)
      .map(({ reference, title }) => made('reply', reference, title, `${reference}${quote}${quote === '' ? '' : end}`));
    return { from: at - typed.length, options: ranked(typed, options) };
  }
  const typed = /^-?\s*([a-z]*)$/.exec(inner)?.[1];
  if (typed === undefined || isClosed(after, '%}')) return null;
  const options = guide
    .filter(({ kind, name, about }) => kind === 'tag' && matches(typed, name, about))
    .map(({ name, about, write }) => made('tag', name, about, write));
  return { from: at - typed.length, options: ranked(typed, options) };
}

/** Replies that one list shows. */
const MOST_REPLIES = 50;

/** @returns what may stand at the caret; null outside braces and where only free text may follow. */
export function completionsAt(body: string, at: number, source: CompletionSource): CompletionList | null {
  const before = body.slice(Math.max(0, at - FAR), at),
    after = body.slice(at, at + FAR);
  const output = before.lastIndexOf('{{'),
    tag = before.lastIndexOf('{%'),
    open = Math.max(output, tag);
  const guide = templateGuide(source.uiLang);
  if (open >= 0) {
    const inner = before.slice(open + 2);
    if (!/[%}]\}/.test(inner)) return output > tag ? ofOutput(inner, at, after, guide, source) : ofTag(inner, at, after, guide, source);
  }
  if (!before.endsWith('{')) return null;
  // One brace: whoever types it wants a placeholder.
  const options = guide
    .filter(({ kind }) => kind === 'field')
    .map(({ name, about, write }) => made('field', name, about, `{{ ${write} }}`));
  return { from: at - 1, options };
}
