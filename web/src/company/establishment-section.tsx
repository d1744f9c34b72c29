import '../controls/button.css';
import type { CompanyDto, EstablishmentDto } from '../contract/generated/types.gen';
import { formatShortDate } from '../shell/format/format-date';
import { useCompanyTexts } from './texts';

/** The establishments, each with the commune and the territory that it stands in. */
export function EstablishmentSection({
  company,
  onAdd,
  onEraseName,
}: {
  readonly company: CompanyDto;
  /** Null for those who only read. */
  readonly onAdd: (() => void) | null;
  /** Null for those who may not erase. */
  readonly onEraseName: ((establishment: EstablishmentDto) => void) | null;
}) {
  const { t, language } = useCompanyTexts();
  const { establishments, boundariesVintage } = company;
  return (
    <section className="stack">
      <div className="section-head">
        <div>
          <h2>{t('establishments.title')}</h2>
          <p className="soft">{t('establishments.lead')}</p>
        </div>
        {onAdd && (
          <button type="button" className="button" onClick={onAdd}>
            {t('establishments.add')}
          </button>
        )}
      </div>
      {establishments.length === 0 ? (
        <p>{t('establishments.none')}</p>
      ) : (
        <table className="dense">
          <caption className="seen-by-readers">{t('establishments.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('establishments.name')}</th>
              <th scope="col">{t('establishments.siret')}</th>
              <th scope="col">{t('establishments.commune')}</th>
              <th scope="col">{t('establishments.epci')}</th>
              <th scope="col">{t('establishments.from')}</th>
              {onEraseName && (
                <th scope="col">
                  <span className="seen-by-readers">{t('establishments.actions')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {establishments.map((place) => (
              <tr key={place.id}>
                <th scope="row">{place.name ?? t('establishments.erased')}</th>
                <td className="figures" data-label={t('establishments.siret')}>
                  {place.siret}
                </td>
                <td data-label={t('establishments.commune')}>{place.communeName}</td>
                <td data-label={t('establishments.epci')}>
                  {place.epciName ?? t('establishments.noEpci')}
                </td>
                <td className="figures" data-label={t('establishments.from')}>
                  {formatShortDate(place.from, language)}
                </td>
                {onEraseName && (
                  <td>
                    {place.name !== null && (
                      <button
                        type="button"
                        className="button button-plain"
                        aria-label={t('establishments.eraseNameOf', { name: place.name })}
                        onClick={() => onEraseName(place)}
                      >
                        {t('establishments.eraseName')}
                      </button>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="field-hint">{t('establishments.vintage', { vintage: boundariesVintage })}</p>
    </section>
  );
}
