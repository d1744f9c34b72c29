/** The roles of an organisation's members in this version (rôles). */
export const ROLES = ['csrManager', 'executive', 'territoryAgent'] as const;

/** A member's role. */
export type Role = (typeof ROLES)[number];
