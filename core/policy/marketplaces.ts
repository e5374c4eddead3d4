import type { MarketplaceRule } from './types.js';
/** Temporary: filled with the marketplaces' rules below in the same folder's next change. */
export const DEFAULT_MARKETPLACES: readonly MarketplaceRule[] = [];
