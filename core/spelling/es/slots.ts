import type { WordShape, SlotKinds } from '../slot/kinds.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));
/** A change of the ending, both ways. */
const ending = (kind: string, plain: string, changed: string, least = 4, only?: RegExp): WordShape => ({
  kind,
  alternatives: (word) => {
    if (word.length < least || (only && !only.test(word))) return [];
    if (word.endsWith(changed) && changed.length >= plain.length) return [[word.slice(0, -changed.length) + plain, 0]];
    return word.endsWith(plain) ? [[word.slice(0, word.length - plain.length) + changed, 1]] : [];
  },
});
const ACUTE: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };
const GRAVE = new Map(Object.entries(ACUTE).map(([plain, acute]) => [acute, plain]));

/** The accent inside a word: numero/número, seria/sería, publico/público, publicó. */
const stress: WordShape = {
  kind: 'stress',
  alternatives: (word) => {
    if (word.length < 4) return [];
    const plain = [...word].map((letter) => GRAVE.get(letter) ?? letter).join('');
    const all: [string, 0 | 1][] = [];
    if (plain !== word && !/[óéá]n?s?$/.test(word)) all.push([plain, 0]);
    if (plain === word)
      for (let i = 0; i < word.length - 1; i++) {
        const acute = ACUTE[word[i] as string];
        if (acute) all.push([word.slice(0, i) + acute + word.slice(i + 1), 1]);
      }
    return all;
  },
};

