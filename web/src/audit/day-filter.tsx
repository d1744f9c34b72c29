import { civilDateInParis } from '@ancrage/contract/period/civil-date';
import { useState } from 'react';
import { DateField } from '../controls/date-field';
import { readDateEntry } from '../controls/read-date-entry';
import { formatShortDate } from '../shell/format/format-date';
import { useAuditTexts } from './texts';

/** A bound of the span that is read, as people write dates; empty for none. */
export function DayFilter({
  label,
  bound,
  day,
  onChange,
}: {
  readonly label: string;
  readonly bound: 'start' | 'end';
  readonly day: string | undefined;
  readonly onChange: (day: string) => void;
}) {
  const { language } = useAuditTexts();
  const today = civilDateInParis(new Date());
  const [typed, setTyped] = useState(day ? formatShortDate(day, language) : '');
  const type = (text: string) => {
    setTyped(text);
    const read = readDateEntry(text, today, bound);
    if (read !== null || text.trim() === '') onChange(read ?? '');
  };
  return (
    <DateField label={label} today={today} bound={bound} value={typed} onChange={type} optional />
  );
}
