/**
 * Everyday words that mean the same to somebody who looks for a reply, in both languages, beyond the
 * subjects of the trade (core/language/concepts): what is wanted, where, when, by whom. They join
 * "editar" to "modificar" and a Spanish message to an English title. Folded; matched by stem.
 */
export const SENSES: readonly {
  readonly es: string;
  readonly en: string;
  /** A subject of shops: whoever says it writes about a purchase. */
  readonly trade?: true;
}[] = [
  {
    es: 'cambiar modificar actualizar editar corregir alterar reemplazar sustituir cambio modificacion actualizacion correccion anadir agregar',
    en: 'change modify add update edit correct amend alter replace swap switch addition',
  },
  {
    es: 'crear abrir registrar registrarse inscribir inscribirse apuntarse alta registro inscripcion',
    en: 'create open register registration signup signing enroll join',
  },
  {
    es: 'eliminar borrar quitar suprimir cerrar baja desactivar retirar excluir eliminacion',
    en: 'delete remove erase close deactivate drop unregister removal closing',
  },
  { trade: true, es: 'cancelar anular cancelacion anulacion rescindir desistir', en: 'cancel cancellation annul void terminate withdraw' },
  {
    trade: true,
    es: 'comprar adquirir pedir encargar compra adquisicion hacerse',
    en: 'buy purchase acquire order get obtain buying shop shopping',
  },
  { es: 'encontrar buscar localizar busqueda', en: 'find locate search' },
  {
    es: 'conseguir obtener recibir solicitar tramitar bajar descargar sacar solicitud obtencion descarga',
    en: 'get obtain receive request download retrieve',
  },
  {
    es: 'recuperar restablecer resetear olvidar perder recuperacion olvido',
    en: 'recover reset restore forget forgot lose lost retrieve recovery',
  },
  { trade: true, es: 'contrasena clave password pin', en: 'password passcode pin key credential' },
  { trade: true, es: 'cuenta perfil usuario', en: 'account profile user' },
  { es: 'acceder entrar ingresar acceso login sesion conectarse ingreso', en: 'login access sign enter logon signin' },
  {
    es: 'problema error fallo inconveniente dificultad incidencia averia pega',
    en: 'problem error issue trouble failure fault bug difficulty',
  },
  {
    es: 'roto romper rota danado danar quebrado agrietado golpeado abollado destrozado anicos rayado partido',
    en: 'broken break broke smashed cracked shattered damaged crushed dented scratched torn ripped',
  },
  { es: 'ayuda ayudar asistencia soporte auxilio', en: 'help assist assistance support aid' },
  {
    es: 'hablar contactar comunicar llamar charlar contacto comunicacion llamada comunicarse comunicarme',
    en: 'talk speak contact call reach chat communicate',
  },
  {
    es: 'persona humano humana alguien agente operador operadora asesor asesora representante',
    en: 'person human someone agent operator representative advisor adviser people',
  },
  { es: 'telefono numero movil celular llamar llamada telefonico', en: 'phone telephone number mobile call ring dial' },
  { es: 'correo email mail', en: 'email mail' },
  {
    es: 'direccion ubicacion ubicados lugar sitio sede domicilio donde localizacion ubicar llegar queda ubica',
    en: 'address location place site where located headquarters',
  },
  { es: 'horario hora cuando fecha dia plazo calendario horas fechas dias', en: 'hours schedule time when date day calendar deadline' },
  { es: 'duracion durar tardar tiempo demora demorar cuanto', en: 'duration last long period time take length eta soon' },
  {
    trade: true,
    es: 'precio coste costo costar costos valor tarifa vale importe cobrar cobran precios cuesta',
    en: 'price cost fee charge rate worth much fare',
  },
  { es: 'gratis gratuito gratuita gratuidad', en: 'free complimentary' },
  { trade: true, es: 'pago pagar abonar pagos tarjeta efectivo transferencia', en: 'pay payment card cash transfer paying' },
  { trade: true, es: 'factura recibo facturacion comprobante ticket boleta', en: 'invoice bill receipt billing statement' },
  {
    trade: true,
    es: 'reembolso devolucion reintegro dinero devolver rembolso',
    en: 'refund reimbursement money rebate restitution compensation reimburse',
  },
  {
    es: 'requisito necesitar requerir condicion requisitos condiciones necesario requerido',
    en: 'requirement require condition need necessary prerequisite',
  },
  { es: 'documento papel documentacion formulario impreso archivo', en: 'document paper paperwork form file documentation' },
  { es: 'empezar comenzar iniciar inicio comienzo arrancar', en: 'start begin commence beginning launch' },
  { es: 'acabar terminar finalizar fin final termino', en: 'end finish conclude close final' },
  {
    trade: true,
    es: 'enviar mandar entregar remitir envio entrega despachar despacho reparto repartir domicilio llegar llegada',
    en: 'send deliver ship submit delivery shipping shipment dispatch arrive arrival',
  },
  {
    es: 'poner colocar establecer configurar configuracion ajustar introducir anadir agregar',
    en: 'put set configure setup enter add place',
  },
  {
    trade: true,
    es: 'queja reclamacion reclamo quejarse reclamar protestar impugnar denuncia',
    en: 'complaint claim complain grievance protest dispute',
  },
  {
    es: 'opinion resena valoracion comentario sugerencia valorar opinar',
    en: 'opinion review feedback rating comment suggestion testimonial',
  },
  {
    trade: true,
    es: 'boletin newsletter suscripcion suscribir noticias',
    en: 'newsletter subscription subscribe mailing unsubscribe bulletin',
  },
  { trade: true, es: 'oferta descuento promocion rebaja cupon promo', en: 'offer discount promotion sale coupon deal promo' },
  { trade: true, es: 'producto articulo cosa objeto', en: 'product item article goods thing' },
  { es: 'servicio servicios atencion', en: 'service customer care' },
  {
    es: 'tipo clase modalidad categoria opcion variedad opciones tipos',
    en: 'type kind option sort category method modality choice options',
  },
  { es: 'forma manera modo metodo medio', en: 'way manner mode method means' },
  { es: 'lista listado catalogo carta menu', en: 'list catalogue catalog menu' },
  { es: 'ejemplo modelo plantilla muestra anterior previo', en: 'example model template sample previous' },
  {
    es: 'privacidad datos confidencial confidencialidad seguridad proteger asegurar resguardar',
    en: 'privacy data confidential confidentiality security protect secure',
  },
  {
    es: 'quien responsable autor encargado autoridad director jefe',
    en: 'who responsible author charge authority director head manager leader',
  },
  {
    es: 'evaluar calificar nota puntuacion evaluacion calificacion puntuar',
    en: 'grade mark score evaluate evaluation rate assess qualification',
  },
  { es: 'elegir escoger seleccionar eleccion seleccion preferir', en: 'choose select pick choice selection prefer' },
  { es: 'trabajo proyecto tarea obra', en: 'work project job task assignment' },
  { es: 'empresa compania negocio firma', en: 'company business firm enterprise' },
  { es: 'estudiante alumno alumnos matricula estudiar curso', en: 'student pupil enrolment study course' },
  { es: 'profesor tutor docente maestro', en: 'teacher tutor professor lecturer' },
  { es: 'plazo limite maximo maxima minimo minima', en: 'limit maximum minimum deadline max min' },
  { es: 'significado significar definicion definir ser concepto', en: 'meaning mean definition define concept' },
  { es: 'funcionar funcionamiento usar utilizar uso emplear manejar', en: 'work function use operate usage' },
  { es: 'diferencia distinto comparar diferente', en: 'difference different compare versus' },
  { es: 'beneficio ventaja beneficios ventajas', en: 'benefit advantage perk' },
  { es: 'recomendar aconsejar consejo recomendacion sugerir', en: 'recommend advise advice recommendation suggest tip' },
  {
    es: 'alergia alergeno gluten vegano vegetariano carne ingrediente ingredientes',
    en: 'allergy allergen gluten vegan vegetarian meat ingredient',
  },
  { es: 'comida comer plato restaurante', en: 'food eat meal dish restaurant' },
  { es: 'reserva reservar cita turno agendar', en: 'booking book reserve appointment reservation' },
  { es: 'presentar presentacion exponer exposicion defensa defender', en: 'present presentation defend defence exhibit' },
  { es: 'reunion convocatoria junta sesion', en: 'meeting session call assembly' },
  { es: 'permitir poder permitido autorizar permiso', en: 'allow can permitted authorize permission able' },
  { es: 'cubrir cobertura incluir incluye incluido', en: 'cover coverage include included' },
  { es: 'seguro poliza aseguradora', en: 'insurance policy insurer' },
  {
    es: 'estado seguimiento situacion rastrear esperar espero esperando pendiente',
    en: 'status track tracking state follow whereabouts wait waiting await awaiting expect eta',
  },
  {
    es: 'idioma lengua ingles espanol frances aleman traducir hablan entiende bilingue',
    en: 'language english spanish french german translate speak bilingual',
  },
  { es: 'asesorar asesoria orientar orientacion aconsejar guiar guia', en: 'advise advice guidance guide counsel orientation' },
  {
    es: 'ciudad pais region zona provincia comuna extranjero internacional territorio',
    en: 'city country region area abroad international overseas territory',
  },
  { es: 'aprobar superar pasar suspender reprobar suspenso aprobado', en: 'pass fail approve approved failed' },
  { es: 'obligatorio obligacion deber exigir imprescindible', en: 'mandatory compulsory required obligation must' },
  { es: 'extension longitud paginas largo tamano medida', en: 'length size pages long extent measure' },
  { es: 'parte apartado seccion capitulo estructura indice contenido', en: 'part section chapter structure content' },
  { es: 'programa aplicacion software plataforma herramienta web pagina', en: 'program application software platform tool website app' },
  { es: 'historia antiguedad fundacion fundar origen', en: 'history founded foundation origin' },
  { es: 'legal abogado abogada juridico juridica ley leyes derecho', en: 'legal lawyer attorney law juridical rights' },
  { es: 'enfadado enojado molesto harto frustrado inutil estupido tonto malo', en: 'angry upset annoyed frustrated useless stupid bad' },
  { es: 'bot robot maquina automatico virtual chatbot', en: 'bot robot machine automatic virtual chatbot' },
  { es: 'uno primero primera 1', en: 'one first 1' },
  { es: 'dos segundo segunda 2', en: 'two second 2' },
  { es: 'tres tercero tercera 3', en: 'three third 3' },
  { es: 'vender venta ventas vendedor', en: 'sell sale sales seller' },
  {
    trade: true,
    es: 'multa penalizacion penalidad recargo sancion',
    en: 'fine penalty penalties fee surcharge termination withdrawal exit',
  },
  { es: 'efectuar realizar completar hacer', en: 'make complete perform carry' },
  { es: 'plan nivel premium gratuito estandar profesional', en: 'plan tier premium standard pro professional freemium platinum gold free' },
  { es: 'gracias agradecer agradecimiento', en: 'thanks thank gratitude' },
  { es: 'hola saludo saludar buenos buenas', en: 'hello hi greeting greet' },
  { es: 'adios despedida chao luego', en: 'goodbye bye farewell' },
];

