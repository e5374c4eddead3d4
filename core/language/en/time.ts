/** English words of time, folded. See ../time/lex.ts for the fields. */
import { R, type LexRow } from '../time/lex.js';

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ');
const TENS = 'thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(' ');
export const MONTH_WORDS = 'january|jan february|feb march april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec'.split(' ');
export const DAYS = 'monday tuesday|tues|tue wednesday thursday|thurs|thur|thu friday|fri saturday sunday'.split(' ');

/** Number words, for dates, lengths and amounts alike. */
export const EN_NUMBERS: readonly LexRow[] = [
  ...NUMBERS.map((w, n): LexRow => [w, { num: n }]),
  ...TENS.map((w, n): LexRow => [w, { num: (n + 3) * 10 }]), ['hundred', { num: 100 }], ['thousand', { num: 1000 }], ['million|millions', { num: 1e6 }], ['billion', { num: 1e9 }],
  ['a|an|another', { num: 1, role: R.FUNC }], ['thirtieth', { ord: 30 }],
  ['a few|few|several|some|a handful of', { some: [2, 5] }], ['a couple of|couple of|a couple|couple', { some: [2, 2] }],
];

export const EN_TIME: readonly LexRow[] = [
  ...EN_NUMBERS,
  ...ORDINALS.map((w, n): LexRow => [w, { ord: n + 1 }]),
  ...MONTH_WORDS.map((w, n): LexRow => [w, { mon: n + 1 }]), ['may|march|mar', { weak: true }], ['mar', { mon: 3 }],
  ...DAYS.map((w, n): LexRow => [w, { wd: n }]),
  ['mondays', { wd: 0, recurs: true }], ['tuesdays', { wd: 1, recurs: true }], ['wednesdays', { wd: 2, recurs: true }], ['thursdays', { wd: 3, recurs: true }], ['fridays', { wd: 4, recurs: true }], ['saturdays', { wd: 5, recurs: true }], ['sundays', { wd: 6, recurs: true }],
  ['mon', { wd: 0, weak: true }], ['wed', { wd: 2, weak: true }], ['sat', { wd: 5, weak: true }], ['sun', { wd: 6, weak: true }],

  ['second|seconds|sec|secs', { unit: 'second' }], ['minute|minutes|min|mins', { unit: 'minute' }], ['hour|hours|hr|hrs|h', { unit: 'hour' }], ['day|days', { unit: 'day' }], ['week|weeks|wk|wks', { unit: 'week' }],
  ['fortnight|fortnights', { unit: 'fortnight' }], ['month|months|mth', { unit: 'month' }], ['quarter|quarters', { unit: 'quarter' }], ['year|years|yr|yrs|fiscal year|calendar year|school year', { unit: 'year' }], ['decade|decades', { unit: 'decade' }], ['century|centuries', { unit: 'century' }],
  ['weekend|weekends', { unit: 'weekend' }], ['nights', { unit: 'night' }], ['business|working|work', { role: R.BIZ }], ['calendar|consecutive|full|whole', { role: R.FUNC }],

  ['today|later today|in the course of the day|over the course of the day|in the course of today', { off: 0 }], ['tomorrow|tmr|tmrw|tomorow', { off: 1 }], ['day after tomorrow|the day after tomorrow', { off: 2 }], ['yesterday', { off: -1 }], ['day before yesterday|the day before yesterday', { off: -2 }], ['tonight', { off: 0, part: 'night' }],
  ['now|right now|at present|at the moment|currently', { off: 0, weak: true }], ['the same day|same day|same - day', { off: 0, weak: true }],

  ['dawn', { part: 'dawn' }], ['morning', { part: 'morning' }], ['noon|midday|lunchtime|lunch time', { part: 'noon' }], ['afternoon', { part: 'afternoon' }], ['evening|dinner time|dinnertime', { part: 'evening' }], ['night', { part: 'night' }], ['midnight', { part: 'midnight' }],
  ['mornings', { part: 'morning', plural: true }], ['afternoons', { part: 'afternoon', plural: true }], ['evenings', { part: 'evening', plural: true }],
  ['end of day|end of the day|end of business|close of business|eod|cob', { part: 'evening' }],
  ['am|a . m .|a . m|a m', { ap: 'a' }], ['pm|p . m .|p . m|p m', { ap: 'p' }],

  ['next|coming|following|upcoming|subsequent', { dir: 1 }], ['last|past|previous|prior|preceding', { dir: -1 }], ['this|current|that|these|those|same', { dir: 0 }],

  ['rest|remainder|remaining', { edge: 'late' }], ['week after next', { unit: 'week', dir: 2 }], ['start|beginning|early|the start|the beginning|first part', { edge: 'early' }], ['middle|mid', { edge: 'mid' }], ['end|late|later|the end', { edge: 'late' }],

  ['of|of the', { role: R.OF }], ['the', { role: R.THE }], ['at', { role: R.AT }], ['around|about|approximately|approx|roughly|circa|nearly|almost', { role: R.APPROX }],
  ['to|through|thru', { role: R.TO }], ['on|in|during|dated', { role: R.IN }], ['on the|in the|during the|over the|for the', { role: R.IN | R.THE }], ['for|for about', { role: R.FOR }], ['in|in about|in around|in under|after', { role: R.HENCE }], ['within|within the|inside|in less than|in the space of|over the', { role: R.HENCE | R.WITHIN }],
  ['ago|earlier|back|before', { role: R.BACK }], ['later|from now|from today|hence|from tomorrow|after today|after now', { role: R.FWD }],
  ['before the|by the|until the|after the|from the|since the|between the|of the', { role: R.THE }], ['before|before the|prior to|earlier than|less than|sooner than|previous to', { role: R.BEFORE }], ['after the', { role: R.AFTER }], ['after|after the|later than|greater than|more than|starting|beginning|as early as|any time after|anytime after|from|as of|starting from|from the|as soon as', { role: R.AFTER }],
  ['since|since the', { role: R.AFTER | R.FROM }], ['from|from the', { role: R.FROM }], ['by|by the|no later than|at the latest by|not later than|as late as|until|till|up to|up until|until the|by the end of', { role: R.BY }], ['by the end of', { role: R.BY, edge: 'late' }], ['until|till|up to|up until|until the|til', { role: R.UNTIL }],
  ['between|between the|anywhere between', { role: R.BETWEEN }], ['and', { role: R.AND | R.FUNC }], ['or', { role: R.OR | R.FUNC }], ['more than|at least|over|longer than|a minimum of', { role: R.MORE }], ['up to|less than|no more than|at most|a maximum of|maximum', { role: R.APPROX }],
  ['past', { role: R.PASTQ }], ['half|half a|half an', { role: R.HALF }], ["o ' clock|o ’ clock|oclock|sharp", { role: R.HOURS }],
  ['every|each', { role: R.EVERY }], ['daily|weekly|monthly|quarterly|yearly|annual|annually|biweekly|hourly|once a week|once a month|once a year|once a day|twice a week|per day|per week|per month|per year', { recurs: true }],
  [',', { role: R.COMMA | R.FUNC }], ['-|–|—', { role: R.DASH | R.FUNC }], ['(|)|.|;|:|?|!|…|"|”|/', { role: R.FUNC }], ['day', { role: R.DAYWORD }],
  ['that|but|i|we|you|it|they|is|was|has|have|had|please|because|when|if|as|not|no|with|without|which|so|then|still|will|would|can|could|my|your|our', { role: R.FUNC }],

  ['soon|very soon|shortly|asap|as soon as possible|as soon as we can|as quickly as possible|in due course|in a bit|in a moment|in a while|momentarily|immediately|right away|straight away|promptly|at the earliest|at our earliest convenience|in the near future|in the coming days|over the coming days|in the next few days|in a few days|eventually|sometime|some time soon|any day now|later on|any time soon|at some point', { vague: 1 }],
  ['recently|lately|a while ago|some time ago|long ago|the other day|a few days ago|ages ago|a long time ago', { vague: -1 }],

  ['spring', { season: 3, weak: true }], ['summer', { season: 6 }], ['autumn', { season: 9 }], ['fall', { season: 9, weak: true }], ['winter', { season: 12 }],
  ['christmas|xmas|christmas day', { holiday: 'christmas' }], ['christmas eve', { holiday: 'christmas-eve' }], ["new year ' s eve|new year ’ s eve|new years eve", { holiday: 'new-year-eve' }], ["new year ' s day|new year ’ s day|new years day|new year ' s|new year", { holiday: 'new-year' }],
  ['easter|easter sunday', { holiday: 'easter' }], ['good friday', { holiday: 'good-friday' }], ['easter monday', { holiday: 'easter-monday' }], ["labor day|labour day", { holiday: 'labor-us' }], ["international workers ' day|international workers ’ day|may day", { holiday: 'labour-day' }],
  ["mother ' s day|mother ’ s day|mothers day", { holiday: 'mother-us' }], ["father ' s day|father ’ s day|fathers day", { holiday: 'father-us' }], ["valentine ' s day|valentine ’ s day|valentines day|valentines", { holiday: 'valentine' }], ['halloween', { holiday: 'halloween' }],
  ['black friday', { holiday: 'black-friday' }], ['cyber monday', { holiday: 'cyber-monday' }], ['thanksgiving|thanksgiving day', { holiday: 'thanksgiving' }], ['boxing day', { holiday: 'boxing-day' }], ['independence day|4 th of july|fourth of july', { holiday: 'independence' }], ['memorial day', { holiday: 'memorial' }],
  ["st patrick ' s day|st . patrick ' s day|st patricks day", { holiday: 'patrick' }], ["women ' s day", { holiday: 'women-day' }],
  ['q', { q: true }],
];

export const EN_PAST = { endings: ['ed'], words: new Set('was were had did has have ordered bought got came went sent received paid placed said told made took gave been arrived returned'.split(' ')) } as const;
