import type { TextsLike } from '../shell/language/define-texts';
import type { fr } from './fr';

/** Texts of setting single sign-on in English. */
export const en: TextsLike<typeof fr> = {
  title: 'Single sign-on',
  lead: 'Your members sign in by your organisation’s identity service (OpenID Connect). An account is found by its verified address; nobody is made.',
  addresses: 'Addresses',
  redirect: 'Return address, to give to your service',
  link: 'Sign-in address, to give to your members',
  linkNone: 'It serves as soon as the service is set.',
  settings: 'Your service',
  issuer: 'Issuer',
  issuerHint: 'The https address where your service publishes its OpenID Connect configuration.',
  clientId: 'Client identifier',
  clientSecret: 'Client secret',
  clientSecretHint: 'Leave it empty to keep the one that is set; it is never shown.',
  required: 'Everybody passes by this service',
  requiredHint:
    'Passwords no longer open this organisation, save for one emergency account; sessions that they opened end.',
  breakGlass: 'Emergency account',
  breakGlassHint:
    'It administers the organisation and keeps its password, for the day the service is down.',
  breakGlassNone: 'Choose somebody',
  missing: 'Fill in “{{label}}”.',
  submit: 'Save',
  pending: 'Checking the service…',
  saved: 'Single sign-on is set: the service has answered.',
  remove: 'Remove single sign-on',
  removed: 'Single sign-on is removed. Passwords serve again.',
};
