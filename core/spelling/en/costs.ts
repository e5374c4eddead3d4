import type { EditCosts } from '../costs.js';

/** Doubled consonants, unstressed vowels, silent letters, letters that sound alike, apostrophes left out. */
export const ENGLISH_COSTS: EditCosts = {
  swaps: { 50: 'cs ck iy sz', 60: 'gj xs kq fv tc', 75: 'mn dt bp' },
  rewrites: { 40: 'f→ph ph→f', 50: 'k→ck ck→k c→ch ch→c k→ch s→sc s→ss x→cc qu→q c→sc w→wh r→wr t→th k→kn u→ou', 55: 'kw→qu sh→ch ch→sh' },
  silent: { 20: "'", 60: 'he', 85: 'iaourtn' },
  vowelSwap: 56,
  missingAccent: 12,
  extraAccent: 15,
  missingDouble: 42,
  extraDouble: 42,
};
