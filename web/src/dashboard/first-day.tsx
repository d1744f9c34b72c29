import { Link } from 'react-router';
import { Page } from '../shell/page/page';
import { useDashboardTexts } from './texts';
import './first-day.css';

const STEPS = [
  { to: '/charte', text: 'charter' },
  { to: '/entreprise', text: 'company' },
  { to: '/engagements/declarer', text: 'commitment' },
] as const;

/** The dashboard before the first score: what to do first, in three steps. */
export function FirstDay({ organisationName }: { readonly organisationName: string }) {
  const { t } = useDashboardTexts();
  return (
    <Page title={organisationName} tabTitle={t('title')} lead={t('firstDay.lead')}>
      <ol role="list" className="first-steps">
        {STEPS.map(({ to, text }) => (
          <li key={to}>
            <Link to={to}>{t(`firstDay.${text}`)}</Link>
            <p>{t(`firstDay.${text}Text`)}</p>
          </li>
        ))}
      </ol>
    </Page>
  );
}
