import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { answerOf } from '../contract/api';
import { exportEvents, listEvents } from '../contract/generated/sdk.gen';
import type { AuditTopic } from '../contract/generated/types.gen';
import '../controls/button.css';
import { DayFilter } from '../controls/day-filter';
import { keepFile } from '../controls/keep-file';
import { Notice } from '../controls/notice';
import { SelectField } from '../controls/select-field';
import { Page } from '../shell/page/page';
import { PageSkeleton } from '../shell/page/page-skeleton';
import { problemText } from '../shell/problem/problem-text';
import { ReadFailure } from '../shell/problem/read-failure';
import { EventTable } from './event-table';
import { fr } from './fr';
import { useAuditTexts } from './texts';
import './audit.css';

const TOPICS = Object.keys(fr.topic) as AuditTopic[];

/** The log of the organisation; its filters stand in the address. */
export default function AuditPage() {
  const { t, language } = useAuditTexts();
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  const log = useInfiniteQuery({
    queryKey: ['audit', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(listEvents({ query: { ...filter, ...(pageParam ? { after: pageParam } : {}) } })),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const file = useMutation({
    mutationFn: () => answerOf(exportEvents({ query: filter, parseAs: 'blob' })),
    onSuccess: (content) => keepFile(content, 'ancrage-journal.csv'),
  });
  if (log.isPending) return <PageSkeleton />;
  if (log.isError) return <ReadFailure error={log.error} retry={() => void log.refetch()} />;
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
  const events = log.data.pages.flatMap((page) => page.events);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <button
          type="button"
          className="button"
          aria-disabled={file.isPending}
          onClick={() => {
            if (!file.isPending) file.mutate();
          }}
        >
          {file.isPending ? t('exporting') : t('export')}
        </button>
      }
    >
      {file.isError && (
        <Notice tone="mend">
          <p>{problemText(file.error, language)}</p>
        </Notice>
      )}
      {filter.subjectId && (
        <Notice tone="know">
          <p>
            {t('about')} <Link to="/journal">{t('aboutAll')}</Link>
          </p>
        </Notice>
      )}
      <div className="audit-filters">
        <SelectField
          label={t('topicLabel')}
          value={filter.topic ?? ''}
          onChange={(value) => change('sujet', value)}
          options={[
            { value: '', label: t('everyTopic') },
            ...TOPICS.map((value) => ({ value, label: t(`topic.${value}`) })),
          ]}
        />
        <DayFilter
          label={t('from')}
          bound="start"
          day={filter.from}
          onChange={(day) => change('du', day)}
        />
        <DayFilter
          label={t('to')}
          bound="end"
          day={filter.to}
          onChange={(day) => change('au', day)}
        />
      </div>
      {events.length === 0 ? <p>{t('none')}</p> : <EventTable events={events} />}
      {log.hasNextPage && (
        <p>
          <button
            type="button"
            className="button"
            aria-disabled={log.isFetchingNextPage}
            onClick={() => void log.fetchNextPage()}
          >
            {t('more')}
          </button>
        </p>
      )}
    </Page>
  );
}

/** The filters as they stand in the address; what is none of ours is left out. */
function readFilter(search: URLSearchParams) {
  const topic = TOPICS.find((known) => known === search.get('sujet'));
  const day = (name: string) => /^\d{4}-\d\d-\d\d$/.exec(search.get(name) ?? '')?.[0];
  const [from, to] = [day('du'), day('au')];
  const subjectId = /^[0-9a-f-]{36}$/.exec(search.get('objet') ?? '')?.[0];
  return {
    ...(topic ? { topic } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(subjectId ? { subjectId } : {}),
  };
}