/** Words that tell nothing about the subject: function words, courtesies, "I would like to know". Folded. */
export const NOISE: Readonly<Record<'es' | 'en', ReadonlySet<string>>> = {
  es: new Set(
    `a al algo algun alguna algunas alguno algunos ante aqui asi aun aunque bien cada casi como con contra cual cuales cualquier cuya cuyo de del desde donde dos e el ella ellas ello ellos en entonces entre era eran es esa esas ese eso esos esta estaba estado estan estar estas este esto estos estoy etc
    fue fueron fuera ha habia han hay haya he hemos hasta hago hacer hace hacen haciendo hice hizo incluso la las le les lo los luego mas me mi mia mias mio mios mis mismo misma mucho muchos muy nada ni no nos nosotros nuestra nuestro nuestros nuestras o os otra otro otras otros para pero poco por porque pues que quien quienes se sea sean ser si sido sin sino sobre sois solo son soy su sus suya suyo suyos
    tal tambien tampoco tan tanto te tener tengo tiene tienen tendria ti todo toda todos todas tu tus tuyo un una unas uno unos usted ustedes va van vamos voy vaya ver vosotros vuestra vuestro y ya yo hola buenas buenos dias tardes noches gracias favor saludos saludo estimado estimada estimados cordial atentamente quiero quisiera querria queria quieren gustaria desearia deseo necesito necesitaria puedo puede pueden puedes podria podrian podrias podemos poder debo debe deben hay existe existen
    saber saben sabes se conocer decir decirme dime digame diganme indicar indicarme indiqueme informacion informar informarme duda dudas consulta consultar pregunta preguntar preguntarles cuestion tema acerca respecto sobre mirar consultar comprobar verificar visualizar posible intentar intento tratar averiguar dan da dar ofrecen ofrecer brindan`.split(
      /\s+/,
    ),
  ),
  en: new Set(
    `a about all also am an and any are as at be been before being but by can could did do does doing don dont for from further get got had has have having he her here him his how i if im in into is it its ive just let me more most my myself no nor not now of off on or other our out over own please same she should so some such than that the their them then there these they this those through to too under until up very was we were what when where which while who why will with would you your yours
    hello hi hey dear thanks thank regards need want wanna would like know tell ask asking question could may might help assistance assist gotta shall cannot cant u ur ya anyone someone see check find look view try trying verify able possible seeing checking finding looking trying there damn goddamn bloody`.split(
      /\s+/,
    ),
  ),
};

/** Noise as words, and yet they say what is asked: a place, a time, a price, a person. Folded. */
export const QUESTION_WORDS: Readonly<Record<'es' | 'en', ReadonlySet<string>>> = {
  es: new Set(['donde', 'cuando', 'quien', 'quienes', 'cuanto', 'cuanta', 'cuantos', 'cuantas']),
  en: new Set(['where', 'when', 'who', 'long', 'much', 'anyone', 'someone']),
};
