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
  lost: 'Mot de passe oublié ?',
  factor: {
    text: 'Le mot de passe est bon. Il manque le code de votre application d’authentification.',
    code: 'Code',
    hint: 'Six chiffres ; ou un code de secours si vous avez perdu le téléphone.',
    submit: 'Continuer',
    back: 'Revenir au mot de passe',
  },
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
