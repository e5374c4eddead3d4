/** Many hands on one library, in Spanish: part of `es`. */
import type { Role } from '../../core/policy/roles.js';
import type { ProposalState } from '../../core/library/proposals.js';

const plural = (n: number, one: string, many: string): string => `${n.toLocaleString('es')} ${n === 1 ? one : many}`;

export const esTeam = {
  roles: { lead: 'responsable', editor: 'editor', agent: 'agente' } satisfies Record<Role, string>,
  conflict: {
    place: (n: number) => `Párrafo ${n.toLocaleString('es')}`,
    base: 'Cómo estaba antes',
    both: 'Dejar los dos, uno tras otro',
    own: 'Escribir otro',
    empty: '(vacío)',
    left: (n: number) => `Falta elegir en ${plural(n, 'sitio', 'sitios')}`,
    allDecided: 'Todo elegido.',
    save: 'Guardar lo elegido',
  },
  rolesPart: {
    title: 'Quién hace qué',
    note: 'Los responsables deciden; los editores cambian respuestas y normas; los agentes proponen cambios. Sin responsables, todos pueden todo. Relee lo cumple, pero no es un candado: quien puede escribir los archivos puede cambiarlos con otro programa.',
    how: 'Uno por línea: el nombre que cada uno tiene en Ajustes, o el ordenador detrás de una arroba (Marta, Luis @ PC-03, @ TALLER).',
    leads: 'Responsables',
    editors: 'Editores',
    agents: 'Agentes',
    others: 'Los que no salen',
    you: (name: string, machine: string, role: string | null) =>
      `Usted es ${name === '' ? 'alguien sin nombre' : `«${name}»`} en «${machine}»${role === null ? '' : `: ${role}`}.`,
    lockout: 'No se ha guardado: así dejaría usted de ser responsable y no podría volver atrás. Póngase también entre los responsables.',
  },
  propose: {
    button: 'Proponer cambio',
    told: 'En este equipo usted propone y un responsable decide: al guardar, su cambio queda como propuesta y la biblioteca no cambia todavía.',
    /** Said where the name in the settings is what the role hangs on. */
    nameless: 'Su papel depende de su nombre, y en Ajustes no hay ninguno.',
    note: 'Por qué (opcional)',
    notePlaceholder: 'Lo que el responsable debe saber',
    remove: 'Proponer que se borre',
    sent: (title: string) => `Propuesta enviada: ${title}`,
    sentMany: (n: number, own: number) =>
      `${plural(n, 'propuesta enviada', 'propuestas enviadas')}: un responsable decide${own === 0 ? '' : `. En sus respuestas ya está hecho (${own.toLocaleString('es')})`}`,
    copied: (n: number) => `${plural(n, 'respuesta copiada', 'respuestas copiadas')} en las suyas; las del equipo siguen donde estaban`,
    /** What a proposal says that was made for several replies at once. @param what as is told where it is saved. */
    noteMany: (what: string) => `Cambio de varias a la vez: ${what}`,
    tooMany: (n: number) =>
      `De una vez se pueden proponer hasta ${n.toLocaleString('es')} cambios: marque menos respuestas o pídaselo a un responsable.`,
    policyLocked: (role: string) => `Su papel en el equipo es «${role}»: las normas las cambian otras personas.`,
    rolesLocked: 'Los papeles solo los cambia un responsable.',
  },
  proposals: {
    open: 'Propuestas',
    title: 'Propuestas',
    noteLead: 'Lo que el equipo propone para la biblioteca. Nada cambia hasta que lo acepte.',
    noteAgent: 'Lo que ha propuesto y qué ha sido de ello.',
    back: 'Volver',
    none: 'No hay ninguna propuesta.',
    pick: 'Elija una propuesta para verla.',
    waiting: (n: number) => plural(n, 'pendiente', 'pendientes'),
    state: { open: 'pendiente', accepted: 'aceptada', declined: 'rechazada', withdrawn: 'retirada' } satisfies Record<
      ProposalState,
      string
    >,
    kind: { add: 'nueva', change: 'cambio', remove: 'borrar' },
    by: (name: string, machine: string) => (name === '' ? `sin nombre (${machine})` : name),
    change: 'Qué cambia',
    removed: 'quita',
    added: 'pone',
    moved: 'La respuesta ha cambiado desde que se propuso: se compara con cómo está ahora y al aceptar se unen los dos cambios.',
    gone: 'La respuesta ya no está en la biblioteca: al aceptar vuelve a estar.',
    already: 'La biblioteca ya está como se propone.',
    why: 'Por qué',
    talk: 'Lo que se ha dicho',
    nothingSaid: 'Nadie ha dicho nada todavía.',
    act: { comment: 'comenta', accepted: 'la acepta', declined: 'la rechaza', withdrawn: 'la retira' },
    say: 'Comentario o motivo',
    comment: 'Comentar',
    accept: 'Aceptar y guardar',
    decline: 'Rechazar',
    declineWhy: 'Para rechazarla, escriba el motivo: quien la hizo lo verá.',
    withdraw: 'Retirar la propuesta',
    accepted: (title: string) => `Aceptada y guardada: ${title}`,
    declined: 'Rechazada',
    withdrawn: 'Retirada',
    commented: 'Comentario añadido',
    conflict: 'Un colega cambió lo mismo. Elija párrafo a párrafo y acepte otra vez.',
    conflictGone: 'La biblioteca ha cambiado mientras tanto: mire otra vez qué cambia.',
    mine: 'La propuesta',
    theirs: 'La biblioteca',
    doctor: 'Lo que dice la revisión',
    healthy: 'Nada que señalar en el texto propuesto.',
    past: 'En mensajes pasados de este ordenador',
    looking: 'Mirando…',
    noPast: 'En este ordenador no hay mensajes pasados con los que probar.',
    noFit: (looked: number) => `No habría salido en ninguno de los ${looked.toLocaleString('es')} mensajes mirados.`,
    effect: (asks: number, messages: number, now: number, then: number) =>
      `De ${plural(asks, 'pregunta', 'preguntas')} en ${plural(messages, 'mensaje', 'mensajes')} para los que sale, la actual contesta ${now.toLocaleString('es')} y la propuesta ${then.toLocaleString('es')}.`,
    gains: 'la contestaría',
    loses: 'dejaría de contestarla',
    decidedNotice: (title: string, state: ProposalState, why: string) =>
      `Su propuesta «${title}» ha sido ${state === 'accepted' ? 'aceptada' : state === 'declined' ? 'rechazada' : 'retirada'}${why === '' ? '' : `: ${why}`}`,
    batch: (n: number) => `Se propuso a la vez para ${n.toLocaleString('es')} respuestas.`,
    acceptMany: (n: number) => `Aceptar las ${n.toLocaleString('es')}`,
    declineMany: (n: number) => `Rechazar las ${n.toLocaleString('es')}`,
    decidedMany: (done: number, left: number, act: 'accepted' | 'declined') =>
      `${plural(done, act === 'accepted' ? 'propuesta aceptada' : 'propuesta rechazada', act === 'accepted' ? 'propuestas aceptadas' : 'propuestas rechazadas')}${left === 0 ? '' : `; ${plural(left, 'queda pendiente: mírela aparte', 'quedan pendientes: mírelas aparte')}`}`,
    arrived: (name: string, title: string) => `${name === '' ? 'Alguien' : name} propone un cambio en «${title}»`,
  },
};
export type TeamMessages = typeof esTeam;
