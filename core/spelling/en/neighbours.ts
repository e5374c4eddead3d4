import type { RealWordData } from '../realword.js';

const SUBJECT = 'i|we|you|they|it|he|she';
const WILL = 'can|could|will|would|should|must|may|might';
const HAVE = "has|have|had|having|i've|we've|you've|they've|it's|he's|she's";
const NUMBER = 'two|three|four|five|six|seven|eight|nine|ten|twelve|several|many|few|both|some';
const COLOUR = 'white|black|blue|pink|green|yellow|grey|red|brown|wood|oak';

/** Tables for the rules below. */
export const ENGLISH_NEIGHBOUR_PAIRS: Readonly<Record<string, string>> = {
  // After "have", the participle and not the past.
  participle: `went>gone came>come took>taken broke>broken wrote>written spoke>spoken saw>seen gave>given chose>chosen began>begun fell>fallen drove>driven wore>worn stole>stolen
    forgot>forgotten ate>eaten knew>known grew>grown shook>shaken tore>torn froze>frozen rang>rung`,
  // Before a pair of words that only a plural takes.
  manyVerb: "is>are was>were has>have doesn't>don't isn't>aren't wasn't>weren't hasn't>haven't",
  oneVerb: 'are>is were>was have>has',
  oneOf: 'boxes>box items>item orders>order parcels>parcel packs>pack sets>set pieces>piece bottles>bottle bags>bag',
};

const ALIKE = { es: 'Se parecen, pero con estas palabras va la otra.', en: 'They look alike, but with these words it is the other.' };
const AGREE = { es: 'Sujeto y verbo no concuerdan.', en: 'Subject and verb do not agree.' };

