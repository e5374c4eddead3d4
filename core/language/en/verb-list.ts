/** English verbs that customers use in the imperative and in requests; base forms. */
export const BASE_VERBS: ReadonlySet<string> = new Set(`accept access activate add adjust advise allow answer apologise apologize apply approve arrange ask assign assist attach authorise authorize avoid be
bill block book bring buy call cancel change charge check choose claim clarify clear close collect compare compensate complete confirm connect
consider contact convert copy correct create credit deal decide deduct delete deliver deposit describe disable discuss dispatch do download drop edit
email enable enlighten enquire ensure escalate exchange exclude expedite explain extend fill find finish fix follow forward get give go grant handle
have hear help hold honor honour hurry identify improve include increase inform insert install investigate invoice issue join keep know leave lend let
link list listen locate look lower make manage mark match measure message modify move name need note notify obtain offer open order organise organize
package pay phone pick place point post prepare prevent print process prove provide publish put quote raise reach read recommend record recover
rectify redirect reduce refer refund refuse register release remember remind remove renew repair repeat replace reply report request rescan reschedule
resend reserve reset reship resolve respond restock restore retrieve return review ring run save say schedule see select sell send set settle share
ship show sign solve sort speak specify start state stop submit substitute suggest supply support swap switch take talk tell test text think track
transfer translate treat try turn unblock unlock unsubscribe update upgrade upload use validate verify view visit void wait waive walk want warn
withdraw work wrap write`.split(/\s+/));
