import { anyFreePort } from '@ancrage/launcher/free-port';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { eventually } from './eventually';

/** A mail server of the test's own, which keeps what it takes. */
export interface Mailbox {
  /** What the worker is told. */
  readonly settings: Readonly<Record<string, string>>;
  readonly received: readonly ParsedMail[];
  /** How the server answers the next mails; taken by default. */
  answer: (recipient: string) => Promise<void> | void;
  /** The latest mail to an address whose subject fits, once it has come. */
  mailTo(recipient: string, subject?: RegExp): Promise<ParsedMail>;
  close(): Promise<void>;
}

/** Starts a real SMTP server on a free port of the loopback. */
export async function openMailbox(): Promise<Mailbox> {
  const port = await anyFreePort();
  const received: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      simpleParser(stream)
        .then(async (mail) => {
          await mailbox.answer(session.envelope.rcptTo[0]?.address ?? '');
          received.push(mail);
          done();
        })
        .catch(done);
    },
  });
  // A worker that is killed drops its connection.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  const mailbox: Mailbox = {
    settings: {
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      MAIL_FROM: 'Ancrage <ne-pas-repondre@ancrage.example>',
    },
    received,
    answer: () => undefined,
    mailTo: async (recipient, subject = /./) => {
      const fitting = () =>
        received.findLast(
          (mail) => addressOf(mail) === recipient.toLowerCase() && subject.test(mail.subject ?? ''),
        );
      const found = await eventually(
        async () => fitting(),
        (mail) => mail !== undefined,
      );
      if (!found) throw new Error('No mail');
      return found;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mailbox;
}

/** Whom a mail goes to. */
export function addressOf({ to }: ParsedMail): string {
  return ([to].flat()[0]?.value[0]?.address ?? '').toLowerCase();
}

/** The secret of the link in a mail, which stands behind the `#` of its address. */
export function tokenIn({ text }: ParsedMail): string {
  const [, token] = /https?:\/\/\S+#([\w-]+)/.exec(text ?? '') ?? [];
  if (token === undefined) throw new Error(`No link in: ${text}`);
  return token;
}
