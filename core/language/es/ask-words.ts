/** Words around asks in Spanish, folded. */
import type { ClauseWords } from '../clause-words.js';

export const CLAUSE_WORDS: ClauseWords = {
  leadIn: new Set('hola holaa ola buenas buenos buen buena dias dia tardes tarde noches noche gracias muchas bueno pues vale ok okey okay oye oiga oigan señores señor señora disculpe disculpen disculpa disculpad perdon perdone perdonad perdona porfa entonces y e o pero ademas tambien estimado estimada estimados estimadas apreciados amigos equipo ah eh mira mire saludos pregunta duda'.split(' ')),
  leadPairs: new Set('por favor|una pregunta|otra pregunta|una duda|otra duda|una consulta|otra consulta|otra cosa|una cosa'.split('|')),
  relatives: new Set('que q k quien quienes'.split(' ')),
  interrogatives: new Set('q k cual cuales quien quienes como cuando donde cuanto cuanta cuantos cuantas que'.split(' ')),
  coordinators: new Set('y e o u pero ademas tambien asimismo luego entonces'.split(' ')),
  governors: new Set('que q k ke x pa xq pq porq si a de en con por para sin sobre segun como cuando donde quien cual lo la el los las un una le les me te se nos os no ni mas muy tan mi su tu sus mis al del saber preguntar decir preguntaros preguntarles preguntarle consultar confirmar indicar indicarme decirme explicar explicarme confirmarme informarme saberlo se sabe sabemos saben dice dicen dijo dijeron digo entiendo comprendo pregunto ver averiguar segun ha he han hay porque aunque mientras hasta desde qué cómo cuándo dónde quién cuánto cuál por'.split(' ')),
  answers: new Set('si no sí claro'.split(' ')),
  wishes: new Set('quisiera queria querria desearia deseaba me quisieramos'.split(' ')),
  /** A clause that asks ends before these when enough words came before. */
  breaks: new Set('que donde para en y pero con si por porque ya pues gracias saludos saludo puesto aunque muchas espero quedo adjunto atentamente compre he hice tengo llevo tenemos llevamos hemos mi mis esto hace ayer hoy'.split(' ')),
  hardBreaks: new Set('gracias saludos saludo atentamente muchas porque'.split(' ')),
  clitics: new Set('me te se le les nos lo'.split(' ')),
  articles: new Set('el la los las mi mis su sus un una'.split(' ')),
  subjects: new Set(),
  possessives: new Set(),
  finites: new Set(),
  ifs: new Set('si'.split(' ')),
  narrators: new Set('yo he ya mi'.split(' ')),
  starters: new Set('tengo compre compré hice hize he hemos estoy estamos soy llevo llevamos recibi recibí pedi pedí llame llamé envie envié pague pagué acabo vivo dijeron dijo realice realicé solicite solicité hicieron vi habia contrate cancele cancelé queria'.split(' ')),
  questions: new Set('preguntas pregunta dudas duda consultas consulta cuestiones'.split(' ')),
};
