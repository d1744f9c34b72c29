import { useState } from 'react';
import type { NamedCompanyDto } from '../contract/generated/types.gen';
import { SelectField } from '../controls/select-field';
import { formatSigned } from '../shell/format/format-number';
import '../shell/theme/table.css';
import { useComparisonTexts } from './texts';

const [LOWEST, HIGHEST] = [-100, 100];

/**
 * The companies that agreed to be named, each against the one in view: ahead, behind, or ex æquo.
 * Said pairwise, for A may be ex æquo with B and B with C while A is ahead of C.
 */
export function NamedCompanies({ named }: { readonly named: readonly NamedCompanyDto[] }) {
  const { t, language } = useComparisonTexts();
  const [chosen, setChosen] = useState('');
  const view = named.find(({ siren }) => siren === chosen) ?? named[0];
  const sign = (score: number) => formatSigned(score, language);
  return (
    <section className="stack">
      <div className="named-head">
        <div className="stack">
          <h2>{t('named.title')}</h2>
          <p className="soft">{t('named.lead')}</p>
        </div>
        {view && named.length > 1 && (
          <SelectField
            label={t('named.against')}
            value={view.siren}
            onChange={setChosen}
            options={named.map(({ siren, name }) => ({ value: siren, label: name }))}
          />
        )}
      </div>
      {view === undefined ? (
        <p>{t('named.none')}</p>
      ) : (
        <table className="dense">
          <caption className="seen-by-readers">{t('named.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('named.company')}</th>
              <th scope="col" className="numeric">
                {t('named.score')}
              </th>
              <th scope="col">{t('named.interval')}</th>
              {named.length > 1 && <th scope="col">{t('named.relation', { name: view.name })}</th>}
            </tr>
          </thead>
          <tbody>
            {named.map((company) => {
              const relation = relationOf(company, view);
              return (
                <tr key={company.siren}>
                  <th scope="row">{company.name}</th>
                  <td className="numeric" data-label={t('named.score')}>
                    {sign(company.score)}
                  </td>
                  <td data-label={t('named.interval')}>
                    <span className="named-interval">
                      {t('named.between', { low: sign(company.low), high: sign(company.high) })}
                      <Interval company={company} />
                    </span>
                  </td>
                  {named.length > 1 && (
                    <td
                      className={relation === 'tied' ? 'named-tied' : undefined}
                      data-label={t('named.relation', { name: view.name })}
                    >
                      {t(`named.${relation}`)}
                    </td>
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

function Interval({ company: { score, low, high } }: { readonly company: NamedCompanyDto }) {
  return (
    <span className="named-scale" aria-hidden="true">
      <i className="named-band" style={{ left: place(low), right: place(-high) }} />
      <i className="named-zero" />
      <i className="named-point" style={{ left: place(score) }} />
    </span>
  );
}

function relationOf(company: NamedCompanyDto, view: NamedCompanyDto) {
  if (company.siren === view.siren) return 'itself';
  if (company.exAequo.includes(view.siren)) return 'tied';
  return company.score > view.score ? 'ahead' : 'behind';
}

function place(score: number): string {
  return `${((score - LOWEST) / (HIGHEST - LOWEST)) * 100}%`;
}
