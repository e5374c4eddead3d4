import type { Morphology } from '../morphology.js';

/** Derivation that is productive today (Bauer, Lieber and Plag, "The Oxford Reference Guide to English Morphology", 2013, ch. 12–18). */
export const ENGLISH_MORPHOLOGY: Morphology = {
  prefixes: 'anti astro auto bio chemo co counter cyber de electro geo hydro hyper immuno inter intra macro mega meta micro mid mini mis mono multi nano neo neuro non out over poly post pre pro proto pseudo psycho radio re semi socio sub super techno tele thermo trans ultra un under'.split(' '),
  doublesR: false,
  suffixes: [
    [/ables$/, ['able']], [/^un(.{4,}(?:ed|ing|able))$/, ['$1']],
    [/iness(?:es)?$/, ['y']], [/ness(?:es)?$/, ['']], [/(?<!ing|ed|ful|ous|ive|ly)less(?:ly|ness)?$/, ['']], [/like$/, ['']], [/proof$/, ['']], [/wise$/, ['']],
    [/ability$|abilities$/, ['able', '', 'e']], [/ably$/, ['able']], [/ably$|ables?$/, ['', 'e']], [/ality$|alities$/, ['al']], [/ivity$|ivities$/, ['ive']],
    [/i[sz](?:e|es|ed|ing|er|ers|ation|ations)$/, ['', 'e', 'y']], [/isms?$|ists?$/, ['', 'e', 'y']], [/(?<=er|or|an|st|nt|rd|ad|en|ow|ar)ships?$/, ['']], [/ically$/, ['ic', 'ical']],
  ],
};
