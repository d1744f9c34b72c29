import type { Language } from '@ancrage/contract/commitment/kind';
import type { Mail } from '@ancrage/contract/mail/mail';
import { renderMail } from '@ancrage/contract/mail/render-mail';
import { MAY_IDLE } from '@ancrage/database/may-idle';
import type { DataSource } from 'typeorm';
import type { MailServer } from './mail-server';

/** After that many refusals a mail is given up; they span some ten hours. */
const ATTEMPTS_MAX = 10;
const FIRST_WAIT_SECONDS = 20;
const LONGEST_WAIT_SECONDS = 3 * 3600;

interface WaitingMail {
  readonly id: string;
  readonly recipient: string;
  readonly language: Language;
  readonly template: Mail['template'];
  readonly params: Mail['params'];
  readonly attempts: number;
}

/**
 * Sends what the mail outbox holds. A mail's row is locked while it is handed over, so that no two
 * workers send it; a worker that is killed lets go of it at once, and only a mail that was taken in
 * that very moment is handed over again, under the same Message-ID. Without a mail server mails
 * are kept, to be read in the administration.
 *
 * @returns How many mails left the outbox.
 */
export async function sendMails(
  source: DataSource,
  server: MailServer | undefined,
): Promise<number> {
  if (!server) return keepAll(source);
  let sent = 0;
  while (await sendNext(source, server)) sent += 1;
  return sent;
}

async function keepAll(source: DataSource): Promise<number> {
  const [rows] = await source.query<[{ id: string }[], number]>(
    `UPDATE ancrage.mail SET state = 'kept', settled_at = now() WHERE state = 'waiting'
     RETURNING id`,
  );
  return rows.length;
}

async function sendNext(source: DataSource, server: MailServer): Promise<boolean> {
  return source.transaction(async (manager) => {
    await manager.query(MAY_IDLE);
    const [mail] = await manager.query<WaitingMail[]>(
      `SELECT id, recipient, language, template, params, attempts FROM ancrage.mail
       WHERE state = 'waiting' AND next_attempt_at <= clock_timestamp()
       ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
    );
    if (!mail) return false;
    const failure = await handOver(server, mail);
    if (failure === null) {
      // The text held a secret: it is erased with the sending.
      await manager.query(
        `UPDATE ancrage.mail SET state = 'sent', params = NULL, attempts = attempts + 1,
           settled_at = clock_timestamp(), last_error = NULL WHERE id = $1`,
        [mail.id],
      );
      return true;
    }
    const over = failure.final || mail.attempts + 1 >= ATTEMPTS_MAX;
    await manager.query(
      `UPDATE ancrage.mail SET state = $2, params = CASE WHEN $2 = 'failed' THEN NULL ELSE params END,
         attempts = attempts + 1, last_error = $3,
         settled_at = CASE WHEN $2 = 'failed' THEN clock_timestamp() END,
         next_attempt_at = clock_timestamp() + make_interval(secs => $4) WHERE id = $1`,
      [mail.id, over ? 'failed' : 'waiting', failure.sentence, waitSeconds(mail.attempts)],
    );
    return true;
  });
}

async function handOver(
  server: MailServer,
  { id, recipient, language, template, params }: WaitingMail,
): Promise<{ readonly final: boolean; readonly sentence: string } | null> {
  try {
    await server.send(id, recipient, renderMail({ template, params } as Mail, language));
    return null;
  } catch (error) {
    const { responseCode = 0, message } = error as { responseCode?: number; message: string };
    // RFC 5321: 5yz is for good (save the sign-in of the installation itself), 4yz for now.
    const final = responseCode >= 500 && responseCode !== 530 && responseCode !== 535;
    return { final, sentence: message.slice(0, 500) };
  }
}

function waitSeconds(attempts: number): number {
  return Math.min(FIRST_WAIT_SECONDS * 3 ** attempts, LONGEST_WAIT_SECONDS);
}
