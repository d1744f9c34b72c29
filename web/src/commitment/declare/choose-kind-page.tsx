import { CATALOGUE } from '@ancrage/contract/commitment/catalogue/catalogue';
import { FAMILIES } from '@ancrage/contract/commitment/family';
import type { Kind } from '@ancrage/contract/commitment/kind';
import { plainText } from '@ancrage/contract/import/columns';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { TextField } from '../../controls/text-field';
import { typeset } from '../../shell/format/typeset';
import { Page } from '../../shell/page/page';
import { useCommitmentWords } from '../texts';
import { CharterFirst } from './charter-first';
import { useSituation } from './situation';
import { useDeclareTexts } from './texts';
import { useDraftedKinds } from './use-kept-drafts';
import './declare.css';

/** The first step of a declaration: the family, then the kind. */
export default function ChooseKindPage() {
  const { t } = useDeclareTexts();
  const words = useCommitmentWords();
  const [text, setText] = useState('');
  const { signed } = useSituation();
  const kinds = useMemo(() => CATALOGUE.filter((kind) => matches(kind, text)), [text]);
  return (
    <Page title={t('choose.title')} lead={t('choose.lead')}>
      {signed === false && <CharterFirst />}
      <div className="kind-search">
        <TextField
          label={t('choose.search')}
          hint={t('choose.searchHint')}
          value={text}
          onChange={setText}
          input={{ type: 'search' }}
        />
      </div>
      {kinds.length === 0 && <p role="status">{t('choose.none', { text })}</p>}
      {FAMILIES.filter((family) => kinds.some((kind) => kind.family === family)).map((family) => (
        <section key={family} className="family" data-family={family}>
          <h2>{words.t(`family.${family}`)}</h2>
          <KindList kinds={kinds.filter((kind) => kind.family === family)} />
        </section>
      ))}
    </Page>
  );
}

function KindList({ kinds }: { readonly kinds: readonly Kind[] }) {
  const { t, language } = useDeclareTexts();
  const drafted = useDraftedKinds();
  return (
    <ul role="list" className="kinds">
      {kinds.map((kind) => (
        <li key={kind.key}>
          <Link to={`/engagements/declarer/${kind.key}`}>{kind.label[language]}</Link>
          <p>{typeset(kind.example[language], language)}</p>
          {drafted.has(kind.key) && <p className="kind-draft">{t('choose.drafts')}</p>}
        </li>
      ))}
    </ul>
  );
}

function matches(kind: Kind, text: string): boolean {
  const words = plainText(text).split(' ');
  const said = plainText(
    [kind.label.fr, kind.label.en, kind.example.fr, kind.example.en].join(' '),
  );
  return words.every((word) => said.includes(word));
}
