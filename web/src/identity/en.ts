import type { TextsLike } from '../shell/language/define-texts';
import type { fr } from './fr';

/** Texts of the sign-in page in English. */
export const en: TextsLike<typeof fr> = {
  title: 'Sign in',
  lead: 'Declare what the company opens to its territory, prove it, make progress.',
  expired: 'Your session has expired or is not open. What you had begun is kept.',
  erased: 'Your account is erased. Neither your name nor your address is left.',
  email: 'E-mail address',
  password: 'Password',
  show: 'Show what I type',
  submit: 'Sign in',
  pending: 'Signing in…',
  noAccount: 'No account? Ask your colleagues for an invitation, or',
  signOn: 'Continue with my organisation',
  lost: 'Lost your password?',
  factor: {
    text: 'The password is right. The code of your authenticator application is still to come.',
    code: 'Code',
    hint: 'Six digits; or a recovery code if you lost the phone.',
    submit: 'Continue',
    back: 'Back to the password',
  },
  register: 'open your company’s',
  aside: {
    title: 'Five families, one territory',
    spaces: 'Square metres with impact',
    hours: 'Skills and know-how',
    savings: 'Local savings',
    supplyChains: 'Local, low-carbon supply chains',
    culture: 'Local culture and imaginaries',
  },
};
