import type { TextsLike } from '../shell/language/define-texts';
import type { fr } from './fr';

/** Texts of the charter's page in English. */
export const en: TextsLike<typeof fr> = {
  title: 'The ethical charter',
  lead: 'Six principles that the company follows in what it declares, and in what it says of it.',
  version: 'Version {{version}}, in force since {{date}}',
  undertaking: 'The undertaking',
  signed: 'Charter signed',
  signedBy: 'Signed by {{name}} on {{date}}, version {{version}}.',
  signedByErased: 'Signed on {{date}}, version {{version}}.',
  observed: 'First observed quarter: {{quarter}}.',
  fingerprint: 'Fingerprint of the signed text (SHA-256)',
  sign: 'Sign in the company’s name',
  observedFrom: 'First observed quarter',
  observedHint:
    'Quarters count from this one on, answered or not. You may go back four quarters if you hold the evidence. This choice is made once.',
  read: 'I have read the charter and am entitled to sign it for {{company}}',
  submit: 'Sign the charter',
  pending: 'Signing…',
  mustRead: 'Tick the box to sign.',
  after: 'Once the charter is signed, you can declare.',
  declare: 'Declare a first commitment',
};
