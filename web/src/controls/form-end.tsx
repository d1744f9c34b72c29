import { Notice } from '../../controls/notice';
import { SubmitButton } from '../../controls/submit-button';
import { problemText } from '../../shell/problem/problem-text';
import { useDetailTexts } from './texts';

/** The end of a task's form: what went wrong, and the button that records it. */
export function TaskActions({
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
  const { t, language } = useDetailTexts();
  return (
    <>
      {error && (
        <Notice tone="mend">
          <p>{problemText(error, language)}</p>
        </Notice>
      )}
      {note && <p className="field-hint">{note}</p>}
      <div className="form-actions">
        <SubmitButton pending={pending}>{pending ? t('pending') : label}</SubmitButton>
      </div>
    </>
  );
}
