import type { Evidence } from '../declaration/declaration';
import type { CivilDate } from '../period/civil-date';
import { problem, type Problem } from '../problem/problem';

/** Largest file that proves a line, in bytes. */
export const EVIDENCE_BYTES_MAX = 10 * 1024 * 1024;

/** The rules of a piece of evidence against the line that it supports. */
export function checkEvidence(
  evidence: Pick<Evidence, 'dated' | 'coversFrom' | 'coversTo'>,
  line: { readonly from: CivilDate; readonly to: CivilDate | null },
  today: CivilDate,
): Problem[] {
  const { dated, coversFrom, coversTo } = evidence;
  const problems: Problem[] = [];
  if (dated > today) problems.push(problem('evidence.dated_in_future', 'dated', { date: dated }));
  if (coversTo < coversFrom) {
    const quoted = { from: coversFrom, to: coversTo };
    problems.push(problem('commitment.period_reversed', 'coversTo', quoted));
  } else if (coversTo < line.from || (line.to !== null && coversFrom > line.to)) {
    problems.push(
      problem('evidence.span_outside_line', 'coversFrom', {
        from: coversFrom,
        to: coversTo,
        lineFrom: line.from,
        lineTo: line.to ?? '…',
      }),
    );
  }
  return problems;
}

/** Says whether a text is an https address that can stand as evidence. */
export function isEvidenceLink(text: string): boolean {
  return /^https:\/\/[^\s/$.?#][^\s]*\.[^\s]{2,}$/i.test(text) && text.length <= 2000;
}
