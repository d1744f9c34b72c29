import { civilDateInParis, isCivilDate, type CivilDate } from '@ancrage/contract/period/civil-date';
import { useSearchParams } from 'react-router';
import { formatDate } from '../shell/format/format-date';
import './button.css';
import { DayFilter } from './day-filter';
import { Notice } from './notice';
import { useControlTexts } from './texts';

/** The address's word for the past day as which a page is seen. */
const WORD = 'connu';

/** The past day as which the page is seen, from its address; undefined for what stands now. */
export function useAsKnown(): {
  readonly day: CivilDate | undefined;
  /** What was asked for, which may be no past day. */
  readonly asked: CivilDate | undefined;
  readonly change: (day: string) => void;
} {
  const [search, setSearch] = useSearchParams();
  const asked = [search.get(WORD) ?? ''].find(isCivilDate);
  const past = asked !== undefined && asked < civilDateInParis(new Date());
  const change = (day: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (day === '') next.delete(WORD);
        else next.set(WORD, day);
        return next;
      },
      { replace: true },
    );
  return { day: past ? asked : undefined, asked, change };
}

/** Asks as of which past day the page is to be seen. */
export function AsKnownField() {
  const { t } = useControlTexts();
  const { asked, change } = useAsKnown();
  return <DayFilter label={t('asKnown.label')} bound="end" day={asked} onChange={change} />;
}

/** Says that a page is not seen as it stands now, and leads back. */
export function AsKnownNotice() {
  const { t, language } = useControlTexts();
  const { day, change } = useAsKnown();
  if (day === undefined) return null;
  return (
    <Notice tone="know">
      <p>
        {t('asKnown.notice', { date: formatDate(day, language) })}{' '}
        <button type="button" className="button button-plain" onClick={() => change('')}>
          {t('asKnown.back')}
        </button>
      </p>
    </Notice>
  );
}
