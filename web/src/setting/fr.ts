/** Texts of an organisation's settings in French. */
export const fr = {
  title: 'Réglages',
  lead: 'Ce que {{organisation}} décide pour tous ses membres. Le journal garde chaque changement.',
  factor: 'Demander la double authentification à tous les membres',
  factorHint:
    'Ceux qui ne l’ont pas, vous compris, la mettent en place à leur prochaine page, avant toute autre chose. Qui passe par la connexion unique en est dispensé.',
  factorOfEverybody:
    'La double authentification est demandée à tout le monde ici. Qui passe par la connexion unique en est dispensé.',
  own: 'Permettre de valider ses propres déclarations',
  ownHint:
    'Sans cela, une livraison est validée par une autre personne que celle qui l’a déclarée. La validation s’affiche ; elle ne change aucun score.',
  submit: 'Enregistrer',
  pending: 'Enregistrement…',
  saved: 'C’est enregistré.',
} as const;
