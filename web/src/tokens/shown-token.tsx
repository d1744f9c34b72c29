import { useState } from 'react';
import '../controls/button.css';
import { useTokenTexts } from './texts';

/** The token, shown this once. */
export function ShownToken({
  token,
  onKept,
}: {
  readonly token: string;
  readonly onKept: () => void;
}) {
  const { t } = useTokenTexts();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(token);
    setCopied(true);
  };
  return (
    <div className="stack">
      <p>{t('shownText')}</p>
      <p>
        <code className="token-shown">{token}</code>
      </p>
      <p className="soft">
        {t('usage')} <code className="token-usage">Authorization: Bearer …</code>
      </p>
      <div className="form-actions">
        <button type="button" className="button" onClick={() => void copy()}>
          {copied ? t('copied') : t('copy')}
        </button>
        <button type="button" className="button button-primary" onClick={onKept}>
          {t('kept')}
        </button>
      </div>
    </div>
  );
}
