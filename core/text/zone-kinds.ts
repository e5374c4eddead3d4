/** The kinds of stretches that a pasted message has. */
import type { Span } from '../contract.js';
import type { FormField } from '../language/shapes/forms.js';

export type ZoneKind =
  | 'body'
  | 'earlier'
  | 'greeting'
  | 'signoff'
  | 'signature'
  | 'device'
  | 'quote'
  | 'forward'
  | 'header'
  | 'field'
  | 'disclaimer'
  | 'agent'
  | 'system';

export type SpeakerRole = 'customer' | 'shop';

export interface Zone extends Span {
  readonly kind: ZoneKind;
  /** Who says it, in a chat transcript, as written there. */
  readonly speaker?: string;
  readonly role?: SpeakerRole;
  /** When it was said, as written: "28/3/25, 21:29". */
  readonly stamp?: string;
  /** How many `>` deep a quote is. */
  readonly depth?: number;
  /** What a form's field holds, for `field` and for the body that a form's message field holds. */
  readonly field?: FormField;
}
