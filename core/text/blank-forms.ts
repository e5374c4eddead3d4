/** The forms a blank takes, as data: each with what it finds and what looks like it and is none. The examples run as tests. */

export interface BlankForm {
  readonly id: string;
  /** Every branch is bounded and begins with a sign of its own. Flags `gu`. */
  readonly find: RegExp;
  /** A cheap look: without it the form is not searched for. */
  readonly sign?: RegExp;
  /** What has the form and is no blank. @param at where it begins in `text`. */
  readonly unless?: (found: string, text: string, at: number) => boolean;
  /** In both languages. */
  readonly caught: readonly string[];
  readonly fine: readonly string[];
}

/** Nouns for what a template leaves open, in both languages. */
const FIELD = String.raw`(?:nombre|apellidos?|cliente|fecha|d[ií]a|hora|importe|precio|cantidad|enlace|link|n[uú]mero|n\.?[ºo]|pedido|seguimiento|producto|art[ií]culo|direcci[oó]n|tel[eé]fono|correo|empresa|tienda|firma|agente|motivo|plazo|ciudad|name|surname|customer|date|time|amount|price|quantity|order|tracking|product|item|address|phone|email|company|shop|store|signature|agent|reason|city)`;
const FIELD_WORD = new RegExp(
  String.raw`(?<!\p{L})(?:${FIELD}|url|insert\p{L}*|rellen\p{L}*|complet\p{L}*|a[nñ]ad\p{L}*|your|xxx?|tbd|placeholder)(?!\p{L})`,
  'iu',
);
const ONLY_FIELDS = new RegExp(String.raw`^${FIELD}(?:[ _]{1,2}(?:del?|la|el|of|the|${FIELD})){0,4}$`, 'iu');
const HTML =
  /^<\/?(?:a|b|i|u|p|br|div|span|strong|em|ul|ol|li|table|tr|td|th|h[1-6]|img|font|html|body|head|style|hr|blockquote|pre|code|tt|sub|sup|small|big|center|time|address|link)(?![\p{L}\d])/iu;
/** People who work with the text and whom it is never addressed to by these words. */
const THIRD = String.raw`(?:cliente|clienta|agente|miembro|usuario|comprador|destinatario|operador|gestor|compa[nñ]ero|customer|client|agent|member|user|buyer|recipient|representative|operator|rep)`;
/** Units that count: one X before them is a number nobody wrote. */
const UNIT = String.raw`(?:d[ií]as?|horas?|semanas?|meses|minutos|a[nñ]os|euros?|d[oó]lares|pesos|unidades|days?|hours?|weeks?|months?|minutes|years|dollars?|pounds?|euros)`;

const inCapitals = (inside: string): boolean => /\p{Lu}/u.test(inside) && inside === inside.toUpperCase() && !/\d/.test(inside);
const before = (text: string, at: number, length = 30): string => text.slice(Math.max(0, at - length), at);

const FILE_NAME = /\.(?:pdf|jpe?g|png|gif|docx?|xlsx?|csv|zip|mp[34]|txt|webp|heic|svg)$/iu;

/** "[sic]", names of files, notes and lists of numbers stand between brackets too. */
function isNote(found: string): boolean {
  const inside = found.slice(1, -1).trim();
  if (/^(?:sic|[\d.,;: ]+|x|\.{3}|…)$/iu.test(inside) || FILE_NAME.test(inside)) return true;
  return !FIELD_WORD.test(inside) && !inCapitals(inside) && !inside.includes('_');
}

/** Angle brackets hold mail addresses, tags and masked links more often than gaps: in small letters only a field's own name is one. */
function isTag(found: string): boolean {
  if (HTML.test(found)) return true;
  const inside = found.slice(1, -1).trim();
  if (inside === inside.toLowerCase()) return !ONLY_FIELDS.test(inside) && !(/[ _]/.test(inside) && FIELD_WORD.test(inside));
  return isNote(found);
}

