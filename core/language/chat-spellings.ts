/** Short spellings of chats and text messages, folded, each with the word it stands for. */
import type { Lang } from '../contract.js';

const table = (entries: string): ReadonlyMap<string, string> => new Map(entries.split(/\s+/).filter(Boolean).flatMap((entry) => {
  const [standard = '', short = ''] = entry.split(':');
  return short.split(',').map((s): [string, string] => [s, standard]);
}));

/** Short form → standard word. */
export const CHAT_SPELLINGS: Readonly<Record<Lang, ReadonlyMap<string, string>>> = {
  es: table('que:q,k,ke,qe,qu porque:xq,pq,porq,xk,pk,porke,xke,xque por:x favor:fa,fvor,fabor,favorr como:komo,cmo,kmo cuando:cdo,cuand,qndo,kuando cuanto:cto,kuanto,cuant cuantos:ctos,kuantos donde:dnd,dond,dnde quien:kien,qien quiero:kiero,qiero,qro,kero quisiera:quiciera,kisiera,qisiera quieren:kieren,qieren puedo:pued pueden:puedn,pueen,puden podrian:podrain,pdrian ayuda:ayda,aiuda,alluda hacer:acer,haser necesito:nesesito,necito,nececito,nesecito tambien:tb,tmb,tbn,tambn,tmbn hay:ai haber:aber gracias:grax,grcs,grasias ustedes:uds,ustds,ustdes usted:ud,ustd para:pa,pra estan:stan esta:sta alguien:algien,alguein todavia:toavia,todabia'),
  en: table('you:u,ya,yu are:r your:ur,yur why:wy,whyy what:wat,wut,wht,whta when:wen,whn where:wher how:hw please:pls,plz,plse,pleas,plss,plzz could:cud,culd,coud would:wud,wuld,woud should:shud,shuld help:halp,hlp because:cuz,bc,coz,cos anyone:any1,anyones someone:some1 need:ned want:wnat,wnt know:kno,knw tell:tel'),
};
