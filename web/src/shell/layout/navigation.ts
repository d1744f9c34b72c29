/** Where one can go from every page, and the permission that opens it. */
export const NAVIGATION = [
  { to: '/', text: 'dashboard', permission: 'score.read' },
  { to: '/', text: 'territory', permission: 'territory.read' },
  { to: '/engagements', text: 'commitments', permission: 'commitment.read' },
  { to: '/reponses', text: 'answers', permission: 'commitment.read' },
  { to: '/imports', text: 'imports', permission: 'commitment.declare' },
  { to: '/entreprise', text: 'company', permission: 'company.read' },
  { to: '/charte', text: 'charter', permission: 'company.read' },
  { to: '/admin/organisations', text: 'organisations', permission: 'platform.operate' },
  { to: '/admin/territoires', text: 'territories', permission: 'platform.operate' },
  { to: '/associations', text: 'associations', permission: 'association.open' },
  { to: '/admin/rattachements', text: 'claims', permission: 'platform.operate' },
  { to: '/admin/personnes', text: 'people', permission: 'platform.operate' },
  { to: '/admin/messages', text: 'mails', permission: 'platform.operate' },
  { to: '/admin/traitements', text: 'pipeline', permission: 'platform.operate' },
] as const;
