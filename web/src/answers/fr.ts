/** Texts of the answers in French. */
export const fr = {
  title: 'Réponses',
  lead: 'Ce qui n’a pas de quantité a quand même une réponse : 0, sans objet, ou non renseigné. Les trois comptent différemment.',
  quarter: 'Trimestre',
  progress: '{{given}} indicateurs sur {{total}} ont une réponse.',
  caption: 'Réponses du trimestre, par indicateur',
  column: { indicator: 'Indicateur', answer: 'Réponse', reason: 'Raison' },
  answerOf: 'Réponse : {{indicator}}',
  reasonOf: 'Raison : {{indicator}}',
  answer: {
    quantity: 'Quantité déclarée',
    zero: '0 : rien ce trimestre',
    notApplicable: 'Sans objet',
    notReported: 'Non renseigné',
  },
  chooseReason: 'Choisir une raison',
  doesNotHold: 'Ne tient pas au vu de la taille déclarée : compte comme non renseigné.',
  saved: 'Enregistré : {{indicator}}.',
  declare: 'Déclarer une quantité',
} as const;
