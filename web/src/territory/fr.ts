/** Texts of the territory's page in French. */
export const fr = {
  title: 'Territoire',
  readFor: 'Chiffres du groupement de communes, lus pour {{name}}.',
  totalsOnly:
    'Score et répartition se publient par groupement de communes ; les totaux, à chaque niveau.',
  quarter: 'Trimestre publié',
  own: 'Impact score territorial',
  state: {
    tooFewUnits:
      'Moins de onze entreprises ont un score : aucun chiffre du territoire n’est publié.',
    concentrated:
      'Une seule entreprise pèse plus de 40 % d’une famille : aucun score n’est publié.',
  },
  explained:
    'Chaque quantité ouverte rapportée à la taille de toutes les entreprises, chacune comptée au plus à sa cible.',
  median: 'Médiane des entreprises : {{score}}',
  members: '{{count}} entreprises ont un score, {{declaring}} déclarent',
  coverage: 'Environ {{share}} de l’emploi privé',
  coverageNone: 'Couverture de l’emploi non renseignée',
  largest: 'Les trois plus grandes : environ {{share}} de l’effectif',
  source: 'Emploi privé : {{source}}.',
  trend: {
    title: 'Trimestre après trimestre',
    sentence: 'De {{from}} en {{first}} à {{to}} en {{last}}.',
    none: 'Aucun score n’est encore publié.',
    column: { quarter: 'Trimestre', score: 'Score du territoire', median: 'Médiane' },
    absent: 'non publié',
    published: 'publié',
  },
  spread: {
    title: 'Comment les entreprises se répartissent',
    sentence:
      'La moitié des {{count}} entreprises se trouve entre {{first}} et {{third}} ; la médiane est à {{median}}, arrondie à 5 points.',
    hidden: {
      tooFewMembers: 'Masqué : moins de onze entreprises.',
      atOneBound: 'Masqué : la moitié des entreprises sont à la même borne.',
    },
    column: { what: 'Repère', score: 'Score' },
    first: 'Premier quartile',
    median: 'Médiane',
    third: 'Troisième quartile',
  },
  pillars: {
    title: 'Par famille',
    column: { pillar: 'Famille', points: 'Points sur 100' },
    sentence: 'Points du territoire sur 100, par famille.',
    absent: 'non publié',
  },
  volumes: {
    title: 'Ce qui est ouvert',
    lead: 'Totaux sur quatre trimestres, et pour 1 000 habitants. Un total d’où l’on pourrait deviner une entreprise est masqué.',
    hidden: 'masqué : une entreprise pourrait être devinée',
    perThousand: '{{volume}} pour 1 000 habitants',
    population: '{{count}} habitants',
  },
} as const;
