/** The engine off the window's thread. Dictionaries are fetched when a language is first read. */
import { createAnalyser } from '../../core/analyse.js';
import { overridesAsLabels } from '../../core/asks/judge/overrides.js';
import { factLedger } from '../../core/checks/ledger.js';
import { viewOf } from '../../core/checks/text.js';
import { registerIn } from '../../core/checks/treatment.js';
import type { Lang } from '../../core/contract.js';
import { DEFAULT_POLICY, parsePolicy, type Policy } from '../../core/policy/policy.js';
import { openCards, type OpenCard } from '../../core/policy/open-cards.js';
import { OTHER_LANGUAGE } from '../../core/spelling/languages.js';
import { openSpeller, type Speller } from '../../core/spelling/speller.js';
import type { Dropped } from '../../core/spelling/stretches.js';
import { fromBase64 } from './base64.js';
import { whenIdle } from './idle.js';
import type { AnalysisRequest, FromWorker, FullAnalysis, ToWorker } from './protocol.js';

const spellers = new Map<Lang, Speller | null>();
let policy: Policy = DEFAULT_POLICY;
let dictionaries = './dictionaries/';

const say = (message: FromWorker) => { postMessage(message); };

/** The speller of a language; the first call starts loading it and gives null, and the window asks again when it is there. */
function speller(lang: Lang): Speller | null {
  const known = spellers.get(lang);
  if (known !== undefined) return known;
  spellers.set(lang, null);
  void load(lang);
  return null;
}

async function load(lang: Lang): Promise<void> {
  try {
    const response = await fetch(`${dictionaries}${lang}.dawg`);
    if (!response.ok) throw new Error(`status ${response.status}`);
    const opened = openSpeller(new Uint8Array(await response.arrayBuffer()), lang);
    spellers.set(lang, opened);
    say({ type: 'dictionary', lang, ok: true });
    whenIdle(opened.warm(), setTimeout);
  } catch {
    say({ type: 'dictionary', lang, ok: false });
  }
}

let dropped: readonly Dropped[] = [];

/** Opens a dropped-in dictionary in the place of the one of that name. @returns how many words it has; null when it is none. */
function openDropped(name: string, compiled: string | null): number | null {
  dropped = dropped.filter((one) => one.name !== name);
  if (compiled === null) return null;
  try {
    // Reasons come in the language that a check is told; there are none of this language's own.
    const opened = openSpeller(fromBase64(compiled), 'es', OTHER_LANGUAGE);
    dropped = [...dropped, { name, speller: opened }];
    whenIdle(opened.warm(), setTimeout);
    return opened.words;
  } catch {
    return null;
  }
}

const analyse = createAnalyser(speller, () => dropped);
let cardsFor = '';
let cards: readonly OpenCard[] = [];
let treatment: FullAnalysis['treatment'] = null;

function fullAnalysis(input: AnalysisRequest): FullAnalysis {
  const analysis = analyse({ ...input, policy });
  // The message changes seldom; reading it for cards at each keystroke would be waste.
  const key = JSON.stringify([input.message, input.channel, analysis.lang, input.context.order?.date, input.now.slice(0, 10), analysis.entities.length]);
  if (key !== cardsFor) {
    cards = openCards(input.message, analysis.lang, input.channel, analysis.entities, policy, input.now, input.context.order?.date);
    treatment = analysis.lang === 'es' ? registerIn(viewOf(input.message, 'es'), true)?.register ?? null : null;
    cardsFor = key;
  }
  const facts = factLedger({ ...input, policy, lang: analysis.lang, entities: analysis.entities });
  return { ...analysis, cards, facts, treatment };
}

/** The agent's verdicts beside the engine's own, for all that stand. */
function labelsOf(inputs: readonly AnalysisRequest[]) {
  const judge = createAnalyser(() => null);
  return inputs.flatMap((input) => overridesAsLabels(input.message, input.draft, judge({ ...input, policy, overrides: [] }).asks, input.overrides ?? []));
}

function answer(message: ToWorker): void {
  if (message.type === 'start') { dictionaries = message.dictionaries; return; }
  if (message.type === 'dropped') { say({ type: 'opened', seq: message.seq, words: openDropped(message.name, message.compiled) }); return; }
  if (message.type === 'policy') {
    const parsed = parsePolicy(message.text);
    policy = parsed.policy;
    cardsFor = '';
    say({ type: 'policy', policy, problems: parsed.problems });
    return;
  }
  try {
    if (message.type === 'label') { say({ type: 'labels', seq: message.seq, labels: labelsOf(message.inputs) }); return; }
    say({ type: 'analysis', seq: message.seq, analysis: fullAnalysis(message.input) });
  } catch (error) {
    say({ type: 'failed', seq: message.seq, message: error instanceof Error ? error.message : String(error) });
  }
}

addEventListener('message', (event: MessageEvent<ToWorker>) => answer(event.data));
