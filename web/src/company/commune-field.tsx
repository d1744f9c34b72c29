import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components/ComboBox';
import { answerOf } from '../contract/api';
import { findCommunes } from '../contract/generated/sdk.gen';
import { formatNumber } from '../shell/format/format-number';
import '../controls/combo-list.css';
import { useCompanyTexts } from './texts';

/** Choosing a commune by the first letters of its name. */
export function CommuneField({
  onChoose,
  error,
}: {
  readonly onChoose: (code: string | null) => void;
  readonly error: string | undefined;
}) {
  const { t, language } = useCompanyTexts();
  const [typed, setTyped] = useState('');
  const name = typed.replace(/ \(\d\w\d*\)$/, '').trim();
  const found = useQuery({
    queryKey: ['communes', name],
    queryFn: () => answerOf(findCommunes({ query: { name } })),
    enabled: name.length >= 2,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
  return (
    <ComboBox
      className="field"
      items={name.length >= 2 ? (found.data ?? []) : []}
      inputValue={typed}
      onInputChange={setTyped}
      onSelectionChange={(key) => onChoose(key === null ? null : String(key))}
      defaultFilter={() => true}
      isInvalid={error !== undefined}
      menuTrigger="input"
      // Names arrive after the key: the list opens empty and fills.
      allowsEmptyCollection
    >
      <Label className="field-label">{t('establishments.commune')}</Label>
      <span className="input-box">
        <Input className="input" autoComplete="off" />
        <Button className="combo-open" aria-label={t('establishments.commune')}>
          <span aria-hidden="true">▾</span>
        </Button>
      </span>
      <Text slot="description" className="field-hint">
        {t('establishments.communeHint')}
      </Text>
      {error && (
        <Text slot="errorMessage" className="field-error">
          {error}
        </Text>
      )}
      <Popover className="combo-list">
        <ListBox
          renderEmptyState={() => (
            <p className="combo-none">
              {t(
                found.isSuccess && name.length >= 2
                  ? 'establishments.communeNone'
                  : 'establishments.communeHint',
              )}
            </p>
          )}
        >
          {(commune: NonNullable<typeof found.data>[number]) => (
            <ListBoxItem id={commune.code} textValue={`${commune.name} (${commune.departement})`}>
              <Text slot="label">
                {commune.name} ({commune.departement})
              </Text>
              <Text slot="description">
                {[
                  commune.epciName,
                  commune.population === null
                    ? null
                    : t('establishments.population', {
                        count: formatNumber(commune.population, language, 0),
                      }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
