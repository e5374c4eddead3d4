/** Apologies that need more than a word list; patterns of core/patterns/PATTERNS.md. */
export const APOLOGY_MORE_EN: readonly string[] = ['apologi*', '^ sorry', 'sorry', '(my|our) (apologies|bad)', 'forgive us|me', 'sorry (if|to|on)', "(we're|i'm|we|am|are) (so|very|really|truly)? sorry", 'pardon', 'regret* ..2 (delay|inconvenience|trouble)'];
export const NOT_APOLOGY_EN: readonly string[] = ['^ sorry , ..6 (could|can|what|which|who|may|is)', 'better safe than sorry', 'sorry to (bother|trouble) you', 'regret to inform'];
