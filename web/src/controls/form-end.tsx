import { useControlTexts } from './texts';
import { problemText } from '../shell/problem/problem-text';
import { Notice } from './notice';
import { SubmitButton } from './submit-button';

/** The end of a form: what went wrong, what follows, and the button that sends it. */
export function FormEnd({
  error,
  pending,
  label,
  note,
}: {
  readonly error: Error | null;
  readonly pending: boolean;
  readonly label: string;
  readonly note?: string;
}) {
  const { language } = useControlTexts();
  return (
    <>
      {error && (
        <Notice tone="mend">
          <p>{problemText(error, language)}</p>
        </Notice>
      )}
      {note && <p className="field-hint">{note}</p>}
      <div className="form-actions">
        <SubmitButton pending={pending}>{label}</SubmitButton>
      </div>
    </>
  );
}