/** Slips that turn one Spanish word into another. The stand-ins of a rare word are commoner ones of its class. */
export const SPANISH_SLOTS: SlotKinds = {
  determiners: words('el la los las un una unos unas este esta estos estas ese esa esos esas su sus mi mis tu tus nuestro nuestra nuestros nuestras cada otro otra otros otras todo toda todos todas algún alguna ningún ninguna dos tres varios varias muchos muchas del al'),
  fixed: words(`el la los las un una unos unas él tú mí sí té dé sé más mas aún aun que qué como cómo cuando cuándo donde dónde cual cuál cuales cuáles quien quién quienes quiénes cuanto cuánto cuanta cuánta cuantos cuántos cuantas cuántas
    esta está estas estás este esté esto estos esa ese eso esos esas solo sólo para por pero como cada otra otro otras otros todo toda todos todas mucho mucha muchos muchas poco poca pocos pocas ha han has he hay haya hayan haber nada ella ellas ello ellos
    son sea sean era fue nos les una uno unos unas menos mismo misma mismos mismas tras entre sobre desde hasta hacia luego antes cerca casi algo nunca ahora aquello aquel aquella manera parte vez veces dos tres seis ante sino porque también tampoco gracias
    lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre usted ustedes alguna alguno ninguna ninguno nuestro nuestra nuestros nuestras`),
  listed: {
    'barón/varón': 'barón:conde,duque/varón:hombre,niño', 'hierba/hierva': 'hierba:planta,flor/hierva:cueza,caliente', 'honda/onda': 'honda:profunda,grande/onda:forma,señal', 'cavo/cabo': 'cavo:abro,entro/cabo:punto,fin', 'ralla/raya': 'ralla:corta,rompe/raya:línea,marca', 'callo/cayo': 'callo:digo,hablo/cayo:isla,cabo', 'cesión/sesión': 'cesión:entrega,venta/sesión:reunión,cuenta,página', 'intensión/intención': 'intensión:fuerza,grado/intención:idea,decisión', 'reciente/resiente': 'reciente/resiente:molesta,daña', 'maza/masa': 'maza:palo,barra/masa:pasta,forma', 'pozo/poso': 'pozo:agujero,hueco/poso:resto,fondo', 'risa/riza': 'risa:gracia,alegría/riza:dobla,corta', 'loza/losa': 'loza:vajilla,taza/losa:piedra,placa', 'roza/rosa': 'roza:toca,pega/rosa:flor,azul', 'ase/hace': 'ase:toma,sujeta,agarra/hace', 'asen/hacen': 'asen:toman,sujetan/hacen', 'asiendo/haciendo': 'asiendo:tomando,sujetando/haciendo', 'grabe/grave': 'grabe:guarde,copie,registre/grave:importante,serio,leve', 'iva/iba': 'iva:precio,impuesto/iba:estaba,venía,tenía', 'izo/hizo': 'izo:levanto,subo/hizo', 'aremos/haremos': 'aremos:plantemos,cavemos/haremos:tendremos,pondremos,iremos', 'abra/habrá': 'abra/habrá:hay,será,existe', 'abras/habrás': 'abras:abres,cierras/habrás:tienes,podrás', 'vallas/vayas': 'vallas:puertas,cajas/vayas:vengas,puedas,quieras', 'vallan/vayan': 'vallan:puertas,cajas/vayan:sean,vengan,estén,queden', 'acabo/a cabo': 'acabo:termino,empiezo/a_cabo:en_marcha,a_término', 'afín/a fin': 'afín:igual,similar/a_fin:con_objeto', 'sabia/savia': 'sabia:buena,lista/savia:agua,sangre', 'ora/hora': 'ora:reza,pide/hora:día,mañana,semana', 'ojear/hojear': 'ojear:mirar,ver/hojear:leer,abrir', 'errar/herrar': 'errar:fallar/herrar:marcar', 'arrollo/arroyo': 'arrollo:golpeo,piso/arroyo:río,agua', 'sumo/zumo': 'sumo:gran,máximo/zumo:jugo,agua,café', 'concejo/consejo': 'concejo:ayuntamiento/consejo:ayuda,aviso', 'abrasar/abrazar': 'abrasar:quemar/abrazar:besar', 'hallamos/hayamos': 'hallamos:encontramos,vemos/hayamos:tengamos,podamos', 'espirar/expirar': 'espirar:acabar/expirar:vencer,caducar', 'contesto/contexto': 'contesto/contexto:texto,caso', 'vate/bate': 'vate/bate:mezcla', 'rebela/revela': 'rebela/revela:muestra', 'aptitud/actitud': 'aptitud:capacidad/actitud:forma,manera', 'cayado/callado': 'cayado:palo/callado:mudo,quieto', 'bote/vote': 'bote/vote:elija,opine', 'cocido/cosido': 'cocido/cosido:pegado,atado',
    'el/él': 'el/él', 'tu/tú': 'tu/tú', 'mi/mí': 'mi/mí', 'si/sí': 'si/sí', 'te/té': 'te/té:café,vino,zumo', 'de/dé': 'de/dé:diga,haga,ponga,envíe', 'se/sé': 'se/sé:creo,digo,tengo', 'mas/más': 'mas/más',
    'que/qué': 'que/qué', 'como/cómo': 'como/cómo', 'cuando/cuándo': 'cuando/cuándo', 'donde/dónde': 'donde/dónde', 'cual/cuál': 'cual/cuál cuales/cuáles', 'quien/quién': 'quien/quién quienes/quiénes', 'cuanto/cuánto': 'cuanto/cuánto cuanta/cuánta cuantos/cuántos cuantas/cuántas',
    'esta/está': 'esta/está', 'estas/estás': 'estas/estás', 'este/esté': 'este/esté', 'esten/estén': 'estos/estén',
    'as/has': 'as:truco,punto,plan/has', 'hecho/echo': 'hecho/echo:pongo,doy,meto', 'echa/hecha': 'echa:pone,mete,tira,da/hecha',
    'haber/a ver': 'haber/a_ver', 'hay/ahí': 'hay/ahí:allí,aquí', 'ay/hay': 'ay:oh,vaya,eh/hay', 'halla/haya': 'halla:encuentra,ubica/haya', 'haya/allá': 'haya/allá:allí,aquí', 'asta/hasta': 'asta:bandera,barra,punta,vara/hasta', 'abría/habría': 'abría:cerraba,dejaba,tomaba,ponía/habría',
    'tubo/tuvo': 'tubo:cable,botón,archivo,libro,disco/tuvo:tenía,hizo,quiso,pudo,dio', 'valla/vaya': 'valla:puerta,caja,casa,mesa/vaya:pase,vea,haga,salga,sea', 'baya/vaya': 'baya:fruta,planta,flor/vaya:pase,vea,haga,salga', 'vasta/basta': 'vasta:gran,extensa,amplia/basta:es,sirve,vale', 'botar/votar': 'botar:tirar,lanzar/votar:elegir,opinar',
    'gravar/grabar': 'gravar:cobrar,imponer/grabar:guardar,copiar,crear', 'calló/cayó': 'calló:habló,dijo/cayó:salió,rompió,fue,quedó', 'rallado/rayado': 'rallado:molido,fresco/rayado:roto,dañado,abierto rallada:molida,fresca/rayada:rota,dañada,abierta', 'sierra/cierra': 'sierra:montaña,máquina,mesa/cierra:abre,termina,sale', 'cave/cabe': 'cave:cueva,rompa/cabe:entra,va,está',
    'ves/vez': 'ves:tienes,quieres,puedes/vez', 'haz/has': 'haz:pulsa,abre,pon,elige/has', 'asia/hacia': 'asia:europa,áfrica/hacia', 'rebelar/revelar': 'rebelar:enfrentar/revelar:mostrar,descubrir', 'tasa/taza': 'tasa:cuota,tarifa/taza:copa,caja,botella', 'cocer/coser': 'cocer:cocinar,hervir,freír/coser:bordar,pegar', 'ola/hola': 'ola:nube,marea/hola',
    'sede/cede': 'sede:tienda,oficina,casa/cede:da,deja,entrega', 'bello/vello': 'bello:hermoso,bonito,lindo/vello:pelo,polvo', 'desecho/deshecho': 'desecho:residuo,resto/deshecho:roto,perdido,abierto',
    'tampoco/tan poco': 'tampoco/tan_poco', 'también/tan bien': 'también/tan_bien:tan_fácil,tan_grande', 'aparte/a parte': 'aparte/a_parte', 'además/a demás': 'además/a_demás:a_otros', 'acerca/a cerca': 'acerca/a_cerca', 'demás/de más': 'demás/de_más', 'mediodía/medio día': 'mediodía/medio_día:medio_año,un_día',
    'conque/con que': 'conque:así/con_que', 'porque/por que': 'porque/por_que', 'porque/por qué': 'porque/por_qué', 'por que/por qué': 'por_que/por_qué', 'porqué/por qué': 'porqué:motivo,origen/por_qué', 'sobretodo/sobre todo': 'sobretodo:abrigo,traje/sobre_todo', 'entorno/en torno': 'entorno/en_torno',
    'ha/han': 'ha/han', 'está/están': 'está/están', 'ano/año': 'ano:ojo,pie/año anos:ojos,pies/años', 'sueno/sueño': 'sueno/sueño',
  },
  shapes: [
    ending('past', 'o', 'ó'), ending('future', 'ra', 'rá'), ending('future', 'ran', 'rán'), ending('future', 'ras', 'rás'),
    stress,
  ],
  oneWay: new Set(['barón/varón', 'hierba/hierva', 'honda/onda', 'cavo/cabo', 'ralla/raya', 'callo/cayo', 'cesión/sesión', 'intensión/intención', 'reciente/resiente', 'maza/masa', 'pozo/poso', 'risa/riza', 'loza/losa', 'roza/rosa', 'ase/hace', 'asen/hacen', 'asiendo/haciendo', 'grabe/grave', 'iva/iba', 'izo/hizo', 'aremos/haremos', 'abra/habrá', 'abras/habrás', 'vallas/vayas', 'vallan/vayan', 'acabo/a cabo', 'afín/a fin', 'sabia/savia', 'ora/hora', 'ojear/hojear', 'errar/herrar', 'arrollo/arroyo', 'sumo/zumo', 'concejo/consejo', 'abrasar/abrazar', 'hallamos/hayamos', 'espirar/expirar', 'contesto/contexto', 'vate/bate', 'rebela/revela', 'aptitud/actitud', 'cayado/callado', 'bote/vote', 'cocido/cosido', 'past', 'ves/vez', 'haz/has', 'tasa/taza', 'first', 'future', 'stress', 'el/él', 'tu/tú', 'mi/mí', 'si/sí', 'te/té', 'de/dé', 'se/sé', 'mas/más', 'que/qué', 'como/cómo', 'cuando/cuándo', 'donde/dónde', 'cual/cuál', 'quien/quién', 'cuanto/cuánto',
    'hay/ahí', 'esta/está', 'estas/estás', 'este/esté', 'esten/estén', 'e/he', 'as/has', 'echa/hecha', 'ay/hay', 'halla/haya', 'asta/hasta', 'abría/habría', 'tubo/tuvo', 'valla/vaya', 'baya/vaya', 'vasta/basta', 'botar/votar', 'gravar/grabar', 'calló/cayó', 'sierra/cierra', 'cave/cabe', 'asia/hacia', 'rebelar/revelar', 'ola/hola', 'sede/cede', 'sobretodo/sobre todo', 'ano/año', 'sueno/sueño', 'conque/con que', 'vello/bello', 'echo/hecho', 'hecho/echo']),
  reasons: {
    accent: { es: 'Aquí parece la otra palabra, con distinta tilde.', en: 'Here it seems to be the other word, with another accent.' },
    agreement: { es: 'No concuerda con las palabras de al lado.', en: 'It does not agree with the words beside it.' },
    sound: { es: 'Suena igual, pero aquí parece la otra palabra.', en: 'It sounds the same, but the other word seems to be meant.' },
    spaces: { es: 'Aquí parece que se escribe de la otra forma, junto o separado.', en: 'Here it seems to be written the other way, as one word or two.' },
  },
};
