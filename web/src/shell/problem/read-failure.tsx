import { ApiProblem } from '../../contract/api-problem';
import { Notice } from '../../controls/notice';
import '../../controls/button.css';
import { useShellTexts } from '../texts';
import { problemText } from './problem-text';

/** A read that failed: what is kept, and a way to try again. */
export function ReadFailure({
  error,
  retry,
}: {
  readonly error: Error;
  readonly retry: () => void;
}) {
  const { t, language } = useShellTexts();
  const denied = error instanceof ApiProblem && error.code === 'permission.denied';
  return (
    <div className="page">
      <Notice tone="mend" title={t('failed.title')}>
        <p>{problemText(error, language)}</p>
        {!denied && (
          <p>
            <button type="button" className="button button-small" onClick={retry}>
              {t('failed.retry')}
            </button>
          </p>
        )}
      </Notice>
    </div>
  );
}
