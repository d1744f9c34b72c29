import type { Evidence } from '@ancrage/contract/declaration/declaration';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import type { PlannedDelivery, PlannedLine } from './company-plan';
import { declare, type Author, type DatedEntry, type Writing } from './dated-entry';
import type { RecordingDays } from './recording-days';
import { quarterInFrench, type Statements } from './statements';

/** One document in four is a link to a page rather than a file. */
const LINK_SHARE = 0.25;

/** A delivery that is to be proved. */
export interface ProvedDelivery {
  readonly line: PlannedLine;
  readonly delivery: PlannedDelivery;
  readonly realisationId: string;
  readonly days: RecordingDays;
}

interface Piece {
  readonly form: Evidence['form'];
  readonly author: Author;
  readonly on: CivilDate;
  readonly label: string;
  readonly fileSha256: string | null;
}

/** The evidence that gives a delivery its planned grade: none, a document, or a third party's word. */
export function evidenceEntries(
  { line, delivery, realisationId, days }: ProvedDelivery,
  writing: Writing,
  statements: Statements,
): DatedEntry[] {
  const piece = pieceOf(line, delivery, days, writing, statements);
  if (!piece) return [];
  const { from, to } = delivery;
  const { touchedBy, random } = writing;
  const entry = declare(random, 'evidence', {
    validFrom: from,
    validTo: to,
    payload: {
      target: { type: 'realisation', id: realisationId },
      form: piece.form,
      dated: piece.on,
      coversFrom: from,
      coversTo: to,
      quantity: null,
      fileSha256: piece.fileSha256,
      denied: false,
    },
    text: { label: piece.label },
    touched: touchedBy({ from, to }),
  });
  return [{ on: piece.on, author: piece.author, entry }];
}

function pieceOf(
  line: PlannedLine,
  delivery: PlannedDelivery,
  days: RecordingDays,
  { plan, random }: Writing,
  statements: Statements,
): Piece | null {
  if (delivery.grade === 'declared') return null;
  const quarter = quarterInFrench(delivery.quarter);
  if (delivery.grade === 'confirmed') {
    const label = `Confirmation de ${line.beneficiary ?? 'l’organisme bénéficiaire'}, ${quarter}`;
    return {
      form: 'confirmation',
      author: 'beneficiary',
      on: days.confirmed,
      label,
      fileSha256: null,
    };
  }
  if (delivery.grade === 'audited') {
    const label = `Rapport de vérification d’un organisme tiers indépendant, ${quarter}`;
    return { form: 'audit', author: 'auditor', on: days.confirmed, label, fileSha256: null };
  }
  const own = { author: 'company', on: days.declared } as const;
  const file = statements.get(delivery.quarter);
  if (!file || random.chance(LINK_SHARE)) {
    const label = `https://www.${siteOf(plan.name)}.example/territoire/${delivery.quarter.toLowerCase()}`;
    return { form: 'link', ...own, label, fileSha256: null };
  }
  return { form: 'file', ...own, label: file.name, fileSha256: file.sha256 };
}

/** The name of a company's site, under the domain that is reserved for examples. */
function siteOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/œ/g, 'oe')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
