import { kindOf } from '@ancrage/contract/commitment/catalogue/catalogue';
import { useEffect } from 'react';
import { Link, useParams } from 'react-router';
import { Notice } from '../../controls/notice';
import { typeset } from '../../shell/format/typeset';
import { Page } from '../../shell/page/page';
import { PageSkeleton } from '../../shell/page/page-skeleton';
import { ReadFailure } from '../../shell/problem/read-failure';
import { useCommitmentWords } from '../texts';
import { CharterFirst } from './charter-first';
import { DraftedForm } from './drafted-form';
import { useSituation } from './situation';
import { useDeclareTexts } from './texts';
import './declare.css';

/** Declaring one commitment of a kind. */
export default function DeclarePage() {
  const { t, language } = useDeclareTexts();
  const words = useCommitmentWords();
  const kind = kindOf(useParams().kind ?? '');
  const { situation, signed, error, retry } = useSituation();
  useEffect(() => {
    // Where the declaration leads: fetched while one types, so that the answer shows at once.
    void import('../detail/commitment-page');
  }, []);
  if (!kind) {
    return (
      <Page title={t('unknownKind')} width="reading">
        <p>
          <Link to="/engagements/declarer">{t('otherKind')}</Link>
        </p>
      </Page>
    );
  }
  if (error) return <ReadFailure error={error} retry={retry} />;
  if (!situation) return <PageSkeleton />;
  return (
    <Page
      title={kind.label[language]}
      tabTitle={t('title', { kind: kind.label[language] })}
      width="reading"
    >
      <p className="declare-where" data-family={kind.family}>
        {words.t(`family.${kind.family}`)} ·{' '}
        <Link to="/engagements/declarer">{t('otherKind')}</Link>
      </p>
      <Notice tone="know">
        <p>{typeset(kind.help[language], language)}</p>
        <p className="soft">
          {t('example')} : {typeset(kind.example[language], language)}.
        </p>
      </Notice>
      {signed === false ? <CharterFirst /> : <DraftedForm kind={kind} situation={situation} />}
    </Page>
  );
}
