/**
 * How a reply says sorry in Spanish: folded word sequences.
 * Shared by judging and the tone rules.
 */
export const APOLOGIES_ES: readonly string[] = [
  'lamento', 'lamentamos', 'lamentar', 'lamentandolo', 'lo siento', 'lo sentimos', 'sentimos mucho', 'sentimos muchisimo', 'siento mucho', 'siento muchisimo', 'sentimos el', 'sentimos la', 'sentimos los', 'sentimos las', 'sentimos que', 'sentimos lo', 'siento lo', 'sentimos este', 'sentimos esta', 'siento este', 'siento esta', 'perdon por', 'perdona lo', 'perdone lo', 'disculpa lo', 'disculpe lo',
  'siento el', 'siento la', 'siento los', 'siento las', 'siento que', 'sentimos de verdad', 'siento de verdad', 'sentimos profundamente', 'sentimos haber', 'siento haber', 'sentimos no haber', 'siento no haber', 'sentimos sinceramente', 'disculpas', 'una disculpa', 'disculpa por', 'disculpe por', 'disculpen por',
  'disculpanos', 'disculpenos', 'disculpennos', 'disculpa el', 'disculpa la', 'disculpa las', 'disculpa los', 'disculpe el', 'disculpe la', 'disculpe las', 'disculpe los', 'disculpen el', 'disculpen la', 'disculpen las', 'disculpen los', 'disculpad', 'perdona por', 'perdone por', 'perdonen por', 'perdonanos', 'perdonenos',
  'perdona el', 'perdona la', 'perdona las', 'perdone el', 'perdone la', 'perdone las', 'perdonad', 'pedimos perdon', 'pido perdon', 'mil perdones', 'nos apena', 'me apena', 'que pena con', 'nos disculpamos', 'me disculpo',
];

/** Owning up to it, which acknowledges as an apology does. */
export const OWNERSHIP_ES: readonly string[] = [
  'tiene razon', 'tienes razon', 'tiene toda la razon', 'tienes toda la razon', 'tienen razon', 'teneis razon', 'error nuestro', 'fallo nuestro', 'culpa nuestra', 'nuestro error', 'nuestra culpa', 'un error por nuestra parte', 'un fallo por nuestra parte', 'error de nuestra parte', 'nos equivocamos', 'nos hemos equivocado', 'me equivoque', 'me he equivocado',
  'hemos fallado', 'nos hacemos cargo', 'asumimos', 'es responsabilidad nuestra', 'es nuestra responsabilidad', 'no hemos estado a la altura', 'no estuvimos a la altura', 'entendemos tu enfado', 'entendemos su enfado', 'entiendo tu enfado', 'entiendo su enfado', 'entendemos tu malestar', 'entendemos su malestar', 'entiendo tu malestar', 'entiendo su malestar',
  'entendemos tu frustracion', 'entendemos su frustracion', 'entiendo su frustracion', 'entiendo tu frustracion', 'entendemos su molestia', 'entendemos tu molestia', 'entiendo su molestia', 'entiendo tu molestia', 'comprendemos su malestar', 'comprendemos tu malestar', 'comprendemos su molestia', 'comprendemos tu molestia', 'entendemos perfectamente', 'entiendo perfectamente', 'comprendo perfectamente', 'comprendemos perfectamente',
];

/** An apology on a condition is half of one. */
export const CONDITIONAL_APOLOGIES_ES: readonly string[] = [
  'si las hubiera habido', 'si la hubiera habido', 'si los hubiera habido', 'si las hubo', 'si las ha habido', 'si la hubo', 'si le hemos', 'si te hemos', 'si os hemos', 'si les hemos', 'si se ha sentido', 'si te has sentido', 'si en algun momento', 'si ha habido', 'si hubo', 'si hubiera', 'si hubiese', 'si le molest', 'si te molest', 'si le caus', 'si te caus', 'que se sienta asi', 'que te sientas asi', 'que lo vea asi', 'que lo veas asi', 'si le ha molestado', 'si te ha molestado',
];
