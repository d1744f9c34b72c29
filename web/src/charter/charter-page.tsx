import { formatDate } from '../shell/format/format-date';
import { typeset } from '../shell/format/typeset';
import { Page } from '../shell/page/page';
import { PageSkeleton } from '../shell/page/page-skeleton';
import { ReadFailure } from '../shell/problem/read-failure';
import { useMay } from '../shell/session/member';
import { CharterSignature } from './charter-signature';
import { SignForm } from './sign-form';
import { useCharterTexts } from './texts';
import { useCharter } from './use-charter';
import './charter.css';

/** The charter as it is read and, once, signed. */
export default function CharterPage() {
  const { t, language } = useCharterTexts();
  const charter = useCharter();
  const maySign = useMay('charter.sign');
  if (charter.isPending) return <PageSkeleton />;
  if (charter.isError) {
    return <ReadFailure error={charter.error} retry={() => void charter.refetch()} />;
  }
  const { version, inForceFrom, preamble, principles, undertaking, signature } = charter.data;
  return (
    <Page title={t('title')} lead={t('lead')} width="reading">
      {signature && <CharterSignature signature={signature} />}
      <article className="charter">
        <p className="charter-version">
          {t('version', { version, date: formatDate(inForceFrom, language) })}
        </p>
        <p className="charter-preamble">{typeset(preamble[language], language)}</p>
        <ol role="list">
          {principles.map((principle) => (
            <li key={principle.title.fr}>
              <h2>{principle.title[language]}</h2>
              <p>{typeset(principle.text[language], language)}</p>
            </li>
          ))}
        </ol>
        <h2>{t('undertaking')}</h2>
        <p>{typeset(undertaking[language], language)}</p>
      </article>
      {!signature && maySign && <SignForm charter={charter.data} />}
    </Page>
  );
}
