/** Texts of the form controls in French. */
export const fr = {
  newPassword: 'Mot de passe',
  newPasswordHint: 'Au moins {{min}} caractères. Une phrase de quelques mots convient bien.',
  showPassword: 'Montrer la saisie',
  optional: '(facultatif)',
  dateHint: 'Par exemple 12/03/2026, mars ou hier',
  dateRead: 'Compris : {{date}}',
  numberRead: 'Compris : {{number}}',
  reasonOfChange: 'Pourquoi ?',
  close: 'Fermer',
  cancel: 'Annuler',
  progress: '{{done}} sur {{total}}',
  problems: 'À corriger avant d’envoyer',
  asKnown: {
    label: 'Tel que connu le',
    notice: 'Tel que connu le {{date}} : ce qui a été enregistré depuis n’y est pas.',
    back: 'Revenir à aujourd’hui',
  },
} as const;
