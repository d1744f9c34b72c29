import { FAMILIES } from '@ancrage/contract/commitment/family';
import { EVIDENCE_GRADES } from '@ancrage/contract/evidence/grade-shares';
import { useEffect, useState } from 'react';
import { AsKnownField } from '../../controls/as-known';
import { SelectField } from '../../controls/select-field';
import { TextField } from '../../controls/text-field';
import { useCommitmentWords } from '../texts';
import type { CommitmentFilters } from '../use-commitments';
import { useListTexts } from './texts';

/** Time after the last key at which the list is searched. */
const SETTLED_MS = 250;

/** The filters above the list. */
export function FilterBar({
  filters,
  onChange,
}: {
  readonly filters: CommitmentFilters;
  readonly onChange: (filter: 'family' | 'grade' | 'text', value: string) => void;
}) {
  const { t } = useListTexts();
  const words = useCommitmentWords();
  return (
    <div className="filters">
      <SearchField value={filters.text ?? ''} onChange={(text) => onChange('text', text)} />
      <SelectField
        label={t('family')}
        value={filters.family ?? ''}
        onChange={(family) => onChange('family', family)}
        options={[
          { value: '', label: t('everyFamily') },
          ...FAMILIES.map((value) => ({ value, label: words.t(`family.${value}`) })),
        ]}
      />
      <SelectField
        label={t('grade')}
        value={filters.grade ?? ''}
        onChange={(grade) => onChange('grade', grade)}
        options={[
          { value: '', label: t('everyGrade') },
          ...EVIDENCE_GRADES.map((value) => ({ value, label: words.t(`grade.${value}`) })),
        ]}
      />
      <AsKnownField />
    </div>
  );
}

function SearchField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  const { t } = useListTexts();
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    // Cleared from elsewhere; anything else that comes back is what was typed here.
    if (value === '') setTyped('');
  }
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => onChange(typed), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <TextField
      label={t('search')}
      value={typed}
      onChange={setTyped}
      input={{ type: 'search', maxLength: 140 }}
    />
  );
}
