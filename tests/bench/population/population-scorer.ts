import { readFileSync } from 'node:fs';
import { parseMethod } from '@ancrage/engine/method/parse-method';
import type { EvidencedValue } from '@ancrage/engine/population/fill-unit-scores';
import { scoreUnits } from '@ancrage/engine/population/score-units';
import { EVIDENCE_GRADES } from '@ancrage/engine/quarter-input';
import { streamKey } from '@ancrage/engine/random/stream-key';
import { fillUniform } from '@ancrage/engine/random/uniform-draws';
import { fillDeviations, fillEvidence } from '@ancrage/engine/uncertainty/evidence-draws';
import { leafDraws } from '@ancrage/engine/uncertainty/leaf-draws';
import { companyName, FIGURES } from './population';
import type { SharedRoom } from './shared-room';

/** Scores one company in each replicate of some quarters in a row, and at the expected evidence. */
export function openScorer(room: SharedRoom) {
  const { told, plain, faded, denominator, grade, scores, figures } = room;
  const method = parseMethod(JSON.parse(readFileSync(told.method, 'utf8')));
  const indicators = method.indicators.map(({ id }) => id);
  const named = { document: method, hash: told.methodHash };
  const leavesOf = (drawn: boolean, count: number) => {
    const leaves = leafDraws(named, new Set(), drawn, count);
    return indicators.map((id) => leaves.get(id) ?? null);
  };
  const { balance } = method.root;
  const score = scoreUnits(leavesOf(true, told.replicates), balance, told.replicates);
  const scoreOnce = scoreUnits(leavesOf(false, 1), balance, 1);
  const expected = EVIDENCE_GRADES.map((name) => {
    const { ratio, incentive } = method.evidence.grades[name] ?? NO_GRADE;
    return Float64Array.of(ratio.expected * incentive);
  });
  const evidence = openEvidence(room, method, indicators);
  const one = new Float64Array(1);

  const valueAt = (cell: number) =>
    // With one grade the larger window before evidence is the larger one after it.
    Math.max(plain[cell] ?? NaN, faded[cell] ?? NaN) / (denominator[cell] ?? NaN);

  return (company: number, firstQuarter: number, quarters: number) => {
    evidence.startWith(company);
    for (let at = 0; at < quarters; at += 1) {
      const row = (firstQuarter + at) * told.companies + company;
      const values = indicators.map((_, indicator): EvidencedValue => {
        const cell = row * indicators.length + indicator;
        return { value: valueAt(cell), evidence: evidence.of(indicator, grade[cell] ?? 0) };
      });
      const start = (at * told.companies + company) * told.replicates;
      const target = scores.subarray(start, start + told.replicates);
      score(target, values);
      const plainly = values.map(({ value }, indicator) => ({
        value,
        evidence: expected[grade[row * indicators.length + indicator] ?? 0] ?? one,
      }));
      scoreOnce(one, plainly);
      figures[row * FIGURES] = one[0] ?? NaN;
    }
  };
}

const NO_GRADE = { ratio: { expected: NaN }, incentive: NaN };

/** A company's draws by indicator and grade, each made when it is first asked for. */
function openEvidence(
  { told: { replicates } }: SharedRoom,
  method: Parameters<typeof fillEvidence>[4],
  indicators: readonly string[],
) {
  const shared = new Float64Array(replicates);
  const own = new Float64Array(replicates);
  const common = EVIDENCE_GRADES.map((grade) => ({
    grade,
    deviations: new Float64Array(replicates),
  }));
  const slots = indicators.flatMap((indicator) =>
    EVIDENCE_GRADES.map((grade) => ({
      indicator,
      grade,
      draws: new Float64Array(replicates),
      made: false,
    })),
  );
  let name = '';
  return {
    startWith(company: number) {
      name = companyName(company);
      fillUniform(streamKey([name]), shared);
      for (const { grade, deviations } of common) fillDeviations(deviations, shared, grade, method);
      for (const slot of slots) slot.made = false;
    },
    of(indicator: number, at: number): Float64Array {
      const slot = slots[indicator * EVIDENCE_GRADES.length + at];
      if (slot === undefined) return shared;
      if (!slot.made) {
        fillUniform(streamKey([name, slot.indicator, slot.grade]), own);
        fillEvidence(slot.draws, common[at]?.deviations ?? shared, own, slot.grade, method);
        slot.made = true;
      }
      return slot.draws;
    },
  };
}
