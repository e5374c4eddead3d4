// `npm run measure:judge`: how often the judge is right on the project's own pairs of message and draft, set by set.
//   golden: written for its rules · near: made to mislead · natural: as people write, weights are fitted on them · unseen: as
//   people write, by writers who had not read the rules; nothing is fitted on them.
import { loadEngine, pairsFile } from './engine.mjs';

const engine = await loadEngine();
const share = (part, whole) => (whole.length === 0 ? '–' : (part.length / whole.length).toFixed(2));
const table = {};
for (const set of ['golden', 'near', 'natural', 'unseen']) {
  for (const lang of ['es', 'en']) {
    const rows = engine.readPairs(pairsFile(lang, set)).flatMap((pair) =>
      engine.judge({ message: pair.message, draft: pair.draft, asks: pair.asks, entities: [], lang, uiLang: lang, overrides: [], now: '2026-11-23T10:00:00' })
        .map(({ state }, i) => ({ state, gold: pair.states[i] })));
    const green = rows.filter((r) => r.state === 'answered'), wanted = rows.filter((r) => r.gold === 'answered');
    table[`${set} ${lang}`] = {
      asks: rows.length, 'ticks that are right': share(green.filter((r) => r.gold === 'answered'), green), 'answered asks ticked': share(wanted.filter((r) => r.state === 'answered'), wanted),
      'answered asks called unanswered': share(wanted.filter((r) => r.state === 'unanswered'), wanted), 'all three states right': share(rows.filter((r) => r.state === r.gold), rows),
    };
  }
}
console.table(table);
