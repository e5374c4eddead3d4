/** The team's policy. OWNER: tone. Temporary body. */
export interface Policy { readonly version: 1 }
export const DEFAULT_POLICY: Policy = { version: 1 };