/** Slips told by the words right beside them: grammar where it suffices, and fixed company where it does not. */
export const ENGLISH_NEIGHBOURS: RealWordData['groups'] = [
  { reason: { es: '«It’s» es «it is»; «its» es el posesivo.', en: '“It’s” means it is; “its” is the possessive.' },
    rules: ["has|have|had|lost|missing|without|inside|into|of|off [it's>its] {word}", "and [it's>its] {word} is|are|was|were", "in|on|with|from|for|by [it's>its] own|box|packaging|case|place|original|base|lid|way"] },
  { reason: { es: '«You’re» es «you are»; «your» es el posesivo.', en: '“You’re” means you are; “your” is the possessive.' },
    rules: ["that|this|with|to|from|for|in|on|at|of|check|confirm|have|is|got [you're>your] new|order|address|own|account|name|email|phone|next|last|first|old|parcel|refund|card|postcode|receipt"] },
  { reason: { es: '«We’re» es «we are»; «were», el pasado de «are».', en: '“We’re” means we are; “were” is the past of are.' },
    rules: ["hope|think|sorry|glad|sure|afraid|say|know [were>we're] not|sorry|sending|able|ready|open|closed|still", "we|they|you [we're>were]"] },
  { reason: { es: '«Their» es posesivo; «there», lugar o existencia; «they’re», «they are».', en: '“Their” is the possessive, “there” a place or existence, “they’re” means they are.' },
    rules: ["{start} [their>they're] {ing} the|a|an|it|one|new|us|you|on|your|our|them", "say|says|said|think|hope|because|know|that|but|and|so [their>they're] {ing} a|an|the|it|one|new|us|you|on|your|our|them"] },
  { reason: { es: '«Then» es «entonces»; «than» compara.', en: '“Then” is about time; “than” compares.' }, rules: ["{start} [than>then] we|i|you|please|they|press|try|switch|send|we'll|i'll|it'll|you'll"] },
  { reason: { es: '«Quite» es bastante; «quiet», silencioso.', en: '“Quite” means rather; “quiet” means silent.' },
    rules: ["is|are|was|were|it's|feels|looks|seems|been|be [quiet>quite] {adjective}", "is|are|was|were|it's|been|be|feels|looks|seems [quiet>quite] loud|heavy|expensive|old|new|busy|bright|sturdy|thin|thick|hard|different|easy|a", 'fan|motor|engine|machine|dishwasher|shop|street|fridge|model is|was|are|runs [quite>quiet] at|when|during|overnight|enough'] },
  { reason: { es: '«Past» es pasado o «más allá»; «passed», de «pass».', en: '“Past” is time or place; “passed” comes from pass.' },
    rules: ["is|are|it's|was just|well|right|long [passed>past] the|our|its|your|their", 'drove|walk|walked|go|went|goes|ran|run|drive|half|quarter|straight [passed>past] the|our|your|it|us|midnight|noon|one|two|three|four|five|six|seven|eight|nine|ten', "we've|i've|they've|you've|he's|she's [past>passed] {word}"] },
  { reason: { es: '«Whether» es «si»; «weather», el tiempo.', en: '“Whether” means if; “weather” is rain or shine.' },
    rules: ["me|us|know|see|ask|check|sure|depends|decide|confirm|unsure|matter|wondering [weather>whether] {!forecast|warning|permitting|is|was|report}", '[whether>weather] {end}', 'bad|good|cold|hot|wet|any|this|stormy [whether>weather] {!you|we|it|he|she|they|or|i|that|the|your|this|there|to}'] },
  { reason: AGREE, rules: ['{start} the|these|those|your|our|my|both|all {plural} [@manyVerb]', 'one of the|these|those|our|your|my {plural} [@oneVerb]', `there [is>are] ${NUMBER}`, `there [was>were] ${NUMBER}`, 'there [are>is] one|a|an|nothing', 'each|every [@oneOf] {!of}'] },
  { reason: { es: 'Tras «have» va el participio.', en: 'After “have” it is the participle.' }, rules: [`${HAVE} [@participle]`, `${HAVE} not|already|just|never|always|now|since|also [@participle]`, 'it|zip|lid|box|screen|handle|mug|glass|cup is|was|arrived [broke>broken] {!even}'] },
  { reason: { es: 'Tras el auxiliar va el verbo sin conjugar.', en: 'After the auxiliary the verb is bare.' }, rules: [`${SUBJECT} ${WILL} [@pastBase]`, `${SUBJECT} ${WILL} not|only|also|then|now [@pastBase]`] },
  { reason: { es: '«To» precede al verbo; «too» es «también» o «demasiado».', en: '“To” goes before a verb; “too” means also or more than enough.' }, rules: ['those|these|mine|yours|ours|refill [to>too] {end}', '{start} i|we|you|they [to>too] had|have|was|were|am|are|think'] },
  { reason: { es: 'Se escribe de la otra forma, junto o separado.', en: 'It is written the other way, as one word or two.' }, rules: ["{start} [may be>maybe] it|the|we|you|they|i|it's|there|that's", 'the|a|quick|easy [set up>setup] takes|is|was|process|fee|guide'] },
  { reason: { es: 'Le falta o le sobra un apóstrofo.', en: 'An apostrophe is missing, or too many.' },
    rules: ["[whats>what's] the|your|wrong|happening|included", "lid|it|this|which|app|strap|button [let's>lets] you|it|the|us|steam|air|water", "{start} [let's>lets] you", "the|this|each|every|another [customers>customer's] address|name|email|phone|account|details"] },
  { reason: { es: '«Off» es apagado o fuera; «of», de.', en: '“Off” means away or not on; “of” belongs.' }, rules: ['box|bag|set|pack|bottle|packet|case [off>of] six|ten|twelve|four|two|three|five|our|these|those', 'one|two|some|half|most|both|all|none [off>of] the|these|our|your|them {plural}'] },
  { reason: { es: '«From» es desde; «form», formulario.', en: '“From” says where it came from; a “form” is filled in.' }, rules: ['return|returns|repair|claim|complaint|contact|order|attached|online|refund [from>form] {end}', 'fill|filled|filling in|out the|this|our|a [from>form]', 'days|hours|miles|minutes|drive|flight [form>from]'] },
  { reason: ALIKE,
    rules: ['working|available|ready|here|there|fine|closed|open|fixed|stock [know>now] {end}', 'we|i|you|they [know>now] have', '[piece>peace] and|of quiet|mind', 'a|missing|each|every|extra [peace>piece] is|was|missing|of|that', 'the [peace>piece] you|that', "i'd|would|could|can|might|to|should [by>buy] a|an|one|two|three|some|it|them|another|both|more", '[by>bye] for now',
      "were|are|you're|quite|absolutely|that's|it's [write>right] about|to", "please|to|we'll|i'll|you|can|will [right>write] the|your|a|it|to|us|back|down", '[rite>right] size|one|colour|color|way|address|side|time|away|now', 'please|to [rite>write]', 'stainless|carbon|of|in|from [steal>steel]', 'to|tried|trying [steel>steal] the|a|it|my|your', 'is|was a [steel>steal] {end}',
      'plant|plants|battery|it may|will|might|could|can|to [dye>die]', '[die>dye] comes|came|runs|ran|transfers|transferred|bleeds|bled', 'hair|fabric|food|natural|textile [die>dye]', '[mail>male] connector|plug|end|adapter|adaptor', '[meet>meat] box|thermometer|grinder|pie|tray|grill', '[waste>waist] is|size|measurement|band|measures', 'at|around|round the|your [waste>waist] {end}', "don't|to|not|won't [waist>waste] your|my|money|time|paper|any",
      'bread|rice|wholemeal|almond|strong|white [flower>flour]', '[flower>flour] is ground|milled', '[flour>flower] vase|pot|pots|arrangement|bed|seeds|bouquet|delivery', 'nice|lovely|strong|subtle|fresh|sweet [cent>scent]', 'for the|your|kind [complement>compliment] {end}', '[course>coarse] salt|sandpaper|grit|sand|grind', '[currant>current] price|stock|address|order|offer|model|account|season|version', '[current>currant] bun|buns|jam|cake', '[manor>manner] of', 'timely|this|that|similar [manor>manner]',
      'look|looking|looked [foreword>forward]', "to|i'll|we'll [root>route] it|them|your|the", '[aisle>isle] of', 'first|second|third|next|middle [isle>aisle] {end}', '[sauce>source] of the|this|that|your', '[source>sauce] boat|pan|bottle|jar', `[pail>pale] ${COLOUR}`, '[reign>rain] cover|coat|jacket|hat|gear', '[stationery>stationary] bike|use|bicycle|position|when', '[stationary>stationery] set|order|box|range|shop|cupboard', '[cereal>serial] number|no|code|numbers', '[serial>cereal] bowl|bowls|box|bar|bars',
      'fairy|bedtime [tail>tale]', '[tale>tail] light|lights|end', '[bare>bear] with', 'take|took|having|have a [brake>break]', '[fare>fair] on|enough|to', 'a [grate>great] {adjective}', 'a [grate>great] little|deal|choice|gift|idea|day|help|way|present', 'made of|from [would>wood]', 'the [would>wood] is|was|has', '[wood>would] be|like|have|you', 'our|web|your|this [cite>site]', 'tent|flag|curtain|fishing [poll>pole]', 'fault|this|that|which|problem|mistake|error|it [lead>led] to',
      'by [plain>plane] from|to', 'by [plain>plane] {end}', 'the [plain>plane] lands|landed|leaves|left', `[plane>plain] ${COLOUR}|paper|text`, '[pair>pear] flavour|flavor|drop|drops|tart|juice|tree', '[pear>pair] of', 'winter|summer|spring|flash|january [sail>sale]'] },
];
