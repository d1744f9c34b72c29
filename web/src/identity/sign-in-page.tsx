import type { Language } from '@ancrage/contract/commitment/kind';
import { problemSentence } from '@ancrage/contract/problem/sentence';
import { useEffect } from 'react';
import { Link, Navigate, useSearchParams } from 'react-router';
import { Notice } from '../controls/notice';
import { typeset } from '../shell/format/typeset';
import { ownPath } from '../shell/session/own-path';
import { useSession } from '../shell/session/use-session';
import { SignInForm } from './sign-in-form';
import { useIdentityTexts } from './texts';
import './sign-in.css';

/** What the organisation's provider may have refused; its sentence quotes nothing. */
const SSO_REFUSALS = [
  'sso.none',
  'sso.refused',
  'sso.address_not_verified',
  'sso.not_a_member',
] as const;

const FAMILIES = ['spaces', 'hours', 'savings', 'supplyChains', 'culture'] as const;

/** Signing in, then going back to where one was. */
export default function SignInPage() {
  const { t, language } = useIdentityTexts();
  const [search] = useSearchParams();
  const session = useSession();
  const refusal = refusalOf(search.get('refus'), language);
  const back = ownPath(search.get('retour'));
  useEffect(() => {
    document.title = `${t('title')} · Ancrage`;
  }, [t]);
  if (session.data) return <Navigate to={back} replace />;
  return (
    <div className="sign-in">
      <section className="sign-in-card">
        <h1>{t('title')}</h1>
        <p className="soft">{t('lead')}</p>
        {refusal && (
          <Notice tone="mend">
            <p>{refusal}</p>
          </Notice>
        )}
        {search.get('compte') === 'efface' && (
          <Notice tone="done">
            <p>{t('erased')}</p>
          </Notice>
        )}
        {back !== '/' && (
          <Notice tone="know">
            <p>{t('expired')}</p>
          </Notice>
        )}
        <SignInForm />
        <p className="sign-in-note">
          <Link to="/mot-de-passe-oublie">{t('lost')}</Link>
        </p>
        <p className="sign-in-note">
          {t('noAccount')} <Link to="/inscription">{t('register')}</Link>.
        </p>
      </section>
      <aside className="sign-in-aside">
        <h2>{t('aside.title')}</h2>
        <ul role="list">
          {FAMILIES.map((family) => (
            <li key={family} data-family={family}>
              {t(`aside.${family}`)}
            </li>
          ))}
        </ul>
      </aside>
    </div>
  );
}

/** The sentence of a refusal of single sign-on, by its code in the address. */
function refusalOf(code: string | null, language: Language): string | null {
  const known = SSO_REFUSALS.find((refusal) => refusal === code);
  return known ? typeset(problemSentence({ code: known, params: {} }, language), language) : null;
}
