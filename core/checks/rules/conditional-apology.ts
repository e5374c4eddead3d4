import { HOLLOW_EN } from '../../language/en/apology-patterns.js';
import { BELITTLED_ES, DOUBTED_ES, NOT_HOLLOW_ES, THEIR_FEELING_ES } from '../../language/es/hollow.js';
import { apologiesIn } from '../apologies.js';
import type { Check } from '../check.js';
import { phrases, type PhraseMatch } from '../../patterns/phrases.js';
import { caseLike, defineRule, replaceWith, type FixDraft, type Hit, type Localized } from '../rule.js';

/** The condition, which counts only where the sentence apologises. */
const CONDITION = phrases({
  es: [
    // A subjunctive does what an "if" does: "las molestias que haya podido ocasionarle", "cualquier inconveniente".
    '(la|las|el|los) (molestia|molestias|inconveniente|inconvenientes|inconveniencia|problema|problemas|perjuicio|perjuicios|trastorno|trastornos|incomodidad|confusion|malestar) que (esto|ello|este asunto|la situacion|lo ocurrido)? (le|te|les|os)? (haya|hayan|hayamos|pueda|puedan|pudiera|pudieran|pudiese|pudiesen|hubiera|hubieran|hubiese|hubiesen|podamos|pudieramos) (podido)? <causar|causarle|ocasionar|generar|provocar|suponer|crear|tener|sufrir:inf|part|inf.clitic>? (esto|ello)?',
    'cualquier (molestia|inconveniente|problema|perjuicio|trastorno|incomodidad) (ocasionado|ocasionada|causado|causada)?',
    'si (en algun momento|acaso|por algun motivo)? le|te|les|os (hemos|he|ha|han) <causar|molestar|ocasionar|ofender|confundir|generar|incomodar|provocar|fallar:part> ..2 (molestia|molestias|inconveniente|inconvenientes|problema|problemas|malestar|confusion)?',
    'si (en algun momento|acaso|por algun motivo|de alguna manera)? (usted|tu)? se|te|os ha|has|han|habeis sentido ..3',
    'si (en algun momento|acaso|por algun motivo|de alguna manera)? (usted|tu)? se|te|os <sentir:2|3.pret> ..3',
    'si (en algun momento|acaso|por algun motivo) <:pret|part> ..4',
    'si (hubo|ha habido|hubiera|hubiese|existio|existe) (algun|alguna|un|una)? (tipo de)? (error|fallo|molestia|inconveniente|malentendido|problema|confusion|retraso)',
    'si (esto|eso|lo ocurrido|lo sucedido|la espera|el retraso) (le|te|les|os) (ha|han|haya|hayan) <suponer|causar|ocasionar|generar|provocar|molestar|crear:part> ..3',
    'si algo (le|te)? (ha|hubiera)? <molestar|incomodar|ofender:pret|part>',
    'si le|te|les|os <molestar|ofender|confundir|incomodar:1.pret>',
    'si <percibir|sentir|entender|interpretar:2|3.pret> ...4',
    'si (algo|nuestra respuesta|nuestro servicio|el trato|la atencion) (no)? (le|te|les|os)? (ha|han|haya|hubiera)? <ser|estar|salir|ir|gustar|quedar|parecer|resultar:pret|part> ..5',
    'si le|te|les|os (ha|han|haya|hubiera)? <parecer|resultar:pret|part> ..5',
  ],
  en: [
    '(any|whatever) (inconvenience|trouble|problems|upset|distress|confusion|disappointment) (that)? (this|we|it|the delay|the situation)? (may|might) have (caused|been caused) (you)?',
    'any (inconvenience|trouble|distress|upset) (caused)?',
    'the (inconvenience|trouble) (that)? (this|we|it) (may|might) have caused (you)?',
    'if (we|i|it|this|that|anything) (have|has|had|may have)? ..2 (caused|upset|offended|confused|annoyed|bothered|inconvenienced|disappointed) (you)? (any|an|some)? (inconvenience|trouble|problems|upset|confusion)?',
    "if we've (caused|upset|offended|confused|annoyed|bothered|inconvenienced|disappointed) (you)?",
    'if (at any point|at any time|in any way|ever|for any reason) (you|we|this) ..4',
    'if you (were|felt|feel|have been|are) (in any way)? (offended|upset|confused|inconvenienced|disappointed|annoyed|bothered|unhappy)',
    'if (anything|something|our reply|our service|the service) (was|were|has been|went|did) ..6',
    'if (it|this|that|we|our reply|our service|the tone) (seemed|felt|came across|sounded|looked) ..5',
    'if you (thought|think|found|find|believe|perceived|took) ..6',
    'if there (was|were|has been|is) (any|an|some|a) (mistake|error|problem|delay|confusion|misunderstanding|inconvenience)',
  ],
});
/** Apologies for the customer's feeling instead of the cause: these need no other apology beside them. */
const FEELING = phrases({
  es: [
    '<lamentar|sentir:1> (mucho)? que (usted|tu)? (se|te|os)? <sentir|sentirse|ver|verlo|tomar|percibir:sub> (asi|de esa manera|de esa forma|molesto|molesta|de este modo)',
    '<lamentar|sentir:1> (mucho)? que lo <ver|tomar|percibir:sub> (asi|de esa manera|de esa forma|mal)',
  ],
  en: [
    'sorry (that)? you (feel|felt|are feeling) (that way|this way|so|like that|like this|upset|offended)',
    'regret that you (feel|felt) (that way|this way)',
  ],
});
/** These hold their own apology. */
const HOLLOW = phrases({ es: [], en: HOLLOW_EN });
/** Conditions and afterthoughts that name the apology themselves. */
const DOUBTED = phrases({ es: DOUBTED_ES, en: [] });
const BELITTLED = phrases({ es: BELITTLED_ES, en: [] });
const THEIR_FEELING = phrases({ es: THEIR_FEELING_ES, en: [] });
const NOT_HOLLOW = phrases({ es: NOT_HOLLOW_ES, en: [] });
const MESSAGE: Localized = {
  es: 'Una disculpa con condiciones pone en duda lo que cuenta el cliente.',
  en: 'An apology with an “if” doubts what the customer says.',
};
const FEELING_MESSAGE: Localized = {
  es: 'Lamenta lo que el cliente siente y no lo que pasó.',
  en: 'It regrets what the customer feels, not what happened.',
};

