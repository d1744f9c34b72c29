import type { TextsLike } from '../shell/language/define-texts';
import type { fr } from './fr';

/** Texts of an organisation's settings in English. */
export const en: TextsLike<typeof fr> = {
  title: 'Settings',
  lead: 'What {{organisation}} decides for all of its members. The log keeps each change.',
  factor: 'Demand two-step sign-in of all members',
  factorHint:
    'Those who do not have it, you among them, set it up on their next page, before anything else. Whoever comes by single sign-on is exempt.',
  factorOfEverybody:
    'Two-step sign-in is demanded of everybody here. Whoever comes by single sign-on is exempt.',
  own: 'Allow members to validate their own declarations',
  ownHint:
    'Without it a delivery is validated by somebody other than who declared it. The validation is shown; it changes no score.',
  submit: 'Save',
  pending: 'Saving…',
  saved: 'It is saved.',
};
