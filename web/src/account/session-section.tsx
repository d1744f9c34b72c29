import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../contract/api';
import { endOtherSessions, endSession, listSessions } from '../contract/generated/sdk.gen';
import '../controls/button.css';
import { Notice } from '../controls/notice';
import { formatInstant } from '../shell/format/format-date';
import { problemText } from '../shell/problem/problem-text';
import { browserName } from './browser-name';
import { useAccountTexts } from './texts';

/** One's open sessions, and ending them. */
export function SessionSection() {
  const { t, language } = useAccountTexts();
  const queries = useQueryClient();
  const sessions = useQuery({
    queryKey: ['own-sessions'],
    queryFn: () => answerOf(listSessions()),
  });
  const ending = useMutation({
    mutationFn: (id: string | null) =>
      answerOf(id === null ? endOtherSessions() : endSession({ path: { id } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['own-sessions'] }),
  });
  const list = sessions.data ?? [];
  return (
    <section className="sheet account-section">
      <h2>{t('sessions.title')}</h2>
      {ending.isSuccess && (
        <Notice tone="done">
          <p>{t('sessions.ended')}</p>
        </Notice>
      )}
      {(ending.error ?? sessions.error) && (
        <Notice tone="mend" title={t('failed')}>
          <p>{problemText(ending.error ?? sessions.error ?? new Error(), language)}</p>
        </Notice>
      )}
      <table className="dense">
        <caption className="seen-by-readers">{t('sessions.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sessions.device')}</th>
            <th scope="col">{t('sessions.organisation')}</th>
            <th scope="col">{t('sessions.address')}</th>
            <th scope="col">{t('sessions.seen')}</th>
            <th scope="col">
              <span className="seen-by-readers">{t('sessions.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.map((session) => {
            const device = browserName(session.agent) ?? t('sessions.unknown');
            const seen = formatInstant(session.lastSeenAt, language);
            return (
              <tr key={session.id}>
                <th scope="row">
                  {device}{' '}
                  {session.current && <span className="soft">({t('sessions.current')})</span>}
                </th>
                <td data-label={t('sessions.organisation')}>{session.organisationName}</td>
                <td data-label={t('sessions.address')}>{session.address}</td>
                <td data-label={t('sessions.seen')}>{seen}</td>
                <td>
                  {!session.current && (
                    <button
                      type="button"
                      className="button button-plain"
                      aria-label={t('sessions.endLabel', { device, date: seen })}
                      onClick={() => ending.mutate(session.id)}
                    >
                      {t('sessions.end')}
                    </button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {list.length > 1 && (
        <p>
          <button type="button" className="button" onClick={() => ending.mutate(null)}>
            {t('sessions.endOthers')}
          </button>
        </p>
      )}
    </section>
  );
}
