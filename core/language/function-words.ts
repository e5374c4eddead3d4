import { byLang } from './by-lang.js';
import type { Lang } from '../contract.js';
import { stem } from './stems.js';

/** Words that say nothing about a topic: articles, pronouns, prepositions, auxiliaries, politeness, interrogatives; folded. */
const ES = 'a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por segun sin sobre tras y e o u ni que si pero sino aunque porque pues como cuando donde adonde quien quienes cual cuales cuanto cuanta cuantos cuantas cuyo cuya el la los las lo un una unos unas me te se nos os le les mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro vuestra vuestros vuestras yo ella ellos ellas ello nosotros vosotros usted ustedes ud uds este esta estos estas ese esa esos esas eso esto aquel aquella aquello algo alguien algun alguna algunos algunas ningun ninguna nada nadie otro otra otros otras mismo misma mismos mismas cada todo toda todos todas mas menos muy mucho mucha muchos muchas poco poca bien mal asi tambien tampoco ya aun todavia aqui ahi alli alla ahora entonces luego despues antes siempre nunca solo no es son era eran fue fueron ser sido siendo sea seria esta estan estaba estaban estar estoy estamos estais he ha han hemos habeis habia haber hay hubo haya soy eres somos sois gracias hola buenas buenos favor porfavor porfa saludo saludos saber querria quisiera quiero quieren quiere gustaria podria podrian podriais puede pueden podeis puedo puedes podemos decir decirme dime digame decidme informarme informar indicar indicarme tal vez pregunta duda consulta disculpa perdon oye oiga mira mire vale ok bueno pues uds cierto verdad veces cosas claro supuesto efectivamente hace hacer tengo tiene tienen teneis tenemos tener va van voy vamos debe deben que qué ver muchas cuanto dentro traves'.split(' ');
const EN = 'a an the of to in on at by for from with without into onto about as than then and or but if so because while when where who whom whose which what why how that this these those it its i me my mine we us our ours you your yours he him his she her they them their there here is are was were be been being am do does did done have has had having will would shall should can could may might must not no nor yes ok okay please hi hello hey dear thanks thank just also too very much many more most some any all each other another same only own ever never still already yet again now let lets im ive id youre dont doesnt didnt cant wont isnt know tell want wondering wonder like need got get s t re ve ll d m up out off over one ones such even really anyone someone anything something'.split(' ');
export const ALL_FUNCTION_WORDS: Readonly<Record<Lang, ReadonlySet<string>>> = { es: new Set(ES), en: new Set(EN) };

/** Verbs of asking, wanting and being able, in any form: they frame an ask and are no topic. */
const FRAME_ES = 'querer gustar desear poder saber decir dar ver deber hacer tener haber obtener consultar preguntar conocer enseñar mostrar indicar informar informacion explicar aclarar agradecer esperar dejar'.split(' ');
const FRAME_EN = 'show explain mention advise inform information wonder ask hope try'.split(' ');
const frames = (words: readonly string[], lang: Lang) => new Set(words.map((word) => stem(word, lang)));
const FRAME_STEMS: Readonly<Record<Lang, ReadonlySet<string>>> = byLang((lang) => frames({ es: FRAME_ES, en: FRAME_EN }[lang], lang));

/** @param folded a folded word. @returns true when it can carry a topic. */
export function isContent(folded: string, lang: Lang): boolean {
  if (lang === 'en' && ALL_FUNCTION_WORDS.en.has(folded.replace(/['’](?:s|re|ll|d|ve)$/u, ''))) return false;
  return !ALL_FUNCTION_WORDS[lang].has(folded.replace(/['’]/g, '')) && !FRAME_STEMS[lang].has(stem(folded, lang)) && (folded.length > 1 || /\d/.test(folded));
}
