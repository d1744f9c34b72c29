import { ROLE_NAMES } from '@ancrage/contract/session/role-names';
import type { fr } from './fr';
import type { TextsLike } from './language/define-texts';

/** The shell's texts in English. */
export const en: TextsLike<typeof fr> = {
  product: 'Ancrage',
  skip: 'Skip to content',
  navigation: 'Main navigation',
  nav: {
    dashboard: 'Dashboard',
    commitments: 'Commitments',
    answers: 'Answers',
    imports: 'Imports',
    company: 'Company',
    charter: 'Charter',
    territory: 'Territory',
    organisations: 'Organisations',
    territories: 'Territories',
    claims: 'Requests',
    mails: 'Messages',
    people: 'People',
  },
  declare: 'Declare',
  menu: 'Menu',
  account: 'Account',
  organisations: 'Change organisation',
  rights: 'Who may do what',
  members: 'Members',
  ownAccount: 'My account',
  tokens: 'API tokens',
  register: 'Register',
  log: 'Log',
  sso: 'Single sign-on',
  signOut: 'Sign out',
  role: ROLE_NAMES.en,
  language: 'Lire en français',
  theme: { toDark: 'Switch to the dark theme', toLight: 'Switch to the light theme' },
  footer: {
    label: 'Footer',
    what: 'Impact score territorial: what the company opens to the territory around it.',
    legal: 'Legal notice',
    privacy: 'Privacy',
    accessibility: 'Accessibility: not compliant',
  },
  keys: {
    title: 'Keyboard shortcuts',
    search: 'search',
    declare: 'declare',
    leave: 'close',
    help: 'show or hide these shortcuts',
    escape: 'Esc',
  },
  loading: 'Loading…',
  notFound: {
    title: 'This page does not exist',
    text: 'The address may have changed, or the link is incomplete. Nothing is lost: what you declared is in your commitments.',
    back: 'Back to the dashboard',
  },
  broken: {
    title: 'This page could not be shown',
    text: 'What you recorded is kept, and so are your drafts. Reload the page; if it happens again, tell the person who manages Ancrage in your organisation.',
    retry: 'Reload the page',
  },
  failed: {
    title: 'The data could not be read',
    offline: 'The service does not answer. Check your connection; what you typed is kept here.',
    retry: 'Try again',
  },
  denied: {
    title: 'This page is not open to your role',
    text: 'Your role ({{role}}) does not allow it. Ask the person who administers your organisation.',
  },
};
