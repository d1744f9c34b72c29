import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../contract/api';
import { readRights } from '../contract/generated/sdk.gen';
import type { OrganisationType, RightDto, Role } from '../contract/generated/types.gen';
import { Page } from '../shell/page/page';
import { PageSkeleton } from '../shell/page/page-skeleton';
import { ReadFailure } from '../shell/problem/read-failure';
import { useShellTexts } from '../shell/texts';
import { usePermissionTexts } from './texts';
import './rights.css';

/** Who may do what: one row for each right, one column for each role. */
export default function RightsPage() {
  const { t } = usePermissionTexts();
  const words = useShellTexts();
  const read = useQuery({
    queryKey: ['rights'],
    queryFn: () => answerOf(readRights()),
    staleTime: Infinity,
  });
  if (read.isPending) return <PageSkeleton />;
  if (read.isError) return <ReadFailure error={read.error} retry={() => void read.refetch()} />;
  const { roles, rights } = read.data;
  const columns = roles.map(({ role }) => role);
  const types = [...new Set(roles.flatMap(({ organisationTypes }) => organisationTypes))];
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className="rights-scroll" tabIndex={0} role="region" aria-label={t('caption')}>
        <table className="rights">
          <caption className="seen-by-readers">{t('caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('right')}</th>
              {columns.map((role) => (
                <th scope="col" key={role}>
                  {words.t(`role.${role}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rights.map((right) => (
              <RightRow key={right.permission} right={right} columns={columns} />
            ))}
          </tbody>
        </table>
      </div>
      <section className="stack">
        <h2>{t('rolesOf')}</h2>
        <dl className="rights-types">
          {types.map((type: OrganisationType) => (
            <div key={type}>
              <dt>{t(`types.${type}`)}</dt>
              <dd>
                {roles
                  .filter(({ organisationTypes }) => organisationTypes.includes(type))
                  .map(({ role }) => words.t(`role.${role}`))
                  .join(', ')}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </Page>
  );
}

function RightRow({
  right: { permission, roles },
  columns,
}: {
  readonly right: RightDto;
  readonly columns: readonly Role[];
}) {
  const { t } = usePermissionTexts();
  return (
    <tr>
      <th scope="row">{t(`rights.${permission}`)}</th>
      {columns.map((role) => {
        const has = roles.includes(role);
        return (
          <td key={role} data-has={has ? '' : undefined}>
            <span aria-hidden="true">{has ? '●' : '–'}</span>
            <span className="seen-by-readers">{t(has ? 'yes' : 'no')}</span>
          </td>
        );
      })}
    </tr>
  );
}
