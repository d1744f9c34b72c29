/** Texts of the sign-in page in French. */
export const fr = {
  title: 'Se connecter',
  lead: 'Déclarer ce que l’entreprise ouvre au territoire, le prouver, progresser.',
  expired: 'Votre session a expiré ou n’est pas ouverte. Ce que vous aviez commencé est conservé.',
  email: 'Adresse e-mail',
  password: 'Mot de passe',
  show: 'Montrer la saisie',
  submit: 'Se connecter',
  pending: 'Connexion…',
  noAccount: 'Pas de compte ? Demandez une invitation à vos collègues, ou',
  register: 'ouvrez celui de votre entreprise',
  aside: {
    title: 'Cinq familles, un territoire',
    spaces: 'Des mètres carrés à impact',
    hours: 'Savoir-faire et compétences',
    savings: 'Épargne de proximité',
    supplyChains: 'Filières locales et bas carbone',
    culture: 'Culture locale et imaginaires',
  },
} as const;
