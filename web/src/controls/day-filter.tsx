import { civilDateInParis } from '@ancrage/contract/period/civil-date';
import { useState } from 'react';
import { formatShortDate } from '../shell/format/format-date';
import { DateField } from './date-field';
import { readDateEntry } from './read-date-entry';
import { useControlTexts } from './texts';

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
  const { language } = useControlTexts();
  const today = civilDateInParis(new Date());
  const [typed, setTyped] = useState(day ? formatShortDate(day, language) : '');
  const [seen, setSeen] = useState(day);
  if (seen !== day) {
    setSeen(day);
    // Cleared from elsewhere; anything else that comes back is what was typed here.
    if (day === undefined) setTyped('');
  }
  const type = (text: string) => {
    setTyped(text);
    const read = readDateEntry(text, today, bound);
    if (read !== null || text.trim() === '') onChange(read ?? '');
  };
  return (
    <DateField label={label} today={today} bound={bound} value={typed} onChange={type} optional />
  );
}
