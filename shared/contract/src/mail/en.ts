import type { MailTemplate, MailWords } from './mail';

/** The mails in English. */
export const MAILS_EN: Readonly<Record<MailTemplate, MailWords>> = {
  confirmRegistration: {
    subject: 'Confirm your address to open {company} on Ancrage',
    paragraphs: [
      'Hello,',
      'You asked to register {company} on Ancrage. Confirm that this address is yours and choose your password: nothing is opened before.',
    ],
    action: 'Confirm my address',
    note: 'This link works once, for {hours} hours. If you asked for nothing, do nothing: the request erases itself.',
  },
  claimReceived: {
    subject: '{claimant} asks to join {company}',
    paragraphs: [
      'Hello,',
      '{claimant} has confirmed their address and asks to join {company}, which is already registered on Ancrage. Nobody enters without your agreement.',
    ],
    action: 'Read the request',
    note: 'Make sure that you know this person before you open the company to them.',
  },
  claimAccepted: {
    subject: 'You can enter {company}',
    paragraphs: ['Hello,', 'Your request to join {company} is accepted.'],
    action: 'Sign in',
    note: 'Sign in with the address at which you read this message.',
  },
  claimRefused: {
    subject: 'Your request to join {company} was not accepted',
    paragraphs: [
      'Hello,',
      'Your request to join {company} was not accepted. If that is a mistake, ask the person who administers the company for an invitation.',
    ],
    action: 'Open Ancrage',
    note: 'There is nothing more for you to do.',
  },
  invitation: {
    subject: '{inviter} invites you to {organisation} on Ancrage',
    paragraphs: [
      'Hello,',
      '{inviter} invites you to join {organisation} on Ancrage, in the role: {role}.',
    ],
    action: 'Answer the invitation',
    note: 'The invitation holds for {days} days and works once. If you do not know this person, refuse it or do nothing.',
  },
  resetPassword: {
    subject: 'Choose a new password',
    paragraphs: [
      'Hello,',
      'You said that you lost your Ancrage password. Choose a new one: your open sessions will be closed.',
    ],
    action: 'Choose a password',
    note: 'This link works once, for {minutes} minutes. If you asked for nothing, do nothing: your password stays the same.',
  },
  passwordChanged: {
    subject: 'Your password was changed',
    paragraphs: [
      'Hello,',
      'The password of your Ancrage account was just changed, and your other sessions are closed.',
    ],
    action: 'It was not me',
    note: 'If it was you, there is nothing to do. If not, choose another password at once by this link.',
  },
  secondFactorRemoved: {
    subject: 'Two-step sign-in was removed from your account',
    paragraphs: [
      'Hello,',
      'Two-step sign-in was just removed from your Ancrage account, by you or by the person who administers your organisation. The password suffices from now on.',
    ],
    action: 'Sign in',
    note: 'Turn it on again as soon as you can, in “My account”. If you did not ask for this, change your password.',
  },
};

/** Said at the foot of every mail. */
export const FOOT_EN =
  'Ancrage: what the company opens to the territory around it. This message is automatic, nobody reads the answers.';
