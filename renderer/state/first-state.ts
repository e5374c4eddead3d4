import type { CaseRecord } from '../../core/host.js';
import { DEFAULT_POLICY } from '../../core/policy/defaults.js';
import { newCase } from './cases.js';
import type { Machine, Page } from './machine.js';
import { CHOICES, parseRemembered } from './reply-answers.js';
import { uiLang } from './select.js';
import type { AppState } from './types.js';

/** Reads everything that is drawn first, so that nothing late overwrites what was typed. The libraries, which may be long, come after. */
export async function firstState(machine: Pick<Machine, 'host' | 'now' | 'newId' | 'sample'>, page: Page): Promise<AppState> {
  const { host, now, newId } = machine;
  const [info, settings, cases, uses, policyFile, followUps, own, forms] = await Promise.all([
    host.info(),
    host.readSettings(),
    host.listCases(),
    host.readUses(),
    host.readPolicy(),
    host.listFollowUps(),
    host.readWords(),
    host.readForms(),
  ]);
  // A quick insert knows no customer: a wrong name would be worse than a gap.
  const open = page === 'quick' ? [] : [...cases];
  if (open.length === 0 && page === 'composer') {
    const sample = settings.firstRunDone ? null : machine.sample(uiLang(settings, info.locale));
    const first = newCase({
      id: newId(),
      now: now(),
      channel: sample?.channel ?? settings.channel,
      message: sample?.message ?? '',
      ...(sample ? { sample: true } : {}),
    });
    open.push(first);
    await host.saveCase(first);
  }
  const newest = open.reduce<CaseRecord | null>((a, b) => (a && a.updatedAt >= b.updatedAt ? a : b), null);
  return {
    info,
    settings,
    view: 'composer',
    panel: null,
    cases: open,
    activeCase: newest?.id ?? '',
    analyses: {},
    analysisFailed: false,
    suggestions: {},
    fitted: {},
    together: {},
    inserted: {},
    insertedAs: {},
    askInHand: null,
    paletteAsk: null,
    asking: null,
    remembered: parseRemembered(forms[CHOICES]),
    libraries: [],
    librariesRead: false,
    conflictCopies: [],
    proposals: [],
    teamSync: null,
    forms,
    picked: null,
    uses,
    edits: null,
    policyFile,
    policy: DEFAULT_POLICY,
    policyProblems: [],
    followUps,
    history: null,
    words: own,
    copied: null,
    notice: null,
    reading: 'idle',
    measuring: null,
    connected: true,
    dropped: { folder: '', files: [], states: {} },
    missingDictionaries: [],
  };
}
