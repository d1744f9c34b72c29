import { civilDateInParis } from '@ancrage/contract/period/civil-date';
import { quarterOf, quarterStart, shiftQuarter } from '@ancrage/contract/period/quarter';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useAuditTexts } from '../audit/texts';
import { useCommitmentWords } from '../commitment/texts';
import { answerOf } from '../contract/api';
import { listLateEntries } from '../contract/generated/sdk.gen';
import type { LateEntryDto } from '../contract/generated/types.gen';
import { DayFilter } from '../controls/day-filter';
import {
  formatDate,
  formatInstantDate,
  formatQuarter,
  formatSpan,
} from '../shell/format/format-date';
import { ReadFailure } from '../shell/problem/read-failure';
import { useLedgerTexts } from './texts';

/** How far back the list goes by itself. */
const QUARTERS_BACK = 4;

/** What was recorded after a close, between two dates that stand in the address. */
export function LateEntries() {
  const { t } = useLedgerTexts();
  const [search, setSearch] = useSearchParams();
  const today = civilDateInParis(new Date());
  const day = (name: string) => /^\d{4}-\d\d-\d\d$/.exec(search.get(name) ?? '')?.[0];
  const from = day('du') ?? quarterStart(shiftQuarter(quarterOf(today), -QUARTERS_BACK));
  const to = day('au') ?? today;
  const late = useQuery({
    queryKey: ['ledger', 'late', from, to],
    queryFn: () => answerOf(listLateEntries({ query: { from, to } })),
    placeholderData: keepPreviousData,
  });
  const change = (name: string, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return (
    <section className="ledger-part" aria-labelledby="late-title">
      <h2 id="late-title">{t('late.title')}</h2>
      <p className="soft">{t('late.text')}</p>
      <div className="ledger-span">
        <DayFilter
          label={t('late.from')}
          bound="start"
          day={from}
          onChange={(value) => change('du', value)}
        />
        <DayFilter
          label={t('late.to')}
          bound="end"
          day={to}
          onChange={(value) => change('au', value)}
        />
      </div>
      {late.isError ? (
        <ReadFailure error={late.error} retry={() => void late.refetch()} />
      ) : late.data?.entries.length === 0 ? (
        <p>{t('late.none')}</p>
      ) : (
        late.data && <LateTable entries={late.data.entries} />
      )}
    </section>
  );
}

function LateTable({ entries }: { readonly entries: readonly LateEntryDto[] }) {
  const { t } = useLedgerTexts();
  return (
    <table className="dense">
      <caption className="seen-by-readers">{t('late.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('late.columns.what')}</th>
          <th scope="col">{t('late.columns.about')}</th>
          <th scope="col">{t('late.columns.recorded')}</th>
          <th scope="col">{t('late.columns.period')}</th>
          <th scope="col">{t('late.columns.closed')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <LateRow key={entry.seq} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

function LateRow({ entry }: { readonly entry: LateEntryDto }) {
  const { t, language } = useLedgerTexts();
  const audit = useAuditTexts();
  const words = useCommitmentWords();
  return (
    <tr>
      <th scope="row">
        <span className="figures">n° {entry.seq}</span> · {audit.t(`topic.${entry.subject}`)} ·{' '}
        {audit.t(`what.${entry.action}`)}
      </th>
      <td data-label={t('late.columns.about')}>
        {entry.commitmentId === null ? (
          t('late.company')
        ) : (
          <Link to={`/engagements/${entry.commitmentId}`}>
            {entry.title ?? words.t('untitled')}
          </Link>
        )}
      </td>
      <td data-label={t('late.columns.recorded')}>
        {formatInstantDate(entry.recordedAt, language)}
      </td>
      <td data-label={t('late.columns.period')}>
        {formatSpan(entry.validFrom, entry.validTo, language)}
      </td>
      <td data-label={t('late.columns.closed')}>
        {t('late.closedOn', {
          quarter: formatQuarter(entry.quarter, language),
          date: formatDate(entry.closedOn, language),
        })}
      </td>
    </tr>
  );
}
