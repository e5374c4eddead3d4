import type { EditCosts } from '../costs.js';

/** Seseo, yeísmo, b/v, h, g/j, qu/k/c, m/n before b and p, English habits of learners, chat spellings. */
export const SPANISH_COSTS: EditCosts = {
  swaps: { 30: 'bv sz', 35: 'cs cz gj', 45: 'iy', 50: 'mn xs kc', 60: 'kq ñn', 70: 'rl dt pb tc' },
  rewrites: {
    25: 'n→ñ', 30: 'k→qu', 35: 'y→ll ll→y q→qu', 40: 'c→qu qu→c qu→k cu→qu w→gu w→hu w→gü ks→x x→cc cc→x u→hu', 45: 'ss→s ph→f th→t nn→n mm→m tt→t pp→p ff→f', 50: 'ch→c sh→ch sc→c s→sc c→sc z→sc',
    55: 'nv→mb gu→g g→gu j→gu', 60: 'ny→ñ ni→ñ e→ie o→ue ie→e ue→o',
  },
  silent: { 35: 'h', 80: 'uisnr', 86: 'aeo' },
  vowelSwap: 72,
  missingAccent: 10,
  extraAccent: 16,
  missingDouble: 50,
  extraDouble: 40,
};
