/**
 * How mail programs mark what is not the writer's own text, by language: header fields, the line over quoted history,
 * the rules over history and forwards. Folded; every row carries examples that run as tests. Spanish mail threads hold
 * headers of every language, for the program speaks its owner's.
 */
export type FieldRole = 'from' | 'sent' | 'to' | 'subject' | 'other';

export interface MailLanguage {
  readonly lang: string;
  /** Labels of header fields, joined by bars; no bar inside a group, here or below. */
  readonly fields: Readonly<Record<FieldRole, string>>;
  /** How a reply header begins, and the verb in it: "El … escribió:". */
  readonly starts: string;
  readonly wrote: string;
  readonly original: string;
  readonly forwarded: string;
  /** Reply headers as programs write them. */
  readonly examples: readonly string[];
}

const SHARED_OTHER = 'cc|cco|bcc|cci|ccn';

export const MAIL_LANGUAGES: readonly MailLanguage[] = [
  { lang: 'es', fields: { from: 'de|remitente', sent: 'enviado|enviado el|enviada|fecha|fecha de envio', to: 'para|destinatario', subject: 'asunto', other: 'responder a|datos adjuntos|archivos adjuntos|importancia|prioridad' }, starts: 'el|en|a las|con fecha', wrote: 'escribio|ha escrito|escribia|escribiste', original: 'mensaje original|mensaje anterior|mensaje citado|correo original', forwarded: 'mensaje reenviado|inicio del mensaje reenviado|reenviado por', examples: ['El lun, 3 mar 2025 a las 10:02, Tienda Sol (<hola@sol.example>) escribió:', 'En martes, 9 de septiembre de 2025, 18:22, Tienda <a@b.example> escribió:', 'El 30/9/25 a las 10:21, Herramientas Norte escribió:', 'Tienda Sol <hola@sol.example> escribió el 3 mar 2025 a las 10:02:'] },
  { lang: 'en', fields: { from: 'from|sender', sent: 'sent|date', to: 'to', subject: 'subject', other: 'reply-to|attachments|importance|priority|sent by' }, starts: 'on|at', wrote: 'wrote', original: 'original message|previous message|original email', forwarded: 'forwarded message|begin forwarded message|forwarded by', examples: ['On Thu, 6 Nov 2025 at 16:41, Yard <hello@yard.example> wrote:', '---- On Wed, 03 Apr 2024 10:22:33 +0200 Yard <hello@yard.example> wrote ---', 'On Tuesday, October 7, 2025 at 03:12:45 PM EDT, Care <care@x.example> wrote:'] },
  { lang: 'ca', fields: { from: 'de', sent: 'enviat|enviat el|data', to: 'per a|a|per', subject: 'assumpte|tema', other: 'a/c|adjunts|fitxers adjunts' }, starts: 'el|a', wrote: 'va escriure|ha escrit|escrigue', original: 'missatge original', forwarded: 'missatge reenviat|inici del missatge reenviat', examples: ['El dc., 3 d’abr. 2024, 10:22, Botiga Nord <ajuda@botiga.example> va escriure:', 'Missatge de Botiga Nord <ajuda@botiga.example> del dia dc., 3 d’abr. 2024 a les 10:22:'] },
  { lang: 'gl', fields: { from: 'de', sent: 'enviado|enviado o|data', to: 'para', subject: 'asunto', other: 'anexos' }, starts: 'o|en', wrote: 'escribiu', original: 'mensaxe orixinal', forwarded: 'mensaxe reenviada|inicio da mensaxe reenviada', examples: ['O mér., 3 abr. 2024 ás 10:22, Tenda <a@b.example> escribiu:'] },
  { lang: 'eu', fields: { from: 'nork|nondik|igorlea', sent: 'bidaltze-data|bidalia|bidali da|data', to: 'nori|nora|hartzailea', subject: 'gaia', other: 'kopia' }, starts: '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}', wrote: 'hau idatzi du|idatzi du|igorleak idatzi zuen|idatzi zuen', original: 'jatorrizko mezua', forwarded: 'birbidalitako mezua', examples: ['Denda (<a@b.example>) erabiltzaileak hau idatzi du (2024 api. 3, az. (10:22)):', '2024/04/03 10:22(e)an, Denda igorleak idatzi zuen:'] },
  { lang: 'pt', fields: { from: 'de', sent: 'enviado|enviada|enviado em|enviada em|data', to: 'para', subject: 'assunto', other: 'anexos' }, starts: 'em|no dia|a|as', wrote: 'escreveu', original: 'mensagem original', forwarded: 'mensagem encaminhada|mensagem reencaminhada|inicio da mensagem reencaminhada', examples: ['Em qua., 3 de abr. de 2024 às 10:22, Loja Norte <ajuda@loja.example> escreveu:', 'Às 10:22 de 03/04/2024, Loja Norte escreveu:'] },
  { lang: 'fr', fields: { from: 'de|expediteur', sent: 'envoye|envoye le|date', to: 'a|destinataire', subject: 'objet|sujet', other: 'pieces jointes' }, starts: 'le', wrote: 'a ecrit', original: 'message d[’\']origine|message original', forwarded: 'message transfere|debut du message transfere|debut du message reexpedie', examples: ['Le mer. 3 avr. 2024 à 10:22, Boutique <a@b.example> a écrit :'] },
  { lang: 'it', fields: { from: 'da', sent: 'inviato|data', to: 'a', subject: 'oggetto', other: 'allegati' }, starts: 'il|il giorno|in data', wrote: 'ha scritto', original: 'messaggio originale', forwarded: 'messaggio inoltrato|inizio messaggio inoltrato', examples: ['Il giorno mer 3 apr 2024 alle ore 10:22 Negozio <a@b.example> ha scritto:'] },
  { lang: 'de', fields: { from: 'von', sent: 'gesendet|datum', to: 'an', subject: 'betreff', other: 'anlagen|wichtigkeit' }, starts: 'am', wrote: 'schrieb|hat .{2,80} geschrieben', original: 'urspr[uü]ngliche nachricht|originalnachricht', forwarded: 'weitergeleitete nachricht|anfang der weitergeleiteten nachricht|anfang der weitergeleiteten e-mail', examples: ['Am Mi., 3. Apr. 2024 um 10:22 Uhr schrieb Laden <a@b.example>:', 'Am 03.04.24 um 10:22 schrieb Laden:'] },
];

