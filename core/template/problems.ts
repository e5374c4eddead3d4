import type { Lang } from '../contract.js';
import type { TemplateProblem } from './placeholders.js';

/** What Liquid says, recognised by its words, and how we say it. */
const SAYINGS: readonly { readonly pattern: RegExp; readonly es: string; readonly en: string }[] = [
  { pattern: /undefined filter: ([\w-]+)/, es: 'el filtro «$1» no existe', en: 'there is no filter “$1”' },
  {
    pattern: /tag "([\w-]+)" not found/,
    es: 'la etiqueta «$1» no existe o no se permite',
    en: 'there is no tag “$1”, or it is not allowed',
  },
  { pattern: /tag .{0,80}not closed/s, es: 'hay una etiqueta {% … %} sin cerrar', en: 'a tag {% … %} is not closed' },
  { pattern: /output .{0,80}not closed/s, es: 'hay un «{{» sin cerrar', en: 'a “{{” is not closed' },
  { pattern: /limit exceeded/, es: 'la plantilla pide demasiado trabajo', en: 'the template asks for too much work' },
];

/** Turns whatever Liquid threw into a problem with its line. */
export function templateProblem(error: unknown, uiLang: Lang): TemplateProblem {
  const message = error instanceof Error ? error.message : String(error);
  const line = Number(/, line:(\d+)/.exec(message)?.[1] ?? 1);
  for (const { pattern, es, en } of SAYINGS) {
    const match = pattern.exec(message);
    if (match) return { line, message: (uiLang === 'es' ? es : en).replace('$1', match[1] ?? '') };
  }
  const plain = message.replace(/, (?:line|file):.*$/s, '').slice(0, 200);
  return { line, message: uiLang === 'es' ? `la plantilla no se puede leer: ${plain}` : `the template cannot be read: ${plain}` };
}
