import { createTransport } from 'nodemailer';
import type { RenderedMail } from '@ancrage/contract/mail/render-mail';

/** A server that does not answer in time is tried again later. */
const CONNECTS_MS = 10_000;
const SILENT_MS = 20_000;

/** Hands mails to a mail server. */
export interface MailServer {
  /** @throws Error, with `responseCode` when the server answered. */
  send(id: string, recipient: string, mail: RenderedMail): Promise<void>;
  close(): void;
}

/** Opens the way to a mail server; nothing is sent yet. */
export function openMailServer(settings: {
  readonly smtpUrl: string;
  readonly from: string;
}): MailServer {
  const transport = createTransport(settings.smtpUrl, {
    from: settings.from,
    // A mail comes from what the product wrote: no file, no address is read for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  Object.assign(transport.options, {
    connectionTimeout: CONNECTS_MS,
    greetingTimeout: CONNECTS_MS,
    socketTimeout: SILENT_MS,
  });
  const domain = /@([^\s<>@]+)/.exec(settings.from)?.[1] ?? 'ancrage';
  return {
    send: async (id, recipient, { subject, text, html }) => {
      await transport.sendMail({
        to: { name: '', address: recipient },
        subject,
        text,
        html,
        // The same mail has the same name however often it is handed over.
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    close: () => transport.close(),
  };
}
