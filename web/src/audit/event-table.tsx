import { reasonInWords } from '@ancrage/contract/account/reason-of-change';
import { fr as declared } from '../commitment/fr';
import { useCommitmentWords } from '../commitment/texts';
import type { AuditEventDto } from '../contract/generated/types.gen';
import { formatInstant } from '../shell/format/format-date';
import type { TextKey } from '../shell/language/define-texts';
import { fr } from './fr';
import { useAuditTexts } from './texts';

/** The events as a dense table; what was before and after opens on demand. */
export function EventTable({ events }: { readonly events: readonly AuditEventDto[] }) {
  const { t } = useAuditTexts();
  return (
    <table className="dense">
      <caption className="seen-by-readers">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('columns.what')}</th>
          <th scope="col">{t('columns.date')}</th>
          <th scope="col">{t('columns.who')}</th>
          <th scope="col">{t('columns.where')}</th>
          <th scope="col">{t('columns.detail')}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </tbody>
    </table>
  );
}

function EventRow({ event }: { readonly event: AuditEventDto }) {
  const { t, language } = useAuditTexts();
  const words = useCommitmentWords();
  const inWords = (code: string) =>
    code in declared.reason
      ? words.t(`reason.${code}` as TextKey<typeof declared>)
      : reasonInWords(code, language);
  const { actorState, actorName, before, after, reason, address } = event;
  return (
    <tr>
      <th scope="row">
        {t(`topic.${event.topic}`)} · {whatOf(event.what, t)}
      </th>
      <td data-label={t('columns.date')} className="figures">
        {formatInstant(event.recordedAt, language)}
      </td>
      <td data-label={t('columns.who')}>{actorState === 'member' ? actorName : t(actorState)}</td>
      <td data-label={t('columns.where')}>{address}</td>
      <td data-label={t('columns.detail')}>
        {reason !== null && <p>{t('reason', { reason: inWords(reason) })}</p>}
        {(before !== null || after !== null) && (
          <details>
            <summary>{t('detail')}</summary>
            <dl className="audit-states">
              {before !== null && <State title={t('before')} value={before} />}
              {after !== null && <State title={t('after')} value={after} />}
            </dl>
          </details>
        )}
      </td>
    </tr>
  );
}

function State({ title, value }: { readonly title: string; readonly value: object }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <pre>{JSON.stringify(value, null, 2)}</pre>
      </dd>
    </div>
  );
}

function whatOf(what: string, t: ReturnType<typeof useAuditTexts>['t']): string {
  return what in fr.what ? t(`what.${what}` as TextKey<typeof fr>) : what;
}
