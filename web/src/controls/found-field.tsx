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
import './combo-list.css';

/** From how many letters on anything is looked for. */
const LETTERS_MIN = 2;

/** Something that was found, as the list shows it. */
export interface FoundOption {
  readonly id: string;
  /** What the field reads once it is chosen. */
  readonly name: string;
  readonly detail: string;
}

/** Choosing one of what the server finds for a few letters. */
export function FoundField({
  label,
  hint,
  none,
  topic,
  find,
  searched = (typed) => typed,
  onChoose,
  error,
}: {
  readonly label: string;
  readonly hint: string;
  /** Said where nothing was found. */
  readonly none: string;
  /** Under which key what was found is remembered. */
  readonly topic: readonly string[];
  readonly find: (text: string) => Promise<readonly FoundOption[]>;
  /** What to look for when this stands in the field. */
  readonly searched?: (typed: string) => string;
  readonly onChoose: (id: string | null) => void;
  readonly error: string | undefined;
}) {
  const [typed, setTyped] = useState('');
  const text = searched(typed).trim();
  const isLongEnough = text.length >= LETTERS_MIN;
  const found = useQuery({
    queryKey: [...topic, text],
    queryFn: () => find(text),
    enabled: isLongEnough,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
  return (
    <ComboBox
      className="field"
      items={isLongEnough ? (found.data ?? []) : []}
      inputValue={typed}
      onInputChange={setTyped}
      onSelectionChange={(key) => onChoose(key === null ? null : String(key))}
      defaultFilter={() => true}
      isInvalid={error !== undefined}
      menuTrigger="input"
      // Names arrive after the key: the list opens empty and fills.
      allowsEmptyCollection
    >
      <Label className="field-label">{label}</Label>
      <span className="input-box">
        <Input className="input" autoComplete="off" />
        <Button className="combo-open" aria-label={label}>
          <span aria-hidden="true">▾</span>
        </Button>
      </span>
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
      {error && (
        <Text slot="errorMessage" className="field-error">
          {error}
        </Text>
      )}
      <Popover className="combo-list">
        <ListBox
          renderEmptyState={() => (
            <p className="combo-none">{found.isSuccess && isLongEnough ? none : hint}</p>
          )}
        >
          {({ id, name, detail }: FoundOption) => (
            <ListBoxItem id={id} textValue={name}>
              <Text slot="label">{name}</Text>
              <Text slot="description">{detail}</Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
