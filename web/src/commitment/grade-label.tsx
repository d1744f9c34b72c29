import type { EvidenceGrade } from '@ancrage/contract/evidence/grade-shares';
import { useCommitmentWords } from './texts';
import './grade-label.css';

const LEVEL: Record<EvidenceGrade, number> = {
  declared: 1,
  documented: 2,
  confirmed: 3,
  audited: 4,
};

/** How well something is proved, in a word and as filled squares. */
export function GradeLabel({ grade }: { readonly grade: EvidenceGrade }) {
  const { t } = useCommitmentWords();
  return (
    <span className="grade">
      <span className="grade-squares" aria-hidden="true">
        {[1, 2, 3, 4].map((level) => (
          <i key={level} data-filled={level <= LEVEL[grade] ? '' : undefined} />
        ))}
      </span>
      {t(`grade.${grade}`)}
    </span>
  );
}
