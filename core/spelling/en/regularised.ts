/** Irregular forms by the regular ones that learners and children make of them: "teached", "childs". */
const VERBS = `arise:arose|arisen beat:beat become:became begin:began bend:bent bind:bound bite:bit bleed:bled blow:blew break:broke bring:brought build:built buy:bought catch:caught choose:chose cling:clung come:came creep:crept cut:cut
deal:dealt dig:dug draw:drew drink:drank drive:drove eat:ate fall:fell feed:fed feel:felt fight:fought find:found flee:fled fly:flew forbid:forbade forget:forgot forgive:forgave freeze:froze get:got give:gave go:went grow:grew
have:had hear:heard hide:hid hit:hit hold:held hurt:hurt keep:kept know:knew lay:laid lead:led leave:left lend:lent lose:lost make:made mean:meant meet:met pay:paid put:put read:read ride:rode ring:rang rise:rose|risen|raised run:ran
say:said see:saw seek:sought sell:sold send:sent set:set shake:shook shoot:shot shrink:shrank shut:shut sing:sang sink:sank sit:sat sleep:slept slide:slid speak:spoke spend:spent spin:spun split:split spread:spread stand:stood steal:stole
stick:stuck sting:stung strike:struck swear:swore sweep:swept swim:swam swing:swung take:took teach:taught tear:tore tell:told think:thought throw:threw understand:understood wake:woke wear:wore weep:wept win:won write:wrote
overcome:overcame undertake:undertook withdraw:withdrew misunderstand:misunderstood resend:resent rebuild:rebuilt repay:repaid mislead:misled foresee:foresaw oversee:oversaw`;
const NOUNS = 'child:children foot:feet man:men mouse:mice tooth:teeth woman:women half:halves knife:knives leaf:leaves life:lives loaf:loaves shelf:shelves thief:thieves wife:wives';

const pairs = (list: string) => list.split(/\s/).map((pair) => pair.split(':') as [string, string]);
const past = (verb: string) => (verb.endsWith('e') ? `${verb}d` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`);

/** Regular form → the irregular ones, best first, as the fixed confusions are written. */
export const ENGLISH_REGULARISED: Readonly<Record<string, string>> = Object.fromEntries([
  ...pairs(VERBS).map(([verb, meant]) => [past(verb), meant]), ...pairs(NOUNS).map(([noun, meant]) => [`${noun}s`, meant]),
]);
