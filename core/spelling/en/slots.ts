import type { SlotKinds } from '../slot/kinds.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Slips that turn one English word into another. The stand-ins of a rare word are commoner ones of its class. */
export const ENGLISH_SLOTS: SlotKinds = {
  determiners: words('the a an this that these those my your his her its our their some any each every no two three both all'),
  fixed: words(`this that these those has have had is are was were will would could should does done been being than then there their here where when what whom your you're they're it's its does this thus does plus less unless perhaps always whose ours yours theirs
    always news series means species also else very once twice ever even over under after before until while because though with from into onto upon about above below goes lets let's i'll we'll don't doesn't need used times regards thanks`),
  listed: {
    "its/it's": "its/it's", "your/you're": "your/you're", 'their/there': 'their/there', "their/they're": "their/they're", "there/they're": "there/they're", 'to/too': 'to/too', 'then/than': 'then/than',
    'loose/lose': 'loose:tight,open,wide,free/lose:keep,miss,waste,spend', 'of/have': 'of/have', 'of/off': 'of/off', 'advice/advise': 'advice:help,information/advise:tell,help,inform,ask', 'except/accept': 'except/accept:take,allow,receive', 'quiet/quite': 'quiet:calm,nice,peaceful/quite',
    'past/passed': 'past/passed:sent,moved,gone', 'brake/break': 'brake:wheel,engine,light/break:crack,fail,stop', 'weather/whether': 'weather:sun,rain,day/whether', 'witch/which': 'witch:girl,woman,king/which', "who's/whose": "who's/whose", 'hear/here': 'hear/here', 'no/know': 'no/know', 'new/knew': 'new/knew:thought,said,found', 'by/buy': 'by/buy:get,use,take', 'write/right': 'write/right',
    'peace/piece': 'peace:love,war,rest/piece:part,bit,pair', 'wait/weight': 'wait/weight:size,height,length', 'fare/fair': 'fare:cost,price/fair:good,nice,right', 'pear/pair': 'pear:apple,fruit/pair:set,couple,box', 'plane/plain': 'plane:car,train,bus/plain:simple,clear,black', 'roll/role': 'roll/role:part,job', 'sight/site': 'sight:view,eye/site:page,website', 'cent/sent': 'cent:dollar,pound/sent', 'scent/sent': 'scent:smell,taste/sent', 'waist/waste': 'waist:neck,leg,chest/waste',
    'hole/whole': 'hole:gap,box,crack/whole', 'won/one': 'won:lost,got,had/one', 'are/our': 'are/our', 'form/from': 'form/from', 'manger/manager': 'manger:stable,barn/manager:boss,owner,director', 'tank/thank': 'tank:bottle,box,car/thank', 'costumer/customer': 'costumer:tailor,designer/customer', 'though/through': 'though/through', 'threw/through': 'threw:put,took,sent/through', 'though/thought': 'though/thought', 'dose/does': 'dose:amount,drink,bottle/does',
    "lets/let's": "lets/let's", 'insure/ensure': 'insure:cover,protect/ensure', 'personnel/personal': 'personnel:staff,workers/personal', 'breath/breathe': 'breath:sleep,air/breathe:eat,sleep,live', 'chose/choose': 'chose:took,made,got/choose', 'were/where': 'were/where', "were/we're": "were/we're", 'wear/where': 'wear:use,carry,put/where', "well/we'll": "well/we'll", "ill/i'll": "ill:sick,tired/i'll", "id/i'd": "id/i'd", "shell/she'll": "shell/she'll:she", "hell/he'll": "hell/he'll:he",
    'lead/led': 'lead/led', 'sue/use': 'sue:blame,charge/use', 'fro/for': 'fro:forth/for', 'bare/bear': 'bare:raw,clean,empty/bear', 'sum/some': 'sum/some', 'meat/meet': 'meat:bread,food,fish/meet', 'sale/sell': 'sale/sell:give,buy,offer', 'sail/sale': 'sail:boat,ship/sale:price,market', 'maybe/may be': 'maybe/may_be', 'everyday/every day': 'everyday:normal,common/every_day', 
    'apart/a part': 'apart/a_part', 'already/all ready': 'already/all_ready:all_set,quite_ready', 'has/have': 'has/have', 'is/are': 'is/are', 'was/were': 'was/were', 'this/these': 'this/these', 'that/those': 'that/those', "don't/doesn't": "don't/doesn't", 'send/sent': 'send/sent', 'get/got': 'get/got', 'saw/seen': 'saw/seen', 'did/done': 'did/done', 'went/gone': 'went/gone', "wont/won't": "wont:used,habit/won't",
  },
  shapes: [],
  oneWay: new Set(['did/done', "your/you're", 'went/gone', 'saw/seen', 'brake/break', 'witch/which', 'weak/week', 'fare/fair', 'pear/pair', 'plane/plain', 'cent/sent', 'scent/sent', 'won/one', 'manger/manager', 'tank/thank', 'costumer/customer', 'threw/through', 'dose/does', "lets/let's", 'insure/ensure', 'personnel/personal', "well/we'll", "ill/i'll", "id/i'd", "wed/we'd", "shell/she'll", "hell/he'll",
    'sue/use', 'fro/for', 'bare/bear', 'sum/some', 'steal/steel', 'meat/meet', 'sail/sale', "wont/won't", 'of/off', 'waist/waste', 'hole/whole', 'everyday/every day']),
  reasons: {
    agreement: { es: 'No concuerda con las palabras de al lado.', en: 'It does not agree with the words beside it.' },
    accent: { es: 'Aquí parece la otra forma.', en: 'Here the other form seems to be meant.' },
    sound: { es: 'Se parecen, pero aquí parece la otra palabra.', en: 'They look alike, but the other word seems to be meant.' },
    spaces: { es: 'Aquí parece que se escribe de la otra forma, junto o separado.', en: 'Here it seems to be written the other way, as one word or two.' },
  },
};
