/** Texts of the charter's page in French. */
export const fr = {
  title: 'La charte éthique',
  lead: 'Six principes que l’entreprise suit dans ce qu’elle déclare, et dans ce qu’elle en dit.',
  version: 'Version {{version}}, en vigueur depuis le {{date}}',
  undertaking: 'L’engagement',
  signed: 'Charte signée',
  signedBy: 'Signée par {{name}} le {{date}}, version {{version}}.',
  signedByErased: 'Signée le {{date}}, version {{version}}.',
  observed: 'Premier trimestre observé : {{quarter}}.',
  fingerprint: 'Empreinte du texte signé (SHA-256)',
  sign: 'Signer au nom de l’entreprise',
  observedFrom: 'Premier trimestre observé',
  observedHint:
    'Les trimestres sont comptés à partir de celui-ci, qu’ils aient une réponse ou non. Vous pouvez remonter de quatre trimestres si vous en avez les preuves. Ce choix se fait une fois.',
  read: 'J’ai lu la charte et je suis habilité·e à la signer pour {{company}}',
  submit: 'Signer la charte',
  pending: 'Signature…',
  mustRead: 'Cochez la case pour signer.',
  after: 'Une fois la charte signée, vous pouvez déclarer.',
  declare: 'Déclarer un premier engagement',
} as const;
