/** The two IPC channels; the built preload carries copies of these names. */
export const CALL = 'relee:call';
export const EVENT = 'relee:event';
