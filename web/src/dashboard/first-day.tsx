import { Link } from 'react-router';
import { useCharter } from '../charter/use-charter';
import { useCompany } from '../company/use-company';
import { Page } from '../shell/page/page';
import { useDashboardTexts } from './texts';
import './first-day.css';

/** The dashboard before the first score: what to do first, in three steps. */
export function FirstDay({ organisationName }: { readonly organisationName: string }) {
  const { t } = useDashboardTexts();
  const charter = useCharter();
  const company = useCompany();
  const steps = [
    {
      to: '/charte',
      text: 'charter',
      done: charter.data ? charter.data.signature !== null : false,
    },
    {
      to: '/entreprise',
      text: 'company',
      done: company.data ? company.data.sizeProfiles.length > 0 : false,
    },
    { to: '/engagements/declarer', text: 'commitment', done: false },
  ] as const;
  const next = steps.find(({ done }) => !done);
  return (
    <Page title={organisationName} tabTitle={t('title')} lead={t('firstDay.lead')}>
      <ol role="list" className="first-steps">
        {steps.map(({ to, text, done }) => (
          <li
            key={to}
            data-done={done ? '' : undefined}
            data-next={next?.to === to ? '' : undefined}
          >
            {done && <span className="first-done">{t('firstDay.done')}</span>}
            <Link to={to}>{t(`firstDay.${text}`)}</Link>
            <p>{t(`firstDay.${text}Text`)}</p>
          </li>
        ))}
      </ol>
    </Page>
  );
}
