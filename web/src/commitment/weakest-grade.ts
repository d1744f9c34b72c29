import { EVIDENCE_GRADES, type EvidenceGrade } from '@ancrage/contract/evidence/grade-shares';
import type { RealisationDto } from '../contract/generated/types.gen';

/** The weakest proof among deliveries: what still can be mended; null without any delivery. */
export function weakestGradeOf(realisations: readonly RealisationDto[]): EvidenceGrade | null {
  return EVIDENCE_GRADES.find((grade) => realisations.some((line) => line.grade === grade)) ?? null;
}
