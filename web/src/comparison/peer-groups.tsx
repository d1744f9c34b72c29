import { QuartileRow } from '../charts/quartile-strip';
import type { PeerGroupDto } from '../contract/generated/types.gen';
import { formatNumber, formatSigned } from '../shell/format/format-number';
import '../shell/theme/table.css';
import { useComparisonTexts } from './texts';
import { useGroupName } from './use-group-name';

/** The quartiles of the territory's groups of peers. */
export function PeerGroups({ groups }: { readonly groups: readonly PeerGroupDto[] }) {
  const { t, language } = useComparisonTexts();
  const nameOf = useGroupName();
  const sign = (score: number) => formatSigned(score, language);
  const columns = [t('peers.row.first'), t('peers.row.median'), t('peers.row.third')];
  return (
    <section className="stack">
      <h2>{t('groups.title')}</h2>
      <p className="soft">{t('groups.lead')}</p>
      {groups.length === 0 ? (
        <p>{t('groups.none')}</p>
      ) : (
        <table className="dense">
          <caption className="seen-by-readers">{t('groups.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('groups.group')}</th>
              <th scope="col" className="numeric">
                {t('groups.members')}
              </th>
              <th scope="col">{t('groups.spread')}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className="numeric">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => {
              // All of them lie in the territory whose page it is.
              const name = nameOf({ ...group, territory: null });
              const { members, quartiles, hidden } = group;
              return (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {quartiles === null || members === null ? (
                    <td colSpan={5} className="total-hidden">
                      {t(`groups.hidden.${hidden ?? 'tooFewMembers'}`)}
                    </td>
                  ) : (
                    <>
                      <td className="numeric" data-label={t('groups.members')}>
                        {formatNumber(members, language)}
                      </td>
                      <td>
                        <QuartileRow quartiles={quartiles} />
                      </td>
                      {[quartiles.firstQuartile, quartiles.median, quartiles.thirdQuartile].map(
                        (score, at) => (
                          <td key={columns[at]} className="numeric" data-label={columns[at]}>
                            {sign(score)}
                          </td>
                        ),
                      )}
                    </>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
