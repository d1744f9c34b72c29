import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answerOf } from '../contract/api';
import { findPeople } from '../contract/generated/sdk.gen';
import type { PersonDto } from '../contract/generated/types.gen';
import { DialogSheet } from '../controls/dialog-sheet';
import { Notice } from '../controls/notice';
import { TextField } from '../controls/text-field';
import { Page } from '../shell/page/page';
import { problemText } from '../shell/problem/problem-text';
import { ErasePersonForm } from './erase-person-form';
import { PersonTable } from './person-table';
import { useAdminTexts } from './texts';
import './admin.css';

/** Time after the last key at which people are searched. */
const SETTLED_MS = 250;

const TEXT_MIN = 3;

/** Finding a person who asked for the erasure of what is kept of them, and erasing it. */
export default function PeoplePage() {
  const { t, language } = useAdminTexts();
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const [erasing, setErasing] = useState<PersonDto | null>(null);
  const [done, setDone] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const asked = text.length >= TEXT_MIN;
  const found = useQuery({
    queryKey: ['people', text],
    queryFn: () => answerOf(findPeople({ query: { text } })),
    enabled: asked,
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={t('people.title')} lead={t('people.lead')}>
      {done && (
        <Notice tone="done">
          <p>{t('people.done')}</p>
        </Notice>
      )}
      {found.isError && (
        <Notice tone="mend">
          <p>{problemText(found.error, language)}</p>
        </Notice>
      )}
      <div className="admin-filters">
        <TextField
          label={t('people.search')}
          hint={t('people.searchHint')}
          value={typed}
          onChange={setTyped}
          input={{ type: 'search', maxLength: 254, autoComplete: 'off' }}
        />
      </div>
      {asked && found.data && found.data.length === 0 && <p role="status">{t('people.none')}</p>}
      {asked && found.data && found.data.length > 0 && (
        <PersonTable
          people={found.data}
          onErase={(person) => {
            setDone(false);
            setErasing(person);
          }}
        />
      )}
      <DialogSheet
        title={t('people.eraseTitle', { name: erasing?.displayName ?? '' })}
        open={erasing !== null}
        onClose={() => setErasing(null)}
      >
        {erasing && (
          <ErasePersonForm
            person={erasing}
            onDone={async () => {
              setErasing(null);
              setDone(true);
              await queries.invalidateQueries({ queryKey: ['people'] });
            }}
          />
        )}
      </DialogSheet>
    </Page>
  );
}
