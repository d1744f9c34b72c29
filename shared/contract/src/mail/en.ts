import type { MailTemplate, MailWords } from './mail';

/** The mails in English. */
export const MAILS_EN: Readonly<Record<MailTemplate, MailWords>> = {
  confirmRegistration: {
    subject: 'Confirm your address to open {company} on Ancrage',
    paragraphs: [
      'Hello,',
      'You asked to register {company} on Ancrage. Confirm that this address is yours: nothing is opened before.',
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
};

/** Said at the foot of every mail. */
export const FOOT_EN =
  'Ancrage: what the company opens to the territory around it. This message is automatic, nobody reads the answers.';
