/** What an organisation is: the tenant's kind decides which roles its members can have. */
export const ORGANISATION_TYPES = ['company', 'territory', 'association', 'platform'] as const;

/** An organisation's type. */
export type OrganisationType = (typeof ORGANISATION_TYPES)[number];

/** The roles of an organisation's members (rôles). */
export const ROLES = [
  'contributor',
  'csrManager',
  'validator',
  'executive',
  'companyAdministrator',
  'territoryAgent',
  'auditor',
  'platformAdministrator',
] as const;

/** A member's role. */
export type Role = (typeof ROLES)[number];

/** The role that manages the members of each type of organisation: one is always there. */
export const ADMINISTRATOR_OF: Readonly<Record<OrganisationType, Role>> = {
  company: 'companyAdministrator',
  territory: 'territoryAgent',
  association: 'companyAdministrator',
  platform: 'platformAdministrator',
};

/** The roles that a member of each type of organisation can have; the database holds the same. */
export const ROLES_OF: Readonly<Record<OrganisationType, readonly Role[]>> = {
  company: [
    'contributor',
    'csrManager',
    'validator',
    'executive',
    'companyAdministrator',
    'auditor',
  ],
  territory: ['territoryAgent', 'auditor'],
  association: ['contributor', 'companyAdministrator'],
  platform: ['platformAdministrator'],
};
