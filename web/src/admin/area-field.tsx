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
import { findAreas } from '../contract/generated/sdk.gen';
import type { AreaDto, AreaLevel } from '../contract/generated/types.gen';
import '../controls/combo-list.css';
import { formatNumber } from '../shell/format/format-number';
import { useAdminTexts } from './texts';

/** Choosing an area of a level by a part of its name, or by its code. */
export function AreaField({
  level,
  onChoose,
  error,
}: {
  readonly level: AreaLevel;
  readonly onChoose: (code: string | null) => void;
  readonly error: string | undefined;
}) {
  const { t, language } = useAdminTexts();
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const found = useQuery({
    queryKey: ['areas', level, name],
    queryFn: () => answerOf(findAreas({ query: { level, name } })),
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
      allowsEmptyCollection
    >
      <Label className="field-label">{t(`territories.level.${level}`)}</Label>
      <span className="input-box">
        <Input className="input" autoComplete="off" />
        <Button className="combo-open" aria-label={t(`territories.level.${level}`)}>
          <span aria-hidden="true">▾</span>
        </Button>
      </span>
      <Text slot="description" className="field-hint">
        {t('territories.areaHint')}
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
                  ? 'territories.areaNone'
                  : 'territories.areaHint',
              )}
            </p>
          )}
        >
          {(area: AreaDto) => (
            <ListBoxItem id={area.code} textValue={area.name}>
              <Text slot="label">{area.name}</Text>
              <Text slot="description">
                {t('territories.population', {
                  count: formatNumber(area.population, language, 0),
                })}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
