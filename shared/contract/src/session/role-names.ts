import type { Role } from './role';

/** The roles in words, in both languages. */
export const ROLE_NAMES: Readonly<Record<'fr' | 'en', Readonly<Record<Role, string>>>> = {
  fr: {
    contributor: 'Contributeur',
    csrManager: 'Responsable RSE',
    validator: 'Validateur',
    executive: 'Direction',
    companyAdministrator: 'Administrateur',
    territoryAgent: 'Agent du territoire',
    auditor: 'Auditeur',
    platformAdministrator: 'Administrateur de la plateforme',
  },
  en: {
    contributor: 'Contributor',
    csrManager: 'CSR manager',
    validator: 'Validator',
    executive: 'Executive',
    companyAdministrator: 'Administrator',
    territoryAgent: 'Territory agent',
    auditor: 'Auditor',
    platformAdministrator: 'Platform administrator',
  },
};
