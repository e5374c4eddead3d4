import type { Morphology } from '../morphology.js';
import { SPANISH_ACCENTS } from './accents.js';

const words = (list: string) => list.split(' ');

/**
 * Derivation that is productive today (Nueva gramática de la lengua española, RAE and ASALE 2009,
 * ch. 5–10), as far as the ending tells where the accent goes.
 */
export const SPANISH_MORPHOLOGY: Morphology = {
  prefixes: words('aero afro agro albi anglo antero anti antropo archi arqueo artro astro austro auto bacterio bi biblio bici bio blanqui bronco cardio cefalo ciano ciber ciclo cito clepto cloro co contra cosmo cripto cromo crono cuadri cuasi demo dermo des deca di eco electro encefalo endo entero entre equi eritro estereo etno euro ex exo extra fago fibro filo fisio flebo fono foto franco gastro geo germano gineco glauco gluco gram greco hecto hemato hemi hemo hepato hetero hexa hidro hiper hipo hispano histo holo homeo homo ibero icono ideo indo infra inmuno inter intra iso italo judeo kilo leuco linfo lipo lito luso macro magneto maxi medio mega melano meso meta micro mili mini mono morfo multi narco nano necro nefro neo neumo neuro nitro octo oftalmo oligo omni onco ornito orto osteo oxi paleo pan para pato penta petro piro pluri poli pos post pre pro proto pseudo psico quimio quiro radio re retro rino rodo roji ruso sacro semi seudo sismo sobre socio sub sud super supra sur tardo tecno tele termo tetra topo toxico trans tri turbo turco ultra uni uro vaso verdi vice video web xeno xilo zoo'),
  // After a prefix: -grama, -cito, -plasto, -fito… (NGLE § 11.10), accents as the element bears them.
  finals: /^(?:gramas?|gráfic[oa]s?|grafías?|lógic[oa]s?|logías?|citos?|plastos?|plasmas?|terapias?|patías?|génic[oa]s?|génesis|metrías?|métric[oa]s?|scopios?|scopias?|tomías?|ectomías?|plastias?|lisis|trópic[oa]s?|fóbic[oa]s?|fobias?|filias?|cracias?|crátic[oa]s?|céntric[oa]s?|morfismos?|nomías?|dinámic[oa]s?|mecánic[oa]s?|sferas?|tróficas?|tróficos?|somas?|sómic[oa]s?|porosis|cinesis|státicas?|státicos?)$/,
  // NGLE § 11.10: elements of Greek that are said with the stress before them.
  stressing: /^(?:fit|gen|graf|log|metr|fil|fob|for|pod|tip|nom|trof)[oa]s?$|^cratas?$|^sferas?$/,
  // Stems of the international nonproprietary names (WHO, "The use of stems", 2018), and those of amines and hormones.
  substances: /.{3}(?:aminas?|toninas?|sporinas?|prinas?|trexatos?|cilinas?|micinas?|floxacin[oa]s?|[pn]razol(?:es)?|conazol(?:es)?|nidazol(?:es)?|statinas?|sartán|sartanes|globulinas?|zepam|barbital)$/,
  accents: SPANISH_ACCENTS,
  doublesR: true,
  suffixes: [
    [/alidad(?:es)?$/, ['al']], [/ividad(?:es)?$/, ['ivo']], [/osidad(?:es)?$/, ['oso']], [/bilidad(?:es)?$/, ['ble']],
    [/(?<=al|ar|il|or)iza(?:ción|ciones|r|do|da|dos|das|ndo|ble|bles|dor|dora|dores)$/, ['']], [/(?<=an|in)iza(?:ción|ciones|r|do|da|dos|das|ndo|ble|bles|dor|dora|dores)$/, ['o']],
    [/(?:(?<![aeo])ismos?|istas?)$/, ['', 'o', 'a', 'e', 'ía', 'ia', 'io']], [/oides?$/, ['o', 'a', 'e']], [/itis$/, ['o', 'a', 'e', 'es', 'io', 'ios']], [/ístic[oa]s?$/, ['o', 'a', 'ista']], [/(?:matos|mátic)[oa]s?$/, ['ma']],
    [/a(?:ción|ciones|mientos?|dor|dora|dores|doras|ble|bles)$/, ['ar']], [/i(?:mientos?|ble|bles|dor|dora|dores|doras)$/, ['er', 'ir']],
    [/^in(?=[^bpr])(.*ables?)$/, ['$1']], [/^irr(.*ables?)$/, ['r$1']], [/^im(?=[bp])(.*ables?)$/, ['$1']],
    [/^irr(.*)ables?$/, ['r$1ar']], [/^in(?=[^bpr])(.*)ibles?$/, ['$1er', '$1ir']],
    [/uit([oa])s?$/, ['$1', 'u$1']], [/quit([oa])s?$/, ['c$1']], [/(?<!qu|gu)it([oa])s?$/, ['$1', 'e']], [/ecit([oa])s?$/, ['$1', 'e', '']], [/cit([oa])s?$/, ['z$1', 'e', '']],
    // A participle in its other forms; the plural of what is listed.
    [/ad([oa])s?$/, ['ar', 'ado']], [/id([oa])s?$/, ['er', 'ir', 'ido']], [/(?<=[aeo])s$/, ['']],
  ],
  // NGLE § 9: appreciative derivation.
  evaluative: [
    [/ísim[oa]s?$/, ['o', 'e', 'os', '']], [/quísim[oa]s?$/, ['co', 'ca']], [/guísim[oa]s?$/, ['go']],
    [/uit([oa])s?$/, ['$1', 'u$1']], [/quit([oa])s?$/, ['c$1']], [/guit([oa])s?$/, ['g$1']], [/(?<!qu|gu)it([oa])s?$/, ['$1', 'e', '']], [/ecit([oa])s?$/, ['$1', 'e', 'é', '']], [/cit([oa])s?$/, ['z$1', 'e', 'n', 'r', '']],
    [/oncit[oa]s?$/, ['ón']], [/az([oa])s?$/, ['o', 'a', 'e', '']], [/ot([ea])s?$/, ['o', 'a', 'e', '']], [/(?<!qu|gu)ill([oa])s?$/, ['$1']], [/cill([oa])s?$/, ['z$1', 'e', '']],
  ],
};
