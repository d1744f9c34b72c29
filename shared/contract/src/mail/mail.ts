import type { Role } from '../session/role';

/** What each mail of the product quotes; links are whole addresses. */
export interface MailParams {
  readonly confirmRegistration: {
    readonly company: string;
    readonly link: string;
    readonly hours: number;
  };
  readonly claimReceived: {
    readonly company: string;
    readonly claimant: string;
    readonly link: string;
  };
  readonly claimAccepted: { readonly company: string; readonly link: string };
  readonly claimRefused: { readonly company: string; readonly link: string };
  readonly invitation: {
    readonly organisation: string;
    readonly inviter: string;
    readonly role: Role;
    readonly link: string;
    readonly days: number;
  };
  readonly resetPassword: { readonly link: string; readonly minutes: number };
  readonly passwordChanged: { readonly link: string };
  readonly secondFactorRemoved: { readonly link: string };
}

/** Every mail of the product. */
export const MAIL_TEMPLATES = [
  'confirmRegistration',
  'claimReceived',
  'claimAccepted',
  'claimRefused',
  'invitation',
  'resetPassword',
  'passwordChanged',
  'secondFactorRemoved',
] as const satisfies readonly (keyof MailParams)[];

/** The name of a mail. */
export type MailTemplate = keyof MailParams;

/** A mail that waits to be written in its reader's language. */
export type Mail = {
  readonly [Template in MailTemplate]: {
    readonly template: Template;
    readonly params: MailParams[Template];
  };
}[MailTemplate];

/** The words of a mail; `{name}` quotes a parameter. */
export interface MailWords {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** What the link does. */
  readonly action: string;
  /** Said under the link: how long it holds, what to do if one expected nothing. */
  readonly note: string;
}
