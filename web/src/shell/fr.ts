/** The shell's texts in French. */
export const fr = {
  product: 'Ancrage',
  skip: 'Aller au contenu',
  navigation: 'Navigation principale',
  nav: {
    dashboard: 'Tableau de bord',
    commitments: 'Engagements',
    answers: 'Réponses',
    imports: 'Imports',
    company: 'Entreprise',
    charter: 'Charte',
    territory: 'Territoire',
  },
  declare: 'Déclarer',
  menu: 'Menu',
  account: 'Compte',
  signOut: 'Se déconnecter',
  role: {
    csrManager: 'Responsable RSE',
    executive: 'Direction',
    territoryAgent: 'Agent du territoire',
  },
  language: 'Read in English',
  theme: { toDark: 'Passer en thème sombre', toLight: 'Passer en thème clair' },
  footer: {
    label: 'Pied de page',
    what: 'Impact score territorial : ce que l’entreprise ouvre au territoire qui l’entoure.',
    legal: 'Mentions légales',
    privacy: 'Confidentialité',
    accessibility: 'Accessibilité : non conforme',
  },
  loading: 'Chargement…',
  notFound: {
    title: 'Cette page n’existe pas',
    text: 'L’adresse a peut-être changé, ou le lien est incomplet. Rien n’est perdu : ce que vous avez déclaré est dans vos engagements.',
    back: 'Revenir au tableau de bord',
  },
  broken: {
    title: 'Cette page n’a pas pu s’afficher',
    text: 'Ce que vous avez enregistré est conservé, vos brouillons aussi. Rechargez la page ; si cela se reproduit, signalez-le à la personne qui gère Ancrage chez vous.',
    retry: 'Recharger la page',
  },
  failed: {
    title: 'Les données n’ont pas pu être lues',
    offline: 'Le service ne répond pas. Vérifiez votre connexion ; votre saisie est conservée ici.',
    retry: 'Réessayer',
  },
  denied: {
    title: 'Cette page n’est pas ouverte à votre rôle',
    text: 'Votre rôle ({{role}}) ne permet pas de la voir. Adressez-vous à votre responsable RSE.',
  },
} as const;
