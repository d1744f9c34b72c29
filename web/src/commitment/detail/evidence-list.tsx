import type { Kind } from '@ancrage/contract/commitment/kind';
import type { EvidenceDto } from '../../contract/generated/types.gen';
import { formatShortDate } from '../../shell/format/format-date';
import { formatMeasure } from '../../shell/format/format-number';
import { useMay } from '../../shell/session/member';
import { useDetailTexts } from './texts';

/** The pieces that prove a line: files can be fetched, links lead out. */
export function EvidenceList({
  evidence,
  kind,
}: {
  readonly evidence: readonly EvidenceDto[];
  readonly kind: Kind;
}) {
  const { t, language } = useDetailTexts();
  const measure = kind.fields[0]?.measure;
  if (evidence.length === 0) return null;
  return (
    <ul role="list" className="evidence-list">
      {evidence.map((piece) => (
        <li key={piece.id}>
          <EvidenceName piece={piece} />
          <span className="soft">
            {' '}
            {t('evidence.itemDated', {
              form: t(`evidence.forms.${piece.form}`),
              date: formatShortDate(piece.dated, language),
            })}
            {measure && piece.quantity !== null
              ? `, ${t('evidence.partial', { quantity: formatMeasure(measure, piece.quantity, language) })}`
              : ''}
            {piece.denied ? `, ${t('evidence.denied')}` : ''}
          </span>
        </li>
      ))}
    </ul>
  );
}

function EvidenceName({ piece }: { readonly piece: EvidenceDto }) {
  const mayOpen = useMay('evidence.read');
  if (piece.label === null) return null;
  if (piece.form === 'file' && mayOpen)
    return <a href={`/api/evidence/${piece.id}/file`}>{piece.label}</a>;
  if (piece.form === 'link' && piece.label.startsWith('https://')) {
    return (
      <a href={piece.label} rel="noreferrer noopener" target="_blank">
        {piece.label.replace('https://', '')}
      </a>
    );
  }
  return <span>{piece.label}</span>;
}
