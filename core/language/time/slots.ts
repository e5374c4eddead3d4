/** What an expression of time has said so far; later words fill the empty slots. */
import type { TimeContext } from './context.js';
import type { Edge, Part, Unit } from './lex.js';

export interface Clock { readonly h: number; readonly min: number; readonly sure: boolean }

export interface Slots {
  y?: number;
  m?: number;
  d?: number;
  /** 0 Monday … 6 Sunday, and which of them. */
  wd?: number;
  wdir?: -1 | 0 | 1 | 2;
  /** Days from today. */
  off?: number;
  /** "la semana que viene": a unit and how many of them away. */
  per?: { readonly unit: Unit; readonly shift: number };
  /** "los últimos 3 meses", "the next 5 years". */
  run?: { readonly unit: Unit; readonly n: number; readonly dir: -1 | 1 };
  /** "hace 3 días", "in 2 weeks", "2 days before …". */
  rel?: { readonly parts: readonly Length[]; readonly dir: -1 | 1; readonly within: boolean; /** Counted from something named after it, not from today. */ readonly of: boolean };
  /** "the 3rd week of", "semana 31", "first Monday of". */
  nth?: { readonly n: number; readonly unit: Unit };
  qtr?: number;
  edge?: Edge;
  part?: Part;
  pdir?: -1 | 0 | 1 | 2;
  clock?: Clock;
  until?: Clock;
  holiday?: string;
  season?: number;
  recurs?: boolean;
  /** Numeric day and month whose order is not sure ("6/4"). */
  swap?: boolean;
}

/** One length of time: "2 semanas", "3-5 días hábiles". */
export interface Length { readonly unit: Unit; readonly min: number; readonly max: number; readonly business: boolean }

/** True when the slots name a day or longer, not only an hour. */
export const dated = (s: Slots): boolean =>
  s.y !== undefined || s.m !== undefined || s.d !== undefined || s.wd !== undefined || s.off !== undefined || s.per !== undefined
  || s.run !== undefined || s.rel !== undefined || s.nth !== undefined || s.holiday !== undefined || s.season !== undefined || s.qtr !== undefined
  || (s.pdir !== undefined && s.part !== undefined);

/** Reads one part of an expression at `i` into `s`; gives the end, or −1 and leaves `s` alone. `roles` are those of the small words before. */
export type Reader = (c: TimeContext, i: number, s: Slots, roles: number) => number;
