import type { Kind } from '@ancrage/contract/commitment/kind';
import '../../controls/button.css';
import type { CommitmentDto, RealisationDto } from '../../contract/generated/types.gen';
import { formatSpan } from '../../shell/format/format-date';
import { formatMeasure } from '../../shell/format/format-number';
import { GradeLabel } from '../grade-label';
import { useCommitmentWords } from '../texts';
import { EvidenceList } from './evidence-list';
import { ValidationMark } from './validation-mark';
import type { Task } from './task';
import { useDetailTexts } from './texts';

/** What was delivered, the latest first, each line with its proof. */
export function DeliveryTable({
  commitment,
  kind,
  onTask,
}: {
  readonly commitment: CommitmentDto;
  readonly kind: Kind;
  /** Null for those who only read. */
  readonly onTask: ((task: Task) => void) | null;
}) {
  const { t, language } = useDetailTexts();
  if (commitment.realisations.length === 0) return <p className="soft">{t('deliveries.none')}</p>;
  return (
    <table className="dense deliveries">
      <caption className="seen-by-readers">{t('deliveries.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('deliveries.span')}</th>
          {kind.fields.map(({ measure, label }) => (
            <th key={measure} scope="col" className="numeric">
              {label[language]}
            </th>
          ))}
          <th scope="col">{t('deliveries.evidence')}</th>
          {onTask && (
            <th scope="col">
              <span className="seen-by-readers">{t('deliveries.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {commitment.realisations.map((line) => (
          <tr key={line.id}>
            <th scope="row">{formatSpan(line.from, line.to, language)}</th>
            {kind.fields.map(({ measure, label }) => {
              const value = line.measures[measure];
              return (
                <td key={measure} className="numeric" data-label={label[language]}>
                  {value === undefined ? '' : formatMeasure(measure, value, language)}
                </td>
              );
            })}
            <td>
              <Proof line={line} kind={kind} />
            </td>
            {onTask && (
              <td className="line-actions">
                <LineActions line={line} onTask={onTask} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Proof({ line, kind }: { readonly line: RealisationDto; readonly kind: Kind }) {
  const words = useCommitmentWords();
  return (
    <div className="proof">
      <GradeLabel grade={line.grade} />
      {line.suspended && <span className="suspended">{words.t('suspended')}</span>}
      <EvidenceList evidence={line.evidence} kind={kind} />
      <ValidationMark line={line} />
    </div>
  );
}

function LineActions({
  line,
  onTask,
}: {
  readonly line: RealisationDto;
  readonly onTask: (task: Task) => void;
}) {
  const { t, language } = useDetailTexts();
  const span = formatSpan(line.from, line.to, language);
  return (
    <>
      {(['prove', 'correct', 'withdraw'] as const).map((type) => (
        <button
          key={type}
          type="button"
          className="button button-plain"
          aria-label={t(`deliveries.${type}Of`, { span })}
          onClick={() => onTask({ type, line })}
        >
          {t(`deliveries.${type}`)}
        </button>
      ))}
    </>
  );
}
