import type { InputHTMLAttributes } from 'react';
import { Field, type FieldProps } from './field';

/** What the inputs built on a text input take besides their label. */
export interface TextInputProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  /** The unit, shown inside the field at its end. */
  readonly unit?: string | undefined;
  readonly input?: InputHTMLAttributes<HTMLInputElement>;
}

/** A field for one line of text. */
export function TextField({ value, onChange, onBlur, unit, input, ...field }: TextInputProps) {
  return (
    <Field {...field}>
      {(control) => (
        <span className="input-box">
          <input
            {...input}
            {...control}
            className="input"
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onBlur={onBlur}
          />
          {unit && (
            <span className="input-unit" aria-hidden="true">
              {unit}
            </span>
          )}
        </span>
      )}
    </Field>
  );
}