export const BLANK_FORMS: readonly BlankForm[] = [
  {
    // Liquid, Jinja, Handlebars, Gorgias, Intercom, PrestaShop, Text Blaze {formtext: …}, Beeftext #{input:…}, Salesforce {!…}, osTicket %{…}, "{0}".
    id: 'braces',
    sign: /\{/,
    find: /[#$%@]?\{{1,3}[^{}\n]{1,200}\}{1,3}/gu,
    unless: (found) => !/[\p{L}\d]/u.test(found),
    caught: [
      'Hola, {{ customer.first_name }}:',
      '{% if x %}',
      '{cliente}',
      '${name}',
      '#{input:Nombre}',
      '#{combo:firma}',
      '{=total}',
      '{0}',
      '{!Contact.Name}',
      '%{ticket.name}',
      '{formtext: name=pedido}',
      '{{{first_name}}}',
    ],
    fine: ['Gracias :{', '{ }', 'a} y {b'],
  },
  {
    id: 'brackets',
    sign: /\[/,
    find: /\[{1,2}[^[\]\n]{1,60}\]{1,2}(?!\()/gu,
    unless: (found) => isNote(found.replace(/^\[\[|\]\]$/gu, (pair) => pair[0] as string)),
    caught: ['[NOMBRE]', 'el [fecha]', '[insert link]', '[[name]]', '[Link]'],
    fine: ['[sic]', 'nota [1]', '[la guía](https://tienda.es/guia)', '[…]', 'el modelo [azul claro]', '[factura_trebol.pdf]', '[FOTO.JPG]'],
  },
  {
    id: 'angles',
    sign: /</,
    find: /<{1,2}[\p{L}_][\p{L}\d_ .-]{1,60}>{1,2}/gu,
    unless: (found) => isTag(found.replace(/^<<|>>$/gu, (pair) => pair[0] as string)),
    caught: ['Estimado <NOMBRE CLIENTE>:', 'Hola <nombre>:', 'Dear <name>,', '<nombre del cliente>', '<<First_Name>>', '<numero_pedido>'],
    fine: ['<b>Gracias</b>', 'Ana <ana>', '<url>', 'Is 5 < 6 and 7 > 6?', '<style>', 'siga <aqui>'],
  },
  {
    // Word's mail merge; «…» around words is a quotation.
    id: 'merge-field',
    sign: /«[^«»\s_]{0,80}_/,
    find: /«\p{L}{2,30}(?:_\p{L}{1,30}){1,4}»/gu,
    caught: ['«Nombre_Cliente»', '«First_Name»'],
    fine: ['«Gracias por todo»', '«pedido»'],
  },
  {
    id: 'parentheses',
    sign: /\(\s?[^\d\s)]/,
    find: new RegExp(
      String.raw`\(\s?(?:(?:el |la |the )?${FIELD}(?: y apellidos)? (?:del?|de la|de el|of the|of) (?:la |el |los |su |the )?${THIRD}(?: (?:del?|of the|of) [\p{L} ]{2,30})?|${THIRD}(?:'s|’s)? ${FIELD}|your name(?: here)?|(?:insert|add|put|fill in|enter) [\p{L} ]{2,40}|(?:insertar|poner|rellenar|completar|añadir) [\p{L} ]{2,40}|null|undefined|none)\s?\)`,
      'giu',
    ),
    caught: [
      '(nombre del cliente)',
      '(Nombre del miembro del equipo)',
      '(customer name)',
      "(agent's name)",
      '(your name)',
      '(insert the date)',
      '(poner fecha)',
    ],
    fine: [
      'Díganos su dirección (calle y número).',
      'sus datos (nombre y apellidos)',
      'la referencia (número de pedido)',
      'Send us your details (name and address).',
      '(gracias, Ana)',
    ],
  },
  {
    // TextExpander %fill:…%, %filltext:name=…%, %NOMBRE%, Salesforce %%name%%, Espanso and TextExpander's cursor.
    id: 'percent',
    sign: /%/,
    find: /%{1,2}[\p{L}_][\p{L}\d_]{1,40}(?:[:=][^%\n]{0,80})?%{1,2}|%\|/gu,
    caught: ['Hola %NOMBRE%:', '%fill:Nombre%', '%filltext:name=Nombre%', '%%first_name%%', '%|'],
    fine: ['El 20 % de descuento y el 5 % de regalo.', '10%-20%', 'un 5%'],
  },
  {
    id: 'printf',
    sign: /%/,
    find: /(?<![\p{L}\d%])%(?:\d\$)?[sd](?![\p{L}\d])/gu,
    caught: ['Hola %s:', 'Faltan %1$s'],
    fine: ['20%', '20 % sin', '5%s'],
  },
  {
    // Mailchimp *|FNAME|*, "@@nombre@@", "##nombre##", "$NOMBRE$", Espanso's cursor $|$.
    id: 'fenced',
    sign: /[|@#$~]/,
    find: /\*\|[^|*\n]{1,60}\|\*|@@[^@\s]{1,60}@@|##[^#\s]{1,60}##|\$[\p{L}_]{2,40}\$|\$\|\$|~[\p{L}_]{2,30}\.[\p{L}_]{2,30}~/gu,
    caught: ['*|FNAME|*', '@@nombre@@', '##name##', '$NOMBRE$', '$|$', '~Contact.FirstName~'],
    fine: ['$20 y $30', '## Título', '@tienda', '#1042', '~5 días~'],
  },
  {
    id: 'underscores',
    sign: /___/,
    find: /(?<![\p{L}_])_{3,}(?![\p{L}_])/gu,
    caught: ['El importe es de ___ euros.'],
    fine: ['foto_1', '__bold__', 'a___b'],
  },
  {
    id: 'dots',
    sign: /\.{6}|…{3}/,
    find: /\.{6,}|…{3,}/gu,
    caught: ['Su importe es ...........', 'Hola, ………:'],
    fine: ['Bueno...', 'Pues.....', 'sí…'],
  },
  {
    id: 'x',
    sign: /X|x/,
    find: new RegExp(
      String.raw`(?<![\p{L}\d])X{3,}(?![\p{L}\d])|(?<![\p{L}\d])XX(?=\s?(?:€|£|\$|%|\/|de \p{L}{4,10}(?!\p{L})|${UNIT}(?!\p{L})))|(?<![\p{L}\d])X(?= ?${UNIT}(?!\p{L}))|(?<=(?:^|\s)(?:en|de|dentro de|in|within|plazo de) )x(?= ${UNIT}(?!\p{L}))`,
      'gu',
    ),
    caught: [
      'Su número es XXXX.',
      'El importe es de XX euros.',
      'Llega en X días.',
      'It takes XX days.',
      'in x days',
      'It takes X weeks.',
      'el XX de mayo',
    ],
    fine: ['La talla XXL está agotada.', 'talla X', 'el iPhone X', '2 x 3 días', 'el siglo XX', 'rayos X y horas'],
  },
  {
    // "tracking number TBC", "your code is XX": what nobody knew yet when it was written.
    id: 'to-come',
    sign: /TB[ACD]|XX/,
    find: /(?<=(?:number|n\.º|n[uú]mero|code|c[oó]digo|reference|referencia|ref|tracking|seguimiento|localizador)(?: (?:is|es|will be|ser[aá]))?:? ?)(?:TB[ACD]|XX)(?![\p{L}\d-])/gu,
    caught: ['Tracking number TBC.', 'Your code is XX.', 'Número de seguimiento: TBC', 'Your reference: TBA'],
    fine: ['The date is TBC.', 'size XX', 'código XX-1420', 'número XXL'],
  },
  {
    id: 'date',
    sign: /[0_XxdD]{2}\s?[/.-]/,
    find: /(?<![\d/.-])(?:(?:00[/.-]){2}0{2,4}|(?:_{2,4}[/.-]){2}_{2,4}|[Xx]{2}[/.-][Xx]{2}(?:[/.-](?:[Xx]{2,4}|(?:20)?\d{2}))?|dd[/.-]mm(?:[/.-](?:aa(?:aa)?|yy(?:yy)?))?)(?![\d/.-]\d|\p{L})/giu,
    unless: (_found, text, at) => /(?:formato|format|forma|as|así|como|tipo)\s?[:(«“"]?\s?$/iu.test(before(text, at)),
    caught: ['Sale el 00/00/0000.', 'el __/__/____', 'el XX/XX/2026', 'el dd/mm/aaaa'],
    fine: ['el 03/05/2026', 'con formato dd/mm/aaaa', '00-34-600', 'XX-XL'],
  },
  {
    // What programs print for a value they do not have.
    id: 'no-value',
    sign: /undefined|null|NaN|object|Date|#/,
    find: /(?<![\p{L}\d_.])(?:undefined|null|NaN|\[object Object\]|Invalid Date|#(?:N\/A|N\/D|REF!|VALUE!|¡VALOR!|¡REF!|NAME\?|¿NOMBRE\?|DIV\/0!))(?![\p{L}\d_])/gu,
    unless: (found, text, at) =>
      (found === 'null' && /^null (?:and|results?|values?)/u.test(text.slice(at, at + 16))) ||
      (/^(?:null|undefined)$/u.test(found) && /(?<!\p{L})(?:is|are|was|were|remains?|left|an?|be)\s$/iu.test(before(text, at))),
    caught: [
      'Hola undefined:',
      'Su pedido null sale hoy.',
      'Hi null,',
      'Son NaN €',
      'el [object Object]',
      'Llega el Invalid Date.',
      'Total: #N/A',
    ],
    fine: ['The offer is null and void.', 'The date is undefined for now.', 'Nan bread', '#1042'],
  },
  {
    // A name that came out empty. Who writes every comma so has left none out.
    id: 'empty-name',
    sign: /[ \u00a0][,:]|[oasr]:/u,
    find: /(?<![\p{L}\d])(?:Hola|Estimad[oa]s?|Querid[oa]s?|Apreciad[oa]s?|Hi|Hello|Dear|Hey)(?:[ \u00a0]{1,3},|(?<=Estimad[oa]|Querid[oa]|Apreciad[oa]|Dear)[ \u00a0]{0,3}:|[ \u00a0]{1,3}:)/gu,
    unless: (_found, text) => (text.match(/[\p{L}\d] ,/gu) ?? []).length > 1,
    caught: ['Hola , gracias por escribir.', 'Estimado :', 'Dear , we have it.', 'Hi ,', 'Estimada:'],
    fine: ['Hola, gracias.', 'Hola:', 'Hola , sí , claro.', 'Hello: it is here.', 'Estimada Ana:'],
  },
  {
    // A greeting of one person that leaves open who it is: the form has not been filled in. Several people ("Estimados/as") are no gap.
    id: 'open-gender',
    sign: /[(/@]/,
    find: /(?<![\p{L}\d])(?:estimad|apreciad|querid|respetad|distinguid|se[ñn]or)(?:[oa] ?\([oa]\)|[oa] ?\/ ?-?[oa]|o\(-a\)|\(a\)|\/-?a|@)(?![\p{L}\d@.])|(?<![\p{L}\d])mrs?\.? ?\/ ?(?:mr?s|miss|mr)\.?(?![\p{L}\d])/giu,
    caught: [
      'Estimado(a) señor:',
      'Estimado/a cliente:',
      'Querid@ Alex:',
      'Estimada/o Alex:',
      'Hola, señor(a) Ruiz:',
      'Dear Mr/Mrs Lee,',
      'Dear Mr./Ms. Lee,',
    ],
    fine: ['Estimados/as clientes:', 'Querid@s clientes:', 'Estimado señor:', 'Dear Sir/Madam,', 'Escriba a querid@tienda.es'],
  },
  {
    id: 'label-as-name',
    sign: /NOMBRE|CLIENTE|APELLIDO|NAME|CUSTOMER|[Nn]ombre|[Aa]pellido|[Nn]ame/,
    find: /(?<=(?<!\p{L})(?:Hola|Estimad[oa]s?|Querid[oa]s?|Hi|Hello|Dear)[ ,]{1,3})(?:(?:NOMBRE|CLIENTE|APELLIDOS?|NAME|CUSTOMER|FIRST ?NAME)(?:[ _](?:DEL )?(?:CLIENTE|NOMBRE|NAME))?|(?:[Nn]ombre|[Aa]pellidos?|[Nn]ame|[Ff]irst ?[Nn]ame|[Cc]ustomer [Nn]ame)(?: (?:del |de la )?[Cc]liente)?)(?=\s?[,:;.!\n]|\s?$)/gu,
    caught: ['Hola, NOMBRE:', 'Dear CUSTOMER NAME,', 'Hola Nombre:', 'Hi Name,', 'Hola nombre del cliente,', 'Dear First name,'],
    fine: ['Estimado cliente:', 'Dear customer,', 'Hola, nombre y apellidos, por favor.', 'Hola Ana:'],
  },
  {
    // "El pedido n.º  sale hoy": the number came out empty.
    id: 'empty-number',
    find: /(?<=(?<!\p{L})(?:pedido|factura|env[ií]o|seguimiento|referencia|ticket|albar[aá]n|compra|order|invoice|parcel|tracking|reference)[ \u00a0](?:con )?)(?:n\.?[º°]|n\.o|n[uú]m\.?|no\.|#)(?=[ \u00a0]{2,}\p{L}|[ \u00a0]?[,;)]|[ \u00a0]?\.(?:\s|$)|[ \u00a0](?:sale|sali[oó]|llega|lleg[oó]|est[aá]|ya|se|ha|ships|shipped|left|leaves|has|is|was|will)(?!\p{L}))/giu,
    caught: ['Su pedido n.º  sale mañana.', 'El pedido nº, de ayer, salió.', 'Your order # ships today.', 'La factura n.º ya está lista.'],
    fine: [
      'Su pedido n.º 1042 sale hoy.',
      'Indíquenos el n.º de pedido.',
      'Your order number is 1042.',
      'El pedido nº1042, de ayer.',
      'Mientras un pedido no está listo, espere.',
      'Ese pedido no, el otro.',
    ],
  },
  {
    id: 'instruction',
    sign: /[A-ZÁÉÍÓÚÜÑ]{3}/,
    find: /(?<!\p{L})(?:TODO|FIXME|TBD):?(?!\p{L})|(?<!\p{L})(?:PONER|INSERTAR|AÑADIR|RELLENAR|COMPLETAR|INDICAR|ESCRIBIR|SUSTITUIR|PEGAR|INSERT|PUT|ENTER|FILL IN|ADD|PASTE|REPLACE)(?: \p{Lu}[\p{Lu}ºª]{0,20}){1,6}(?!\p{L})/gu,
    unless: (found, text, at) =>
      /^TODO$/u.test(found) && (/^TODO [\p{L}¡!]|^TODO[,.]/u.test(text.slice(at, at + 6)) || /\p{L} $/u.test(before(text, at))),
    caught: ['TODO: check the stock.', 'PONER AQUÍ EL IMPORTE', 'INSERT DATE HERE', 'RELLENAR CON EL PEDIDO', 'Sale el TBD.'],
    fine: ['Se lo devolvemos TODO.', 'TODO EL PEDIDO', 'Puede añadir otra dirección.', 'Enter the code here.'],
  },
];
