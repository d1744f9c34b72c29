import type { OrganisationType, Role } from '@ancrage/contract/session/role';

/**
 * What routes ask leave for, and in which organisations there is such a thing: a contributor of an
 * association has no company to declare for.
 */
export const PERMISSIONS = {
  /** One's own account: session, password, second factor. */
  'account.own': ['company', 'territory', 'association', 'platform'],
  'charter.sign': ['company'],
  'company.read': ['company'],
  'company.change': ['company'],
  'commitment.read': ['company'],
  'commitment.declare': ['company'],
  /** Saying yes to what somebody else declared. */
  'commitment.validate': ['company'],
  /** Erasing titles, names and links of declarations, for good. */
  'text.erase': ['company'],
  'evidence.read': ['company'],
  'score.read': ['company'],
  /** Agreeing that territories read the company's name, and taking it back. */
  'naming.decide': ['company'],
  'territory.read': ['territory'],
  'member.read': ['company', 'territory', 'association', 'platform'],
  /** Inviting, changing roles, removing. */
  'member.manage': ['company', 'territory', 'association', 'platform'],
  /** Making and ending keys for programmes. */
  'token.manage': ['company', 'territory', 'platform'],
  /** Letting in those who claim a company that is here already. */
  'claim.settle': ['company', 'platform'],
  /** Setting the organisation's own sign-in. */
  'sso.manage': ['company', 'territory', 'platform'],
  /** Deciding for all members: second factor, validation of one's own. */
  'setting.manage': ['company', 'territory', 'association', 'platform'],
  /** Reading who did what, and taking it away as a file. */
  'audit.read': ['company', 'territory', 'association', 'platform'],
  /** Opening a beneficiary association and inviting its first member. */
  'association.open': ['territory', 'platform'],
  /** Watching over the platform: which organisations there are, what is being computed. */
  'platform.read': ['platform'],
  /** Running the platform: territories, every organisation, what waits for a decision. */
  'platform.operate': ['platform'],
} as const satisfies Readonly<Record<string, readonly OrganisationType[]>>;

/** One permission. */
export type Permission = keyof typeof PERMISSIONS;

const READS = ['account.own', 'company.read', 'commitment.read', 'score.read'] as const;

/** Who may do what: the only table of rights. */
export const WHO_MAY_DO_WHAT: Readonly<Record<Role, readonly Permission[]>> = {
  contributor: [...READS, 'commitment.declare', 'evidence.read'],
  csrManager: [
    ...READS,
    'charter.sign',
    'company.change',
    'commitment.declare',
    'evidence.read',
    'member.read',
    'token.manage',
  ],
  validator: [...READS, 'commitment.validate', 'evidence.read'],
  executive: [...READS, 'charter.sign', 'naming.decide'],
  companyAdministrator: [
    ...READS,
    'charter.sign',
    'naming.decide',
    'company.change',
    'commitment.validate',
    'text.erase',
    'evidence.read',
    'member.read',
    'member.manage',
    'token.manage',
    'claim.settle',
    'sso.manage',
    'setting.manage',
    'audit.read',
  ],
  territoryAgent: [
    'account.own',
    'territory.read',
    'association.open',
    'member.read',
    'member.manage',
    'token.manage',
    'sso.manage',
    'setting.manage',
    'audit.read',
  ],
  auditor: [...READS, 'evidence.read', 'territory.read', 'member.read', 'audit.read'],
  platformAdministrator: [
    'account.own',
    'member.read',
    'member.manage',
    'token.manage',
    'claim.settle',
    'sso.manage',
    'setting.manage',
    'audit.read',
    'association.open',
    'platform.read',
    'platform.operate',
  ],
};

/**
 * What an API token can be given: never what opens an account, lets somebody in or makes another
 * token, so that a key that leaks gives nobody a foothold.
 */
export const TOKEN_SCOPES = [
  'company.read',
  'company.change',
  'commitment.read',
  'commitment.declare',
  'evidence.read',
  'score.read',
  'territory.read',
  'member.read',
  'audit.read',
  'platform.read',
] as const satisfies readonly Permission[];

/** What a member may do: the rights of the role that make sense in this type of organisation. */
export function permissionsOf(role: Role, organisationType: OrganisationType): Permission[] {
  return WHO_MAY_DO_WHAT[role].filter((permission) =>
    (PERMISSIONS[permission] as readonly OrganisationType[]).includes(organisationType),
  );
}
