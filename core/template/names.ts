import { fold } from '../text/fold.js';
import { COMPOUND_NAMES, NAME_PARTICLES } from './labels.js';

const PARTICLES: ReadonlySet<string> = new Set(['de', 'del', 'la', 'las', 'los', 'y', 'e', 'da', 'do', 'dos', 'di', 'van', 'von', 'der', 'den']);

/** "MARÍA gómez de la torre" → "María Gómez de la Torre": a word in one case only was typed in haste; "McKenzie" is left alone. */
function proper(name: string): string {
  return name.split(' ').map((word, at) => {
    const lower = word.toLowerCase();
    if (word !== lower && word !== word.toUpperCase()) return word;
    if (word.length === 1 && word !== lower) return word;
    return at > 0 && PARTICLES.has(lower) ? lower : lower.replace(/(^|[-'’])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase());
  }).join(' ');
}

/**
 * The name to greet with: "María José Pérez" → "María José", "GÓMEZ, ANA" → "Ana".
 * @returns an empty text for an empty name.
 */
export function firstName(fullName: string): string {
  const clean = fullName.normalize('NFC').trim().replace(/\s+/g, ' ').slice(0, 200);
  const comma = clean.indexOf(', ');
  const words = proper(comma > 0 ? clean.slice(comma + 2) : clean).split(' ');
  const folded = words.map(fold);
  const particle = NAME_PARTICLES.find((phrase) => folded.slice(1).join(' ').startsWith(phrase));
  if (particle) return words.slice(0, 1 + particle.split(' ').length).join(' ');
  return words.slice(0, COMPOUND_NAMES.has(folded.slice(0, 2).join(' ')) ? 2 : 1).join(' ');
}

/** What is left of a full name after the first; empty when nothing is. */
export function lastName(fullName: string): string {
  const clean = fullName.normalize('NFC').trim().replace(/\s+/g, ' ').slice(0, 200);
  const comma = clean.indexOf(', ');
  if (comma > 0) return proper(clean.slice(0, comma));
  return proper(clean).slice(firstName(clean).length).trim();
}
