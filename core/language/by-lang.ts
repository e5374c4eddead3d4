/** What is made of a language's data, made when that language is first asked for: most runs need one of the two. */
import type { Lang } from '../contract.js';

/** @param make pure: it is called at most once for each language. */
export function byLang<T>(make: (lang: Lang) => T): Readonly<Record<Lang, T>> {
  const made: Partial<Record<Lang, { readonly value: T }>> = {};
  const get = (lang: Lang): T => (made[lang] ??= { value: make(lang) }).value;
  return { get es() { return get('es'); }, get en() { return get('en'); } };
}
