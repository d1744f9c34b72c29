/** Texts of setting single sign-on in French. */
export const fr = {
  title: 'Connexion unique',
  lead: 'Vos membres se connectent par le service d’identité de votre organisation (OpenID Connect). Un compte est retrouvé par son adresse vérifiée ; personne n’est créé.',
  addresses: 'Adresses',
  redirect: 'Adresse de retour, à donner à votre service',
  link: 'Adresse de connexion, à donner à vos membres',
  linkNone: 'Elle sert dès que le service est réglé.',
  settings: 'Votre service',
  issuer: 'Émetteur',
  issuerHint: 'L’adresse https où votre service publie sa configuration OpenID Connect.',
  clientId: 'Identifiant client',
  clientSecret: 'Secret client',
  clientSecretHint: 'Laissez vide pour garder celui qui est enregistré ; il ne s’affiche jamais.',
  required: 'Tout le monde passe par ce service',
  requiredHint:
    'Les mots de passe n’ouvrent plus cette organisation, sauf pour un compte de secours ; les sessions qu’ils ont ouvertes se terminent.',
  breakGlass: 'Compte de secours',
  breakGlassHint:
    'Il administre l’organisation et garde son mot de passe, pour le jour où le service est en panne.',
  breakGlassNone: 'Choisissez une personne',
  missing: 'Renseignez « {{label}} ».',
  submit: 'Enregistrer',
  pending: 'Vérification du service…',
  saved: 'La connexion unique est réglée : le service a répondu.',
  remove: 'Retirer la connexion unique',
  removed: 'La connexion unique est retirée. Les mots de passe servent de nouveau.',
} as const;
