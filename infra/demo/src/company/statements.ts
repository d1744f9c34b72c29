import { createHash } from 'node:crypto';
import { kindOf } from '@ancrage/contract/commitment/catalogue/catalogue';
import { MEASURES, MEASURE_UNIT } from '@ancrage/contract/commitment/measure';
import type { QuarterId } from '@ancrage/contract/period/quarter';
import type { CompanyPlan, PlannedDelivery, PlannedLine } from './company-plan';
import { pdfStatement } from './pdf-statement';

/** A file that proves lines. */
export interface StatementFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Buffer;
  readonly quarter: QuarterId;
}

/** A company's quarterly statements, by quarter. */
export type Statements = ReadonlyMap<QuarterId, StatementFile>;

/** One statement per quarter with documented lines; it lists them as a CSR manager would. */
export function statementsOf(plan: CompanyPlan): Statements {
  const lines = new Map<QuarterId, string[]>();
  for (const line of plan.lines) {
    for (const delivery of line.deliveries) {
      if (delivery.grade !== 'documented') continue;
      const listed = lines.get(delivery.quarter) ?? [];
      listed.push(...listing(line, delivery));
      lines.set(delivery.quarter, listed);
    }
  }
  return new Map(
    [...lines].map(([quarter, listed]) => [quarter, statementFile(plan, quarter, listed)]),
  );
}

/** The quarter as the French write it: T3 2026. */
export function quarterInFrench(quarter: QuarterId): string {
  return `T${quarter.slice(6)} ${quarter.slice(0, 4)}`;
}

function statementFile(plan: CompanyPlan, quarter: QuarterId, listed: string[]): StatementFile {
  const bytes = pdfStatement(`Relevé d'engagements, ${quarterInFrench(quarter)}`, [
    `${plan.name}, SIREN ${plan.siren} (entreprise fictive, données de démonstration)`,
    '',
    ...listed,
  ]);
  return {
    name: `releve-${quarter.slice(0, 4)}-t${quarter.slice(6)}.pdf`,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes,
    quarter,
  };
}

function listing(line: PlannedLine, { from, to, measures }: PlannedDelivery): string[] {
  const quantities = MEASURES.flatMap((measure) => {
    const value = measures[measure];
    return value === undefined ? [] : [`${value} ${UNIT_WORD[MEASURE_UNIT[measure]]}`];
  });
  const label = kindOf(line.kind)?.label.fr ?? line.kind;
  return [`${label} : ${line.title}`, `   du ${from} au ${to} : ${quantities.join(', ')}`];
}

const UNIT_WORD = {
  'm²': 'm²',
  desk: 'postes',
  carSpace: 'places',
  h: 'h',
  '€': 'EUR',
  person: 'personnes',
} as const;
