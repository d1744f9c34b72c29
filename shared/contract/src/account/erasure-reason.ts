/**
 * Why the platform erases a person: a closed list, since the log that keeps it may hold no name.
 */
export const PLATFORM_ERASURE_REASONS = ['personAsked', 'accountUnused', 'authorityAsked'] as const;

/** Why the free text of a commitment is erased. */
export const TEXT_ERASURE_REASONS = ['personAsked', 'namesSomebody', 'authorityAsked'] as const;