const BELITTLED_MESSAGE: Localized = {
  es: 'Lo que sigue le quita peso a la disculpa: déjela sola.',
  en: 'What follows takes the weight off the apology: let it stand alone.',
};

/** Participle that can follow «por haberle». */
function unconditional(check: Check, m: PhraseMatch): FixDraft[] {
  const draft = check.draft.text.slice(m.start, m.end);
  // "If we upset you, we are sorry": what comes first cannot simply be swapped.
  const opens = check.sentenceOf(m.from)?.from === m.from;
  if (opens) return [];
  const doubted = /^(?:las?|los?|el|cualquier|any|whatever|the) /iu.exec(draft);
  if (doubted && check.lang === 'es') {
    const noun = /\p{L}+/u.exec(draft.slice(doubted[0].length))?.[0] ?? 'molestias';
    const one = /^cualquier/iu.test(draft);
    return [
      replaceWith(
        caseLike(draft, one ? `${/(?:a|ad|ión|ion)$/iu.test(noun) ? 'la' : 'el'} ${noun}` : `${doubted[0]}${noun} que le hemos causado`),
      ),
    ].filter(() => one || !/\b(?:te|os)\b/iu.test(check.draft.text));
  }
  if (doubted) return [replaceWith(caseLike(draft, `the ${/\p{L}+/u.exec(draft.slice(doubted[0].length))?.[0] ?? 'inconvenience'}`))];
  const after = check.draft.text.slice(m.end);
  if (check.lang === 'es') {
    // "Perdona si te ha molestado que…": what bothered hangs on the verb.
    if (/^ (?:que|el|la|los|las|lo|nuestr)/iu.test(after)) return [];
    // Lamentar and sentir take what they regret as an object, the others with "por".
    const by = /(?:lament|sent|sient)\p{L}*(?: \p{L}+)?,? *$/iu.test(check.draft.text.slice(0, m.start)) ? '' : 'por ';
    const direct = /^si (?:en algún momento )?(le|te|les|os) (?:hemos|he|ha|han) (\p{L}{1,40})(?!\p{L})(.*)$/iu.exec(draft);
    if (direct && by !== '')
      return [
        replaceWith(
          caseLike(
            draft,
            `por haber${direct[1]?.toLowerCase()} ${direct[2]}${(direct[3] ?? '').replace(/ (?:alg[uú]n|alguna)(?= )/iu, '')}`,
          ),
        ),
      ];
    const noun = /(error|fallo|retraso|malentendido|inconveniente|problema|molestia|confusi[oó]n)$/iu.exec(draft)?.[1]?.toLowerCase();
    if (noun) return [replaceWith(caseLike(draft, `${by}${/^(?:molestia|confusi)/.test(noun) ? 'la' : 'el'} ${noun}`))];
    return [replaceWith(caseLike(draft, `${by}lo ocurrido`))];
  }
  const cause = /^if (?:we|i)(?:'ve| have| had)? (\w+)/iu.exec(draft)?.[1];
  if (cause !== undefined && /(?:ed|upset)$/.test(cause))
    return [replaceWith(caseLike(draft, draft.replace(/^if/iu, 'that').replace(/ (?:any|some|an) /u, ' ')))];
  // "…if this has caused you any problem": the noun would be left behind.
  return /^ (?!(?:with|on|at|in|during|when|to|and|today|here)(?!\p{L}))\p{L}/u.test(after)
    ? []
    : [replaceWith(caseLike(draft, 'for what happened'))];
}

function find(check: Check): Hit[] {
  const hits = conditional(check);
  return [...hits, ...hollow(check).filter((h) => !hits.some((o) => o.start < h.end && h.start < o.end))];
}

/** Doubt, feeling and afterthought that stand in one sentence with the apology; who owns the fault is past all that. */
function hollow(check: Check): Hit[] {
  const hits: Hit[] = [];
  for (const [phrase, message] of [
    [DOUBTED, MESSAGE],
    [THEIR_FEELING, FEELING_MESSAGE],
    [BELITTLED, BELITTLED_MESSAGE],
  ] as const)
    for (const m of phrase[check.lang].find(check.view)) {
      const sentence = check.view.words[m.from]?.sentence ?? -1;
      if (NOT_HOLLOW[check.lang].inSentence(check.view, sentence).length > 0 || hits.some((h) => h.start < m.end && m.start < h.end))
        continue;
      hits.push({ start: m.start, end: m.end, message });
    }
  return hits;
}

function conditional(check: Check): Hit[] {
  const feelings = FEELING[check.lang].find(check.view).map((m): Hit => ({
    start: m.start,
    end: m.end,
    message: FEELING_MESSAGE,
    fixes: [
      replaceWith(
        caseLike(check.draft.text.slice(m.start, m.end), check.lang === 'es' ? 'sentimos lo ocurrido' : 'sorry for what happened'),
      ),
    ],
  }));
  const conditions = CONDITION[check.lang].find(check.view);
  const hollow = HOLLOW[check.lang]
    .find(check.view)
    .map((m): Hit => ({ start: m.start, end: m.end, message: FEELING_MESSAGE }))
    .filter((h) => ![...feelings, ...conditions].some((c) => c.start < h.end && h.start < c.end));
  if (conditions.length === 0) return [...feelings, ...hollow];
  const sorry = new Set(apologiesIn(check.view).map((w) => check.view.words[w]?.sentence));
  const asks = /[?]/;
  return [
    ...feelings,
    ...hollow,
    ...conditions
      .filter((m, i) => i === 0 || m.from >= (conditions[i - 1] as PhraseMatch).to)
      .filter((m) => isSorry(check, m, sorry) && !asks.test(check.draft.text.slice(m.end, m.end + 2)))
      .map((m): Hit => ({ start: m.start, end: m.end, message: MESSAGE, fixes: unconditional(check, m) })),
  ];
}

/** "Perdone si…" and "sorry if…" apologise by themselves. */
function isSorry(check: Check, m: PhraseMatch, sorry: ReadonlySet<number | undefined>): boolean {
  const word = check.view.words[m.from];
  const before = check.view.words[m.from - 1];
  return (
    sorry.has(word?.sentence) ||
    (before !== undefined &&
      before.sentence === word?.sentence &&
      /^(?:perdon|perdone|perdona|perdonen|disculpe|disculpa|disculpen|disculpas|sorry|apologies|apologise|apologize)$/.test(before.fold))
  );
}

export const conditionalApology = defineRule({
  id: 'conditional-apology',
  severity: 'warn',
  about: {
    es: 'La disculpa que convence no lleva «si»: reconoce lo que pasó.',
    en: 'An apology that convinces has no “if”: it owns what happened.',
  },
  caught: {
    es: [
      { draft: 'Perdone si le hemos molestado.', after: 'Perdone por haberle molestado.' },
      { draft: 'Le pedimos disculpas si hubo algún error.', after: 'Le pedimos disculpas por el error.' },
      { draft: 'Lamento que se sienta así.', after: 'Sentimos lo ocurrido.' },
      { draft: 'Sentimos mucho si te hemos causado alguna molestia.', after: 'Sentimos mucho la molestia.' },
      'Disculpe si en algún momento se ha sentido mal atendido.',
      'Mil disculpas si algo le ha molestado.',
      'Lamentamos si algo no fue de su agrado.',
      'Disculpe si le ha parecido lento nuestro servicio.',
      'Lamentamos que lo vea así.',
      { draft: 'Lamentamos cualquier inconveniente.', after: 'Lamentamos el inconveniente.' },
      'Disculpe las molestias que haya podido ocasionarle.',
      'Sentimos los inconvenientes que esto pudiera causarle.',
      'Le pedimos disculpas, aunque tampoco ha sido para tanto.',
      'Si alguien se ha sentido perjudicado, le pedimos perdón.',
    ],
    en: [
      { draft: 'We are sorry if we upset you.', after: 'We are sorry that we upset you.' },
      { draft: 'Sorry you feel that way.', after: 'Sorry for what happened.' },
      { draft: 'I apologise if you were offended.', after: 'I apologise for what happened.' },
      'Sorry if we have caused you any inconvenience.',
      'Our apologies if there was a mistake.',
      'We apologize if this has caused any trouble.',
      { draft: 'We apologise for any inconvenience this may have caused.', after: 'We apologise for the inconvenience.' },
      { draft: 'Sorry for any inconvenience.', after: 'Sorry for the inconvenience.' },
      'If we caused you any trouble, we are sorry.',
      'Sorry if anything was not to your liking.',
      'We apologise if our reply came across as rude.',
      'I am sorry that you feel like that.',
      'We are sorry you got the impression that nobody cares.',
      'We apologise for the issue you are claiming to have.',
      'Sorry it did not meet your expectations.',
      'My apologies, although at that price a mark is hardly a surprise.',
    ],
  },
  fine: {
    es: [
      'Perdone el retraso con su mesa.',
      'Sentimos el error: si quiere, le enviamos otro.',
      'Si ha habido algún error en la dirección, díganoslo.',
      'Le pedimos disculpas por el error.',
      'Sentimos el retraso. Si no llega mañana, le devolvemos el dinero.',
      'Si le ha molestado el ruido, pruebe el modo noche.',
      'Lamentamos que se haya roto.',
      'Sentimos las molestias que le hemos causado.',
      'Para cualquier problema, escríbanos; sentimos el retraso.',
      'Cambiamos cualquier talla sin molestias.',
      'Siento que llegara así, fallo nuestro.',
    ],
    en: [
      'Sorry for the delay with your order.',
      'We are sorry for the mistake: if you like, we will send another.',
      'If there was a mistake in the address, tell us.',
      'We apologise for the mistake.',
      'If you were charged twice, send us a photo of the receipt.',
      'Sorry that it broke.',
      'We are sorry for the inconvenience we caused.',
      'Write to us with any trouble.',
      'I am sorry you found that in your kitchen.',
      'I am sorry you were left waiting at the door.',
    ],
  },
  find,
});
