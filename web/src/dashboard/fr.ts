/** Texts of the dashboard in French. */
export const fr = {
  title: 'Tableau de bord',
  firstDay: {
    lead: 'Rien n’est encore compté. Trois pas mènent au premier score.',
    charter: 'Lire et signer la charte',
    charterText: 'Six principes, en trois minutes. Sans elle, rien ne se déclare.',
    company: 'Dire la taille de l’entreprise',
    companyText: 'Effectif, surface, achats : ce que vous ouvrez est rapporté à ce que vous êtes.',
    commitment: 'Déclarer un premier engagement',
    commitmentText: 'Une salle prêtée, des heures données, un achat local : un seul suffit.',
    done: 'Fait',
  },
} as const;
