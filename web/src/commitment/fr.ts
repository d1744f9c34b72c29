/** Words that every screen on commitments shares, in French. */
export const fr = {
  family: {
    spaces: 'Des mètres carrés à impact',
    hours: 'Savoir-faire et compétences',
    savings: 'Épargne de proximité',
    supplyChains: 'Filières locales et bas carbone',
    culture: 'Culture locale et imaginaires',
  },
  familyShort: {
    spaces: 'Mètres carrés',
    hours: 'Savoir-faire',
    savings: 'Épargne',
    supplyChains: 'Filières',
    culture: 'Culture',
  },
  grade: {
    declared: 'Déclaré',
    documented: 'Documenté',
    confirmed: 'Confirmé',
    audited: 'Audité',
  },
  suspended: 'Suspendu : contesté par un tiers',
  untitled: 'Intitulé effacé',
  terms: {
    free: 'Gratuit',
    unknown: 'Prix non renseigné : compte comme « au prix coûtant »',
    paid: 'Payé {{paid}} pour un prix du marché de {{market}}',
  },
  reason: {
    label: 'Pourquoi ?',
    typingError: 'Erreur de saisie',
    betterFigure: 'Chiffre plus précis',
    declaredTwice: 'Déclaré deux fois',
    notDelivered: 'Non livré',
    other: 'Autre raison',
  },
} as const;
