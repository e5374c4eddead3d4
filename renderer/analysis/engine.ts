/** The engine behind the messages of the window: dictionaries, policy, and the analyser with its memory. */
import { createAnalyser } from '../../core/analyse.js';
import { overridesAsLabels } from '../../core/answers/overrides.js';
import { createLoneChecker } from '../../core/check-draft.js';
import { checkReply } from '../../core/check-reply.js';
import type { Lang } from '../../core/contract.js';
import { DEFAULT_POLICY, parsePolicy, type Policy } from '../../core/policy/policy.js';
import { OTHER_LANGUAGE } from '../../core/spelling/languages.js';
import { openSpeller, type Speller } from '../../core/spelling/speller.js';
import type { Dropped } from '../../core/spelling/stretches.js';
import { bytesOfBase64 } from '../../core/base64.js';
import { whenIdle } from './idle.js';
import type { AnalysisRequest, FromWorker, ToWorker, WordingsRequest } from './protocol.js';

/** What the engine needs of where it runs. */
export interface EngineHome {
  say(message: FromWorker): void;
  /** @returns the bytes of a file; rejects when it cannot be had. */
  fetch(url: string): Promise<Uint8Array>;
}

/** @returns what answers each message of the window. */
export function createEngine({ say, fetch }: EngineHome): (message: ToWorker) => void {
  const spellers = new Map<Lang, Speller | null>();
  const loading = new Map<Lang, Promise<void>>();
  let policy: Policy = DEFAULT_POLICY;
  let dictionaries = './dictionaries/';
  let dropped: readonly Dropped[] = [];

  async function load(lang: Lang): Promise<void> {
    try {
      const opened = openSpeller(await fetch(`${dictionaries}${lang}.dawg`), lang);
      spellers.set(lang, opened);
      say({ type: 'dictionary', lang, ok: true });
      whenIdle(opened.warm(), setTimeout);
    } catch {
      say({ type: 'dictionary', lang, ok: false });
    }
  }

  /** The speller of a language; the first call starts loading it and gives null, and the window asks again when it is there. */
  function speller(lang: Lang): Speller | null {
    const known = spellers.get(lang);
    if (known !== undefined) return known;
    spellers.set(lang, null);
    loading.set(lang, load(lang));
    return null;
  }

  /** Opens a dropped-in dictionary in the place of the one of that name. @returns how many words it has; null when it is none. */
  function openDropped(name: string, compiled: string | null): number | null {
    dropped = dropped.filter((one) => one.name !== name);
    if (compiled === null) return null;
    try {
      // Reasons come in the language that a check is told; there are none of this language's own.
      const opened = openSpeller(bytesOfBase64(compiled), 'es', OTHER_LANGUAGE);
      dropped = [...dropped, { name, speller: opened }];
      whenIdle(opened.warm(), setTimeout);
      return opened.words;
    } catch {
      return null;
    }
  }

  /** The agent's verdicts beside the engine's own, for all that stand. */
  function labelsOf(inputs: readonly AnalysisRequest[]) {
    const judge = createAnalyser(() => null);
    return inputs.flatMap((input) =>
      overridesAsLabels(input.message, input.draft, judge({ ...input, policy, overrides: [] }).asks, input.overrides ?? []),
    );
  }

  /** Told once the spellers are there: nobody asks again for these. */
  async function checkWordings(seq: number, { wordings, uiLang, now }: WordingsRequest): Promise<void> {
    const langs = [...new Set(wordings.map(({ lang }) => lang))];
    for (const lang of langs) speller(lang);
    await Promise.all(langs.map((lang) => loading.get(lang)));
    // Kept for these texts alone, which share their greetings.
    const check = createLoneChecker((lang) => spellers.get(lang) ?? null, dropped),
      setting = { policy, now, uiLang, include: () => null };
    say({ type: 'checked', seq, checked: wordings.map((wording) => checkReply(check, wording, setting)) });
  }

  const analyse = createAnalyser(speller, () => dropped);
  return (message) => {
    try {
      switch (message.type) {
        case 'start':
          dictionaries = message.dictionaries;
          return;
        case 'dropped':
          say({ type: 'opened', seq: message.seq, words: openDropped(message.name, message.compiled) });
          return;
        case 'policy': {
          const parsed = parsePolicy(message.text);
          policy = parsed.policy;
          say({ type: 'policy', policy, problems: parsed.problems });
          return;
        }
        case 'wordings':
          checkWordings(message.seq, message.input).catch((error: unknown) => {
            say({ type: 'failed', seq: message.seq, message: error instanceof Error ? error.message : String(error) });
          });
          return;
        case 'label':
          say({ type: 'labels', seq: message.seq, labels: labelsOf(message.inputs) });
          return;
        case 'analyse':
          say({ type: 'analysis', seq: message.seq, analysis: analyse({ ...message.input, policy }) });
      }
    } catch (error) {
      say({ type: 'failed', seq: 'seq' in message ? message.seq : 0, message: error instanceof Error ? error.message : String(error) });
    }
  };
}
