import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Method } from '@ancrage/engine/method/method';
import { EVIDENCE_GRADES } from '@ancrage/engine/quarter-input';
import { streamKey } from '@ancrage/engine/random/stream-key';
import { fillUniform } from '@ancrage/engine/random/uniform-draws';
import { FILES, type Population } from './population';

/** Chances of the grades declared, documented, confirmed (the rest is audited). */
const GRADE_CHANCES = [0.6, 0.25, 0.12];
const ZERO_CHANCE = 0.3;
const RAISED_CHANCE = 0.15;
/** Companies that open nothing, and companies beyond every target: scores that are exactly equal. */
const AT_FLOOR_CHANCE = 0.02;
const AT_TOP_CHANCE = 0.01;

/**
 * Writes a made-up population, seeded: quantities over both windows before evidence, denominators
 * and grades. A third of the cells is 0, a seventh gets a better grade on the way.
 */
export function writePopulation(folder: string, told: Population, method: Method): void {
  const indicators = method.indicators.length;
  const cells = told.quarters * told.companies * indicators;
  const [plain, faded, denominator] = [0, 1, 2].map(() => new Float64Array(cells));
  const grade = new Uint8Array(cells);
  const kinds = uniforms('kind', told.companies);
  for (const [at, indicator] of method.indicators.entries()) {
    const drawn = (name: string, count: number) => uniforms(`${indicator.id} ${name}`, count);
    const size = drawn('size', told.companies);
    const level = drawn('level', told.companies);
    const proof = drawn('proof', told.companies);
    const raised = drawn('raised', told.companies);
    const change = drawn('change', told.companies * told.quarters);
    const after = drawn('after', told.companies * told.quarters);
    for (let quarter = 0; quarter < told.quarters; quarter += 1) {
      for (let company = 0; company < told.companies; company += 1) {
        const row = quarter * told.companies + company;
        const cell = row * indicators + at;
        const divisor = 5 + 5000 * (size[company] ?? 0) ** 3;
        const share = shareOfTarget(kinds[company] ?? 0, level[company] ?? 0, change[row] ?? 0);
        const scale = indicator.scale;
        const quantity = (share * indicator.goalposts.target * divisor) / scale;
        if (plain && faded && denominator) {
          plain[cell] = quantity * scale;
          faded[cell] = quantity * scale * (0.7 + 0.5 * (after[row] ?? 0));
          denominator[cell] = divisor;
        }
        grade[cell] = gradeAt(proof[company] ?? 0, raised[company] ?? 0, quarter / told.quarters);
      }
    }
  }
  const bytes = { plain, faded, denominator, grade };
  for (const [name, figures] of Object.entries(bytes)) {
    if (figures) writeFileSync(join(folder, FILES[name as keyof typeof bytes]), figures);
  }
  writeFileSync(join(folder, FILES.told), JSON.stringify(told));
}

/** Value ÷ target: none, within the scale, or beyond. */
function shareOfTarget(kind: number, level: number, change: number): number {
  if (kind < AT_FLOOR_CHANCE) return 0;
  if (kind > 1 - AT_TOP_CHANCE) return 10;
  if (level < ZERO_CHANCE) return 0;
  return 1.6 * ((level - ZERO_CHANCE) / (1 - ZERO_CHANCE)) ** 2 * (0.7 + 0.6 * change);
}

function gradeAt(proof: number, raised: number, time: number): number {
  const passed = GRADE_CHANCES.map((_, at) =>
    GRADE_CHANCES.slice(0, at + 1).reduce((sum, chance) => sum + chance, 0),
  ).filter((bound) => proof >= bound).length;
  const better = raised < RAISED_CHANCE && raised / RAISED_CHANCE < time ? 1 : 0;
  return Math.min(EVIDENCE_GRADES.length - 1, passed + better);
}

function uniforms(name: string, count: number): Float64Array {
  const draws = new Float64Array(count);
  fillUniform(streamKey(['bench of a population', name]), draws);
  return draws;
}
