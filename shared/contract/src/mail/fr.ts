import type { MailTemplate, MailWords } from './mail';

/** The mails in French. */
export const MAILS_FR: Readonly<Record<MailTemplate, MailWords>> = {
  confirmRegistration: {
    subject: 'Confirmez votre adresse pour ouvrir {company} sur Ancrage',
    paragraphs: [
      'Bonjour,',
      'Vous avez demandé à inscrire {company} sur Ancrage. Confirmez que cette adresse est bien la vôtre et choisissez votre mot de passe : rien n’est ouvert avant.',
    ],
    action: 'Confirmer mon adresse',
    note: 'Ce lien sert une fois, pendant {hours} heures. Si vous n’avez rien demandé, ne faites rien : la demande s’efface d’elle-même.',
  },
  claimReceived: {
    subject: '{claimant} demande à rejoindre {company}',
    paragraphs: [
      'Bonjour,',
      '{claimant} a confirmé son adresse et demande à rejoindre {company}, qui est déjà inscrite sur Ancrage. Personne n’entre sans votre accord.',
    ],
    action: 'Lire la demande',
    note: 'Vérifiez que vous connaissez cette personne avant de lui ouvrir l’entreprise.',
  },
  claimAccepted: {
    subject: 'Vous pouvez entrer dans {company}',
    paragraphs: ['Bonjour,', 'Votre demande de rejoindre {company} est acceptée.'],
    action: 'Me connecter',
    note: 'Connectez-vous avec l’adresse à laquelle vous lisez ce message.',
  },
  claimRefused: {
    subject: 'Votre demande de rejoindre {company} n’a pas été acceptée',
    paragraphs: [
      'Bonjour,',
      'Votre demande de rejoindre {company} n’a pas été acceptée. Si c’est une erreur, demandez une invitation à la personne qui administre l’entreprise.',
    ],
    action: 'Ouvrir Ancrage',
    note: 'Vous n’avez rien à faire de plus.',
  },
  invitation: {
    subject: '{inviter} vous invite dans {organisation} sur Ancrage',
    paragraphs: [
      'Bonjour,',
      '{inviter} vous invite à rejoindre {organisation} sur Ancrage, dans le rôle : {role}.',
    ],
    action: 'Répondre à l’invitation',
    note: 'L’invitation vaut {days} jours et ne sert qu’une fois. Si vous ne connaissez pas cette personne, refusez-la ou ne faites rien.',
  },
  resetPassword: {
    subject: 'Choisissez un nouveau mot de passe',
    paragraphs: [
      'Bonjour,',
      'Vous avez dit avoir perdu votre mot de passe d’Ancrage. Choisissez-en un nouveau : vos sessions ouvertes seront fermées.',
    ],
    action: 'Choisir un mot de passe',
    note: 'Ce lien sert une fois, pendant {minutes} minutes. Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.',
  },
  passwordChanged: {
    subject: 'Votre mot de passe a changé',
    paragraphs: [
      'Bonjour,',
      'Le mot de passe de votre compte Ancrage vient d’être changé, et vos autres sessions sont fermées.',
    ],
    action: 'Ce n’était pas moi',
    note: 'Si c’était vous, il n’y a rien à faire. Sinon, choisissez tout de suite un autre mot de passe par ce lien.',
  },
  secondFactorRemoved: {
    subject: 'La double authentification de votre compte est retirée',
    paragraphs: [
      'Bonjour,',
      'La double authentification de votre compte Ancrage vient d’être retirée, par vous ou par la personne qui administre votre organisation. Le mot de passe suffit désormais.',
    ],
    action: 'Me connecter',
    note: 'Remettez-la en place dès que possible depuis « Mon compte ». Si vous ne l’avez pas demandé, changez votre mot de passe.',
  },
};

/** Said at the foot of every mail. */
export const FOOT_FR =
  'Ancrage : ce que l’entreprise ouvre au territoire qui l’entoure. Ce message est automatique, personne ne lit les réponses.';
