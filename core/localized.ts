import type { Lang } from './contract.js';

/** Text in both languages of the interface, or of the replies. */
export type Localized = Readonly<Record<Lang, string>>;
