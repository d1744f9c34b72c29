import type { TextsLike } from '../shell/language/define-texts';
import type { fr } from './fr';

/** Texts of the form controls in English. */
export const en: TextsLike<typeof fr> = {
  newPassword: 'Password',
  newPasswordHint: 'At least {{min}} characters. A sentence of a few words does well.',
  showPassword: 'Show what I type',
  optional: '(optional)',
  dateHint: 'For example 12/03/2026, March or yesterday',
  dateRead: 'Understood: {{date}}',
  numberRead: 'Understood: {{number}}',
  reasonOfChange: 'Why?',
  close: 'Close',
  cancel: 'Cancel',
  progress: '{{done}} of {{total}}',
  asKnown: {
    label: 'As known on',
    notice: 'As known on {{date}}: what was recorded since is left out.',
    back: 'Back to today',
  },
  problems: 'To mend before sending',
};
