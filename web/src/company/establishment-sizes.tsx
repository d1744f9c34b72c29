import type { EstablishmentDto } from '../contract/generated/types.gen';
import { NumberField } from '../controls/number-field';
import { establishmentLabel } from './establishment-label';
import type { TypedPart } from './read-size';
import { useCompanyTexts } from './texts';

/** FTE and floor by establishment, where there are several. */
export function EstablishmentSizes({
  establishments,
  values,
  onChange,
  error,
}: {
  readonly establishments: readonly EstablishmentDto[];
  readonly values: Readonly<Record<string, TypedPart>>;
  readonly onChange: (values: Readonly<Record<string, TypedPart>>) => void;
  readonly error: string | undefined;
}) {
  const { t } = useCompanyTexts();
  return (
    <fieldset className="establishment-sizes">
      <legend>{t('size.byEstablishment')}</legend>
      <p className="field-hint">{t('size.byEstablishmentHint')}</p>
      {establishments.map((establishment) => {
        const { id } = establishment;
        const name = establishmentLabel(establishment);
        const part = values[id] ?? { fte: '', floorAreaM2: '' };
        return (
          <div key={id} className="form-row">
            <NumberField
              label={t('size.fteOf', { name })}
              unit={t('ftes')}
              value={part.fte}
              onChange={(fte) => onChange({ ...values, [id]: { ...part, fte } })}
              error={error}
            />
            <NumberField
              label={t('size.floorOf', { name })}
              unit="m²"
              value={part.floorAreaM2}
              onChange={(floorAreaM2) => onChange({ ...values, [id]: { ...part, floorAreaM2 } })}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
