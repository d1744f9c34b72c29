/**
 * Who may do what, as it was decided: written out a second time on purpose, so that a change of
 * the table in code is a change that somebody reads here.
 */
export const DECIDED: Readonly<Record<string, string>> = {
  'account.own':
    'contributor csrManager validator executive companyAdministrator territoryAgent auditor platformAdministrator',
  'charter.sign': 'csrManager executive companyAdministrator',
  'company.read': 'contributor csrManager validator executive companyAdministrator auditor',
  'company.change': 'csrManager companyAdministrator',
  'commitment.read': 'contributor csrManager validator executive companyAdministrator auditor',
  'commitment.declare': 'contributor csrManager',
  'commitment.validate': 'validator companyAdministrator',
  'text.erase': 'companyAdministrator',
  'evidence.read': 'contributor csrManager validator companyAdministrator auditor',
  'score.read': 'contributor csrManager validator executive companyAdministrator auditor',
  'naming.decide': 'executive companyAdministrator',
  'territory.read': 'territoryAgent auditor',
  'member.read': 'csrManager companyAdministrator territoryAgent auditor platformAdministrator',
  'member.manage': 'companyAdministrator territoryAgent platformAdministrator',
  'token.manage': 'csrManager companyAdministrator territoryAgent platformAdministrator',
  'claim.settle': 'companyAdministrator platformAdministrator',
  'sso.manage': 'companyAdministrator territoryAgent platformAdministrator',
  'setting.manage': 'companyAdministrator territoryAgent platformAdministrator',
  'audit.read': 'companyAdministrator territoryAgent auditor platformAdministrator',
  'association.open': 'territoryAgent platformAdministrator',
  'platform.read': 'platformAdministrator',
  'platform.operate': 'platformAdministrator',
};
