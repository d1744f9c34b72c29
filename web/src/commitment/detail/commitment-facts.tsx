import type { Kind } from '@ancrage/contract/commitment/kind';
import { establishmentLabel } from '../../company/establishment-label';
import type { CommitmentDto, EstablishmentDto } from '../../contract/generated/types.gen';
import { formatInstant, formatSpan } from '../../shell/format/format-date';
import { formatEuro, formatMeasure } from '../../shell/format/format-number';
import { useCommitmentWords } from '../texts';
import { useDetailTexts } from './texts';

/** The commitment's terms; what is not stated is said so. */
export function CommitmentFacts({
  commitment,
  kind,
  establishments,
}: {
  readonly commitment: CommitmentDto;
  readonly kind: Kind;
  readonly establishments: readonly EstablishmentDto[];
}) {
  const { t, language } = useDetailTexts();
  const price = usePriceText(commitment);
  const place = establishments.find(({ id }) => id === commitment.establishmentId);
  const promised = kind.fields.flatMap(({ measure }) => {
    const value = commitment.promised[measure];
    return value === undefined ? [] : [formatMeasure(measure, value, language)];
  });
  const facts = [
    [t('facts.beneficiary'), commitment.beneficiary ?? t('facts.absent')],
    [
      t('facts.place'),
      place ? `${establishmentLabel(place)}, ${place.communeName}` : t('facts.wholeCompany'),
    ],
    [t('facts.span'), formatSpan(commitment.from, commitment.to, language)],
    ...(kind.priced ? [[t('facts.price'), price]] : []),
    ...(promised.length > 0 ? [[t('facts.promised'), promised.join(' · ')]] : []),
    [t('facts.recorded'), formatInstant(commitment.recordedAt, language)],
  ];
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function usePriceText({ price }: CommitmentDto): string {
  const { t, language } = useCommitmentWords();
  if (price.terms !== 'paid') return t(`terms.${price.terms}`);
  return t('terms.paid', {
    paid: formatEuro(price.paidEur ?? 0, language),
    market: formatEuro(price.marketEur ?? 0, language),
  });
}
