import type { TextsLike } from '../shell/language/define-texts';
import type { fr } from './fr';

/** Texts of the associations' page in English. */
export const en: TextsLike<typeof fr> = {
  title: 'Associations',
  lead: 'The associations that benefit from the places, hours and means of companies. Open their space, then somebody of their board invites the others.',
  open: 'Open an association',
  caption: 'Open associations',
  none: 'No association is open. Open the first one with the address of somebody of its board.',
  columns: {
    name: 'Name',
    rna: 'RNA number',
    since: 'Opened on',
    state: 'State',
    actions: 'Actions',
  },
  members_one: '{{count}} member',
  members_other: '{{count}} members',
  members_many: '{{count}} members',
  waiting: 'invitation sent',
  nobody: 'nobody has come in',
  absent: 'not reported',
  name: 'Name of the association',
  nameMissing: 'Write the name of the association.',
  rna: 'RNA number',
  rnaHint: 'W and nine digits, on the receipt of the prefecture.',
  email: 'E-mail address of somebody of the board',
  emailHint: 'They receive a link, valid for 7 days, and administer the association.',
  pending: 'Opening…',
  opened: 'The association is open and the invitation is on its way to {{email}}.',
  invite: 'Invite again',
  inviteLabel: 'Invite again into {{name}}',
  inviteSubmit: 'Send the invitation',
  invited: 'The invitation is on its way to {{email}}.',
};
