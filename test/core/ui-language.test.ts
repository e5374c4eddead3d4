import { describe, expect, it } from 'vitest';
import { interfaceLang } from '../../core/ui-language.js';
import { languageOf } from '../../main/node/host.js';
import { DEFAULT_SETTINGS } from '../../main/node/settings.js';
import { uiLang } from '../../renderer/state/select.js';

const SPANISH = ['es', 'es-ES', 'es-MX', 'es_AR.UTF-8', 'ca', 'ca-ES', 'gl-ES', 'gl_ES.UTF-8', 'eu', 'eu-ES', 'ast', 'ast-ES', 'CA-es'];
const ENGLISH = ['en', 'en-GB', 'pt-BR', 'fr-FR', 'et-EE', 'eo', 'est', 'cab', 'C', 'POSIX', ''];

describe('the language of the interface', () => {
  it.each([...SPANISH.map((locale) => [locale, 'es'] as const), ...ENGLISH.map((locale) => [locale, 'en'] as const)])(
    'of a system in %j is %s, for the window and for what stands around it',
    (locale, lang) => {
      expect(interfaceLang('system', locale)).toBe(lang);
      expect(uiLang(DEFAULT_SETTINGS, locale)).toBe(lang);
      expect(languageOf(DEFAULT_SETTINGS, locale)).toBe(lang);
    },
  );

  it('is the one that was chosen, whatever the system has', () => {
    for (const lang of ['es', 'en'] as const) for (const locale of [...SPANISH, ...ENGLISH]) expect(interfaceLang(lang, locale)).toBe(lang);
  });
});
