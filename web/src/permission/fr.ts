/** Texts of the table of rights in French. */
export const fr = {
  title: 'Qui peut faire quoi',
  lead: 'Les droits de chaque rôle, tels que le logiciel les applique. Un membre a un rôle par organisation.',
  caption: 'Droits par rôle',
  right: 'Droit',
  yes: 'oui',
  no: 'non',
  types: {
    company: 'Entreprises',
    territory: 'Territoires',
    association: 'Associations',
    platform: 'Plateforme',
  },
  rolesOf: 'Rôles d’une organisation',
  rights: {
    account: { own: 'Gérer son propre compte' },
    charter: { sign: 'Signer la charte' },
    company: { read: 'Lire la fiche de l’entreprise', change: 'Changer établissements et taille' },
    commitment: { read: 'Lire les engagements', declare: 'Déclarer, importer, joindre une preuve' },
    evidence: { read: 'Ouvrir les preuves jointes' },
    score: { read: 'Lire le score' },
    territory: { read: 'Lire les chiffres publiés du territoire' },
    member: { read: 'Voir les membres', manage: 'Inviter, changer un rôle, retirer' },
    token: { manage: 'Créer et révoquer des jetons d’API' },
    claim: { settle: 'Répondre aux demandes de rattachement' },
    platform: { operate: 'Ouvrir des territoires, gérer les organisations' },
  },
} as const;
