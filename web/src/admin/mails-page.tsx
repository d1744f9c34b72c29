import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../contract/api';
import { listMails } from '../contract/generated/sdk.gen';
import type { MailDto } from '../contract/generated/types.gen';
import '../controls/button.css';
import { DialogSheet } from '../controls/dialog-sheet';
import { formatInstant } from '../shell/format/format-date';
import { Page } from '../shell/page/page';
import { PageSkeleton } from '../shell/page/page-skeleton';
import { ReadFailure } from '../shell/problem/read-failure';
import { useAdminTexts } from './texts';
import './admin.css';

/** The latest mails and where they are; their text where no mail server takes them. */
export default function MailsPage() {
  const { t, language } = useAdminTexts();
  const [shown, setShown] = useState<MailDto | null>(null);
  const mails = useQuery({
    queryKey: ['mails'],
    queryFn: () => answerOf(listMails()),
    refetchInterval: 5000,
  });
  if (mails.isPending) return <PageSkeleton />;
  if (mails.isError) return <ReadFailure error={mails.error} retry={() => void mails.refetch()} />;
  return (
    <Page title={t('mails.title')} lead={t('mails.lead')}>
      {mails.data.length === 0 ? (
        <p>{t('mails.none')}</p>
      ) : (
        <table className="dense">
          <caption className="seen-by-readers">{t('mails.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('mails.recipient')}</th>
              <th scope="col">{t('mails.what')}</th>
              <th scope="col">{t('mails.state')}</th>
              <th scope="col">{t('mails.written')}</th>
              <th scope="col">
                <span className="seen-by-readers">{t('mails.read')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {mails.data.map((mail) => (
              <tr key={mail.id}>
                <th scope="row">{mail.recipient}</th>
                <td data-label={t('mails.what')}>
                  {mail.subject ?? t(`mails.templates.${mail.template}`)}
                </td>
                <td data-label={t('mails.state')}>
                  {t(`mails.states.${mail.state}`)}
                  {mail.lastError !== null && (
                    <span className="soft">
                      {' '}
                      · {t('mails.attempts', { count: mail.attempts })} · {mail.lastError}
                    </span>
                  )}
                </td>
                <td data-label={t('mails.written')}>{formatInstant(mail.createdAt, language)}</td>
                <td>
                  {mail.text !== null && (
                    <button
                      type="button"
                      className="button button-plain"
                      aria-label={t('mails.readLabel', { recipient: mail.recipient })}
                      onClick={() => setShown(mail)}
                    >
                      {t('mails.read')}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <DialogSheet
        title={shown?.subject ?? ''}
        open={shown !== null}
        onClose={() => setShown(null)}
      >
        <MailText text={shown?.text ?? ''} />
      </DialogSheet>
    </Page>
  );
}

/** The plain text of a mail, its links made to be followed. */
function MailText({ text }: { readonly text: string }) {
  const parts = text.split(/(https?:\/\/\S+)/);
  return (
    <div className="mail-text">
      {parts.map((part, position) =>
        position % 2 === 1 ? (
          <a key={position} href={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </div>
  );
}
