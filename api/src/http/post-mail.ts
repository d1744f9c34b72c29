import type { Language } from '@ancrage/contract/commitment/kind';
import type { Mail } from '@ancrage/contract/mail/mail';

/** To whom a mail goes, in which language, and in whose name. */
interface Envelope {
  readonly organisationId: string | null;
  readonly to: string;
  readonly language: Language;
}

/**
 * Puts a mail into the outbox, in the transaction that makes it necessary: it leaves if and only
 * if that commits.
 */
export async function postMail(
  transaction: { query(sql: string, parameters: unknown[]): Promise<unknown> },
  { organisationId, to, language }: Envelope,
  { template, params }: Mail,
): Promise<void> {
  await transaction.query('SELECT ancrage.post_mail($1, $2, $3, $4, $5)', [
    organisationId,
    to,
    language,
    template,
    JSON.stringify(params),
  ]);
}
