/** A reply as it stands in the form, and back. */
import { CHANNELS, LANGS, type Channel, type Lang } from '../../core/contract.js';
import { isReplyId } from '../../core/library/validate.js';
import type { Register, Reply, Variant } from '../../core/library/types.js';
import { strayBlanks, templateProblems } from '../../core/template/fill.js';

/** Another wording in the form; empty fields are those of the reply. */
export interface VariantForm {
  readonly language: Lang | '';
  readonly register: Register | '';
  readonly channel: Channel | '';
  readonly body: string;
  /** Left behind by a change of the original. */
  readonly older?: boolean;
}
export const NEW_VARIANT: VariantForm = { language: '', register: '', channel: '', body: '' };

export interface ReplyForm {
  readonly title: string;
  readonly id: string;
  readonly shortcut: string;
  readonly folder: string;
  readonly tags: string;
  readonly language: Lang | '';
  readonly register: Register | '';
  readonly body: string;
  readonly channels: readonly Channel[];
  readonly variants: readonly VariantForm[];
}
export type FormField = 'title' | 'id' | 'shortcut' | 'body';
export type FormProblem = 'title' | 'id' | 'sameId' | 'sameShortcut' | 'shortcut' | 'body';

export const formOf = (reply: Reply): ReplyForm => ({
  title: reply.title,
  id: reply.id,
  shortcut: reply.shortcut ?? '',
  folder: reply.folder ?? '',
  tags: (reply.tags ?? []).join(', '),
  language: reply.language ?? '',
  register: reply.register ?? '',
  body: reply.body,
  channels: reply.channels ?? [],
  variants: (reply.variants ?? []).map((v) => ({
    language: v.language ?? '',
    register: v.register ?? '',
    channel: v.channel ?? '',
    body: v.body,
    ...(v.older === true ? { older: true } : {}),
  })),
});

export const EMPTY_FORM: ReplyForm = {
  title: '',
  id: '',
  shortcut: '',
  folder: '',
  tags: '',
  language: '',
  register: '',
  body: '',
  channels: [],
  variants: [],
};

/** An id made of the title: lower case, no accents, hyphens; numbered when taken. */
export function idFor(title: string, taken: ReadonlySet<string>): string {
  const base = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
  if (base === '') return '';
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return id;
}

/** @param others the library's other replies. */
export function problemsOf(form: ReplyForm, others: readonly Reply[]): Partial<Record<FormField, FormProblem>> {
  const problems: Partial<Record<FormField, FormProblem>> = {};
  const shortcut = form.shortcut.trim().replace(/^;/, '');
  if (form.title.trim() === '') problems.title = 'title';
  if (!isReplyId(form.id)) problems.id = 'id';
  else if (others.some((r) => r.id === form.id)) problems.id = 'sameId';
  if (/[\s;]/.test(shortcut)) problems.shortcut = 'shortcut';
  else if (shortcut !== '' && others.some((r) => r.shortcut?.toLowerCase() === shortcut.toLowerCase())) problems.shortcut = 'sameShortcut';
  if (form.body.trim() === '') problems.body = 'body';
  return problems;
}

/** What is wrong with the placeholders of the text, in the words of the interface; empty when nothing is. */
export const bodyProblems = (body: string, uiLang: Lang): readonly { readonly line: number; readonly message: string }[] =>
  templateProblems(body, uiLang);

/** The first gap of the text that nothing will fill, as written; null when there is none. Told, not forbidden: the draft is stopped by it before copying. */
export function strayBlank(body: string): string | null {
  const first = strayBlanks(body)[0];
  return first === undefined ? null : body.slice(first.start, first.end);
}

/** A wording without words, or for nothing in particular, is none. */
function variantsOf(form: ReplyForm): Variant[] {
  return form.variants.flatMap(({ language, register, channel, body, older }): Variant[] =>
    body.trim() === '' || (language === '' && register === '' && channel === '')
      ? []
      : [
          {
            ...(language === '' ? {} : { language }),
            ...(register === '' ? {} : { register }),
            ...(channel === '' ? {} : { channel }),
            body,
            ...(older === true ? { older } : {}),
          },
        ],
  );
}

/** The variants that would be lost, for they say not when they are meant: their numbers, from 1. */
export const aimlessVariants = (form: ReplyForm): number[] =>
  form.variants.flatMap((v, i) => (v.body.trim() !== '' && v.language === '' && v.register === '' && v.channel === '' ? [i + 1] : []));

/** The reply to save; what the form does not show is the base's. */
export function replyOf(form: ReplyForm, base: Reply | null): Reply {
  const { shortcut: _s, folder: _f, tags: _t, language: _l, register: _r, channels: _c, variants: _v, ...rest } = base ?? ({} as Reply);
  const tags = form.tags
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  const shortcut = form.shortcut.trim().replace(/^;/, '');
  const variants = variantsOf(form);
  const language = LANGS.find((l) => l === form.language);
  return {
    ...rest,
    id: form.id,
    title: form.title.trim(),
    body: form.body,
    ...(shortcut === '' ? {} : { shortcut }),
    ...(form.folder.trim() === '' ? {} : { folder: form.folder.trim() }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(language ? { language } : {}),
    ...(form.register === '' ? {} : { register: form.register }),
    ...(form.channels.length === 0 ? {} : { channels: CHANNELS.filter((c) => form.channels.includes(c)) }),
    ...(variants.length === 0 ? {} : { variants }),
  };
}
