/** Words around asks in Spanish, folded. */
import type { ClauseWords } from '../../asks/clauses.js';

export const CLAUSE_WORDS: ClauseWords = {
  leadIn: new Set('hola holaa ola buenas buenos buen buena dias dia tardes tarde noches noche gracias muchas si no bueno pues vale ok okey okay oye oiga oigan señores señor señora disculpe disculpen disculpa disculpad perdon perdone perdonad perdona por favor porfa entonces ahora asi bien y e o pero ademas tambien una pregunta duda consulta otra cosa estimado estimada estimados estimadas apreciados que tal amigos equipo aparte luego ah eh mira mire saludos ayuda claro solo'.split(' ')),
  coordinators: new Set('y e o u pero ademas tambien asimismo luego entonces'.split(' ')),
  governors: new Set('que q si a de en con por para sin sobre segun como cuando donde quien cual lo la el los las un una le les me te se nos os no ni mas muy tan mi su tu sus mis al del saber preguntar decir preguntaros preguntarles preguntarle consultar confirmar indicar indicarme decirme explicar explicarme confirmarme informarme saberlo se sabe sabemos saben dice dicen dijo dijeron digo entiendo comprendo pregunto ver averiguar segun ha he han hay porque aunque mientras hasta desde qué cómo cuándo dónde quién cuánto cuál por'.split(' ')),
  /** A clause that asks ends before these when enough words came before. */
  breaks: new Set('porque ya pues gracias saludos saludo puesto aunque muchas espero quedo adjunto atentamente compre he hice tengo llevo tenemos llevamos hemos mi mis esto hace ayer hoy'.split(' ')),
  hardBreaks: new Set('gracias saludos saludo atentamente muchas porque'.split(' ')),
};
