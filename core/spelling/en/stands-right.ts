import type { StandsRight } from '../stands-right.js';

/** Where English leaves no doubt: degree, way and time told by the words beside, measures before a noun, verbs whose past is their base form. */
export const STANDS_RIGHT_EN: readonly StandsRight[] = [
  // "Quite busy", "quite a few": a degree, unless it ends what it belongs to ("please be quite").
  { word: /^quite$/, meant: /^quiet$/, after: /^ (?!and |or |until |during |when |while |place|area|room|time|spot|corner|mode|please)\p{Ll}/u },
  // "Slipped past us", "half past", "it's past cut-off"; "we have past it on" has a subject or an auxiliary before it.
  { word: /^past$/, meant: /^passed$/, before: /(?<!\p{L})(?!(?:(?:i|we|you|they|who)['’]ve|have|has|had|having|i|we|he|she|they|you|who|team|colleague|courier|driver|already|been|and) $)[\p{L}'’]{1,24} $/u },
  // "All gone though, only cotton left"; "back to you by the following Wednesday"; what a sink drains through.
  { word: /^though$/, after: /^(?:[,.!?;:)]|$)/ },
  { word: /^by$/, meant: /^buy$/, after: /^ (?:the )?(?:following|next|end|close|time|weekend|morning|evening|noon|midday|midnight|then|now|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d)/ },
  { word: /^waste$/, meant: /^waist$/, before: /(?<!\p{L})(?:kit|sink|basin|bath|shower|trap|plug|pipe|drain|overflow)(?!\p{L}).{0,32}$/u },
  { word: /^new$/, meant: /^knew$/, before: /(?<!\p{L})(?:is|are|was|were|be|been|brand|as|like|itself|still|almost|nearly|the|a|our|your) $/u },
  { word: /^roll$/, meant: /^role$/, after: /^ of / },
  { word: /^hole$/, meant: /^whole$/, after: /^(?! \p{L})|^ (?:in|and|so|is|for|or|but|at|on|to|by|with|where|that|was|has|through|near|just)(?!\p{L})/u },
  { word: /^weather$/, meant: /^whether$/, before: /(?<!\p{L})(?:the|this|that|our|your|bad|good|hot|cold|wet|dry|nice|winter|summer|all|severe|poor|warm) $/u },
  { word: /^form$/, meant: /^from$/, before: /(?<!\p{L})(?:order|application|claim|returns?|contact|web|booking|request|the|a|this|that|our|your|online|short|paper|refund|complaints?) $/u },
  // "A two minute video", "a three day service": a measure before what it measures is singular.
  { word: /^(?:second|minute|hour|day|night|week|month|year|metre|meter|inch|foot|litre|liter|piece|seat|person|page|pack|point|part|pound|dollar|step|star|cup|bedroom)$/, after: /^ (?!(?:and|or|ago|later|before|after|to|from|in|on|at|for|of|is|are|was|were|but|so|if|then|left|with|we|you|i|it|until|the|as|that|which|because|while|when|by|over|off|old)(?!\p{L}))\p{L}/u },
  // "It cost me nearly that": the past is the base form.
  { word: /^(?:cost|put|set|cut|hit|let|shut|read|hurt|split|spread|quit)$/, meant: /s$/ },
  // "Your SO is confirmed": a sales order.
  { word: /^your$/, meant: /^you're$/, after: /^ so (?:is|was|has|number|no|for|from|will|\d)/ },
  { word: /^pear$/, meant: /^pair$/, before: /(?<!\p{L})(?:only|some|with|like|cotton|apple|and|or|ripe|juicy|avocado|prickly|asian|conference|apple (?:and|or)) $/u },
];
