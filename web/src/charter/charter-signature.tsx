import { Link } from 'react-router';
import type { CharterSignatureDto } from '../contract/generated/types.gen';
import { Notice } from '../controls/notice';
import { formatInstant, formatQuarter } from '../shell/format/format-date';
import { useMay } from '../shell/session/member';
import { useCharterTexts } from './texts';

/** Who signed which text, when. */
export function CharterSignature({ signature }: { readonly signature: CharterSignatureDto }) {
  const { t, language } = useCharterTexts();
  const mayDeclare = useMay('commitment.declare');
  const { version, signedAt, signedBy, observedFrom, textSha256 } = signature;
  const date = formatInstant(signedAt, language);
  return (
    <Notice tone="done" title={t('signed')}>
      <p>
        {signedBy
          ? t('signedBy', { name: signedBy, date, version })
          : t('signedByErased', { date, version })}{' '}
        {t('observed', { quarter: formatQuarter(observedFrom, language) })}
      </p>
      <details className="charter-fingerprint">
        <summary>{t('fingerprint')}</summary>
        <code>{textSha256}</code>
      </details>
      {mayDeclare && (
        <p>
          <Link to="/engagements/declarer">{t('declare')}</Link>
        </p>
      )}
    </Notice>
  );
}
