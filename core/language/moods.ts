/** What a verb form says by its ending. */
export type Mood = 'ind' | 'sub' | 'imp' | 'inf' | 'ger' | 'part' | 'cond';
export type Tense = 'pres' | 'pret' | 'impf' | 'fut';
/** Whom a second-person form speaks to. */
export type Treatment = 'tu' | 'usted' | 'vos' | 'vosotros' | 'ustedes';
