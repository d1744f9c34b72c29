import type { Role } from '@ancrage/contract/session/role';

/** What routes ask leave for. */
export const PERMISSIONS = [
  'charter.sign',
  'company.read',
  'company.change',
  'commitment.read',
  'commitment.declare',
  'score.read',
  'territory.read',
] as const;

/** One permission. */
export type Permission = (typeof PERMISSIONS)[number];

/** Who may do what: the only table of rights. */
export const WHO_MAY_DO_WHAT: Record<Role, readonly Permission[]> = {
  csrManager: [
    'charter.sign',
    'company.read',
    'company.change',
    'commitment.read',
    'commitment.declare',
    'score.read',
  ],
  executive: ['charter.sign', 'company.read', 'commitment.read', 'score.read'],
  territoryAgent: ['territory.read'],
};