const all = (part: (language: MailLanguage) => string) => [...new Set(MAIL_LANGUAGES.flatMap((language) => part(language).split('|')).filter((word) => word !== ''))].sort((a, b) => b.length - a.length).join('|');

/** `De:`, `*From:*`, `À :` at the front of a line; group 1 is the label. */
const FIELD = new RegExp(`^[*_]{0,2}(${all((l) => [...Object.values(l.fields), SHARED_OTHER].join('|'))})\\s?[*_]{0,2}:[*_]{0,2}\\s?`);
const ROLES: ReadonlyMap<string, FieldRole> = new Map(MAIL_LANGUAGES.flatMap((l) => (Object.entries(l.fields) as [FieldRole, string][]).flatMap(([role, labels]) => labels.split('|').map((label): [string, FieldRole] => [label, role]))).reverse());

/** The header field a folded line begins with, its role and where its value starts. */
export function mailField(folded: string): { readonly role: FieldRole; readonly valueAt: number; readonly label: string } | null {
  const m = FIELD.exec(folded);
  return m ? { role: ROLES.get(m[1] as string) ?? 'other', valueAt: m[0].length, label: m[1] as string } : null;
}

const WROTE = all((l) => l.wrote);
/** Starts of a reply header: a digit must follow soon, for it names the day. */
export const REPLY_START = new RegExp(`^(?:>\\s?){0,3}(?:-{2,6}\\s)?(?:(?:${all((l) => l.starts)})\\s.{0,30}\\d|.{2,80}<[^>\\s]{3,80}>|missatge de )`);
/**
 * One line, or up to four that a program wrapped: a day, who wrote, and the colon. "Ana me escribió:" is the customer's own sentence.
 */
export const REPLY_HEADER = new RegExp(`^(?:>\\s?){0,3}(?:-{2,6}\\s)?(?:(?:${all((l) => l.starts)})\\s(?=.{0,60}\\d).{4,260}?(?<!\\b(?:me|nos|te|le|les|os|to me)\\s)\\b(?:${WROTE})(?:\\s(?=.{0,90}(?:<|:$)).{0,120})?\\s?:\\s?$|.{2,120}<[^>\\s]{3,120}>\\)?.{0,20}\\b(?:${WROTE})\\b.{0,80}:\\s?$|missatge de .{2,120}<[^>]{3,120}> del dia .{6,60}:\\s?$)`);
/** Programs that leave the colon out, or draw strokes for it ("---- On … wrote ---"), when the address stands there. */
export const REPLY_HEADER_BARE = new RegExp(`^(?:>\\s?){0,3}(?:-{2,6}\\s)?(?:${all((l) => l.starts)})\\s(?=.{0,60}\\d).{4,260}<[^>\\s]{3,120}>\\)?\\s?(?:${WROTE})\\s?(?:-{2,6}\\s?)?$`);
const ruled = (titles: string) => new RegExp(`^(?:>\\s?){0,3}[-_*=~\\s]{0,20}(?:${titles})\\b.{0,40}?[-_*=~:\\s]{0,20}$`);
export const HISTORY_RULE = ruled(all((l) => l.original));
export const FORWARD_RULE = ruled(all((l) => l.forwarded));
/** A line of nothing but strokes: history only when a header follows it. */
export const STROKES = /^(?:_{8,}|-{8,}|={8,}|\*{8,}|—{6,}|─{6,})\s*$/;

/** A subject line or a note that only passes the message on: not the customer's own text. */
export const PASSED_ON = /^(?:(?:fwd?|rv|re|enc|asunto|subject|tr|wg|i)\s?:|(?:(?:te|os|le|les) )?(?:lo )?reenvio\b[^?]{0,80}$|(?:te|os) (?:lo |la )?pas(?:o|amos)\b.{0,80}$|fyi\b|(?:ver|mirad|mira|vea|see) (?:abajo|below)\b|(?:hi|hola|hey),? .{0,30}\b(?:can you|could you|puedes|podeis) (?:take|handle|deal with|look at|pick up|mirar|ver|llevar|contestar|coger) (?:this|it|est[aeo]|lo)\b.{0,60}$|(?:can|could) you (?:take|handle|deal with|look at|pick up) (?:this|it)\b.{0,60}$|(?:puedes|podeis) (?:mirar|ver|llevar|contestar|coger|atender) (?:est[aeo]|lo)\b.{0,60}$|para que l[oa] (?:veas|veais|mires|contestes)\b.{0,60}$)/;
/** What a program adds under a mail it was written on. */
export const DEVICE = /^[-_*\s]{0,3}(?:enviad[oa] (?:desde|con|por) |sent (?:from|with|via|by) |enviat (?:des de|amb) |envoye (?:de|depuis|a partir) |inviato da |gesendet (?:von|mit) |von meinem .{2,30} gesendet|enviado do |enviada do |nire .{2,20}etik bidalia|bidalia nire |obtener outlook para|get outlook for|descarga(?:r)? outlook|obtenha o outlook|outlook fur |get bluemail|yahoo mail: )/;
