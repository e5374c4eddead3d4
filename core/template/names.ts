import { givenName } from '../entities/names.js';
import { fold } from '../text/fold.js';

const tidy = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').slice(0, 200);

/** A name typed in one case only is given capitals; "McKenzie" and particles are left alone. */
function proper(name: string): string {
  return name.split(' ').map((word) => {
    const lower = word.toLowerCase();
    if (word !== lower && word !== word.toUpperCase()) return word;
    return PARTICLES.has(lower) ? lower : lower.replace(/(^|[-'’])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase());
  }).join(' ');
}

const PARTICLES: ReadonlySet<string> = new Set(['de', 'del', 'la', 'las', 'los', 'y', 'e', 'da', 'do', 'dos', 'di', 'van', 'von', 'der', 'den']);

/** The name to greet with: "María José Pérez" → "María José", "GÓMEZ, ANA" → "Ana"; empty when there is none. */
export const firstName = (fullName: string): string => givenName(tidy(fullName));

/** What is left of a full name after the first; empty when nothing is. */
export function lastName(fullName: string): string {
  const clean = tidy(fullName);
  const comma = clean.indexOf(', ');
  if (comma > 0) return proper(clean.slice(0, comma));
  const first = fold(firstName(clean));
  const at = first === '' ? -1 : fold(clean).indexOf(first);
  return at < 0 ? '' : proper(clean.slice(at + first.length).trim());
}
