import '../controls/button.css';
import { keepFile } from '../controls/keep-file';
import { useAccountTexts } from './texts';

/** Recovery codes, shown this once. */
export function RecoveryCodes({
  codes,
  onKept,
}: {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}) {
  const { t } = useAccountTexts();
  return (
    <div className="stack">
      <p>{t('factor.codesText')}</p>
      <ul role="list" className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="form-actions">
        <button type="button" className="button button-primary" onClick={onKept}>
          {t('factor.kept')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => keepFile(`${codes.join('\n')}\n`, 'ancrage-codes.txt')}
        >
          {t('factor.keep')}
        </button>
      </div>
    </div>
  );
}
