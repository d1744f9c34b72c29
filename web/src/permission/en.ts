import type { TextsLike } from '../shell/language/define-texts';
import type { fr } from './fr';

/** Texts of the table of rights in English. */
export const en: TextsLike<typeof fr> = {
  title: 'Who may do what',
  lead: 'The rights of each role, as the software applies them. A member has one role in each organisation.',
  caption: 'Rights by role',
  right: 'Right',
  yes: 'yes',
  no: 'no',
  types: {
    company: 'Companies',
    territory: 'Territories',
    association: 'Associations',
    platform: 'Platform',
  },
  rolesOf: 'Roles of an organisation',
  rights: {
    account: { own: 'Manage one’s own account' },
    charter: { sign: 'Sign the charter' },
    company: { read: 'Read the company’s page', change: 'Change establishments and size' },
    commitment: {
      read: 'Read commitments',
      declare: 'Declare, import, attach evidence',
      validate: 'Validate what somebody else declared',
    },
    text: { erase: 'Erase the texts of a commitment, the name of an establishment' },
    evidence: { read: 'Open attached evidence' },
    score: { read: 'Read the score' },
    naming: { decide: 'Agree that the company is named' },
    territory: { read: 'Read the territory’s published figures' },
    member: { read: 'See the members', manage: 'Invite, change a role, remove' },
    token: { manage: 'Create and revoke API tokens' },
    sso: { manage: 'Set single sign-on' },
    setting: { manage: 'Decide for all members (settings)' },
    audit: { read: 'Read and download the log' },
    claim: { settle: 'Answer requests to join' },
    association: { open: 'Open a beneficiary association' },
    platform: {
      read: 'See the organisations and the processing',
      operate: 'Open territories, manage organisations',
    },
  },
};
