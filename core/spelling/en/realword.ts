import type { RealWordData } from '../realword.js';
import { ENGLISH_CONFUSABLES, ENGLISH_PAIRS } from './confusables.js';
import { ENGLISH_NEIGHBOUR_PAIRS, ENGLISH_NEIGHBOURS } from './neighbours.js';
import { ENGLISH_SLIPS, ENGLISH_SLIP_PAIRS } from './slips.js';

const OWNED = 'order orders package parcel parcels refund account address email payment item items purchase patience details card bank phone name message request reply delivery invoice receipt custom feedback query enquiry inquiry basket cart subscription password money time understanding support';

/** Real-word errors of English. Only what is wrong whatever the sentence means. */
export const ENGLISH_REAL_WORDS: RealWordData = {
  classes: {
    // By sound, in words written small: "an SMS" and "a URL" are read letter by letter.
    vowel: { words: 'hour hours hourly honest honestly honour honor honourable honorable honorary heir heirs heirloom heirlooms', ending: /^(?!one-|once|eu)(?:[aeio]|u[glmprt]|un(?!i))[a-z'’-]*$/, except: 'a or and is as at in of on it if i one ones euro euros european ewe eur unanimous ugh uk us one-off one-time', small: true },
    consonant: { ending: /^(?:[bcdfgjklmnpqrstvwyz][a-z'’-]{0,40}[aeiouy][a-z'’-]{0,40}|uni(?:t|que|form|versal|ted|on)[a-z]*|user?s?|usual|used|european|euros?|one)$/, except: 'xl ml', small: true },
    noun: { words: OWNED },
    word: { ending: /./ },
    bare: { words: 'send get return be have make see check refund replace help arrange give let look offer sort contact call email ask find pay buy order receive do go take keep change cancel use know speak wait open try provide resolve fix ship deliver collect confirm add update process say put work choose track exchange pass chase book post start write reply need also' },
    adjective: { words: 'late much many big small long short large expensive slow heavy soon early high low tight bright dark hot cold wide narrow loose thin thick complicated good bad weak strong loud tall hard difficult young old busy far few little wet dry soft sharp sweet salty quiet fragile' },
    manyThings: { words: 'boxes parcels items orders sizes pieces left days weeks months hours batteries people options ways colours colors packs pairs others' },
    owned: { words: 'website site shop store team driver drivers courier warehouse records office page policy returns system end side stock workshop range customers latest new own van vans help app' },
    comparative: { words: 'more less rather other better later earlier sooner faster bigger smaller longer cheaper larger higher lower greater worse fewer older newer easier shorter quicker heavier lighter' },
    plural: { ending: /.{2}[^siu'’]s$/, except: 'news lens series plus canvas atlas always perhaps besides towards afterwards sometimes yes this its his hers ours yours theirs is was has does goes works means sales customs headquarters goods thanks maths lots kids', small: true },
    ing: { ending: /.{2}ing$/, except: 'thing nothing anything something everything king ring string spring building meeting shipping packaging tracking beginning ending wording listing setting pricing billing rating handling clothing' },
  },
  pairs: { ...ENGLISH_PAIRS, ...ENGLISH_SLIP_PAIRS, ...ENGLISH_NEIGHBOUR_PAIRS },
  letters: 'a',
  groups: [
    ...ENGLISH_CONFUSABLES,
    ...ENGLISH_SLIPS,
    ...ENGLISH_NEIGHBOURS,
    { reason: { es: '«It’s» es «it is»; «its» es el posesivo.', en: '“It’s” means it is; “its” is the possessive.' }, rules: ["[its>it's] a|an|the|not|been|going|very|too|so|just|also|already|still|really|ok|okay|fine|being|important|possible|because|my|our|your|always|never|only|clear|taking|getting|now|time|been", "it's|is|sure|think|hope|know|says|that [its>it's] on|in|not|here|there"] },
    { reason: { es: '«Its», posesivo, no lleva apóstrofo.', en: 'The possessive “its” has no apostrophe.' }, rules: ["[it's|it’s>its] own|original|packaging|box|contents|destination|way|customers|size|colour|color|condition|price"] },
    { reason: { es: '«You’re» es «you are»; «your» es el posesivo.', en: '“You’re” means you are; “your” is the possessive.' }, rules: ["[your>you're] welcome {end}", "[your>you're] not|the|a|an|so|too|able|entitled|eligible|going|looking|having|being|sure|still|already|always|also|getting|happy|unhappy", "if|that|when|since|hope|glad|sorry [your>you're] still|not|looking|going|having|happy|unhappy|unable|able|waiting"] },
    { reason: { es: '«Your», posesivo, no lleva apóstrofo.', en: 'The possessive “your” has no apostrophe.' }, rules: ["[you're|you’re>your] {noun}"] },
    { reason: { es: 'En las comparaciones se escribe «than».', en: 'Comparisons take “than”; “then” is about time.' }, rules: ['{comparative} [then>than] {!,|we|i|you|please}'] },
    { reason: { es: '«Then» es «entonces»; «than» compara.', en: '“Then” is about time; “than” compares.' }, rules: ['and|if|so|since|until|by|just [than>then] we|i|you|please|the|it'] },
    { reason: { es: '«Lose» es perder; «loose», suelto.', en: '“Lose” means not keep; “loose” means not tight.' }, rules: ["to|will|not|don't|didn't|won't|might|may|could|would|can|can't|should|never|you'll|you|we|i [loose>lose] {!ends|end|change|fit|leaf|items|parts|screws|screw|weight}", '[loosing>losing] my|your|the|it|our|money|time|patience|a|this'] },
    { reason: { es: '«There» es lugar o existencia; «their», de ellos.', en: '“There” is a place or existence; “their” is the possessive.' }, rules: ['[their>there] is|are|was|were|will|seems|has|have {!own}', '{start} [there>their] {noun} is|was|has|will'] },
    { reason: { es: '«Too» es demasiado; «to» es la preposición.', en: '“Too” means more than enough.' }, rules: ["is|was|it's|are|were|far|way|not|been [to>too] late|much|many|big|small|long|short|large|expensive|slow|heavy|soon|early|high|low|tight"] },
    { reason: { es: 'Tras el auxiliar va «have».', en: 'After the auxiliary it is “have”, not “of”.' }, rules: ["could|should|would|must|might|couldn't|shouldn't|wouldn't [of>have] {!course}"] },
    { reason: { es: '«Whether» es «si»; «weather», el tiempo.', en: '“Whether” means if; “weather” is rain or shine.' }, rules: ['[weather>whether] you|we|it|or|they|he|she|your|this|i'] },
    { reason: { es: '«Advise» es verbo; «advice», nombre.', en: '“Advise” is the verb, “advice” the noun.' }, rules: ['please|kindly|to|can|could|will|you|we [advice>advise] {!is|was|and|on}', 'any|some|the|my|your|our|this|good|of [advise>advice] {!you|us|me}'] },
    { reason: { es: '«Whose» es posesivo; «who’s» es «who is».', en: '“Whose” is the possessive; “who’s” means who is.' }, rules: ["[who's|who’s>whose] {noun}"] },
    { reason: { es: '«Accept» es aceptar; «except», excepto.', en: '“Accept” means take; “except” means but for.' }, rules: ['please|to|we|cannot|will|you|can|not [except>accept] our|my|your|the|this|returns|payment|payments'] },
    { reason: { es: 'Con «a lot» no se usa «allot».', en: '“A lot” is two words.' }, rules: ['thanks|thank you [allot>a lot]'] },
  ],
  repeatable: 'hey hi hello had that very so no yes bye really much long far many more never ever now there well ha blah ok knock please again on in is',
};
