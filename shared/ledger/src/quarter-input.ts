import { kindOf } from '@ancrage/contract/commitment/catalogue/catalogue';
import type {
  Commitment,
  Evidence,
  Realisation,
  SizeProfile,
} from '@ancrage/contract/declaration/declaration';
import { gradeShares, type GradedShare } from '@ancrage/contract/evidence/grade-shares';
import { addDays, type CivilDate } from '@ancrage/contract/period/civil-date';
import {
  quarterEnd,
  quarterOf,
  quarterStart,
  shiftQuarter,
  type QuarterId,
} from '@ancrage/contract/period/quarter';
import type { Entry } from './entry';
import type { Books } from './read-as-known';
import { localShare, profileOn, WHOLE_COMPANY } from './scored-units';

/** Quarters before its own from which a score may still take a fading line. */
const FADING_QUARTERS = 6;

/** An open quarter's windows reach back 365 days and three spans of 91 days. */
const OPEN_WINDOW_DAYS = 365 + 3 * 91;

/**
 * What one unit's score of one quarter is computed from: the books in the engine's own terms.
 *
 * @param today Civil date of the computation; it bounds the window of an open quarter.
 */
export function quarterInput(books: Books, unit: string, quarter: QuarterId, today: CivilDate) {
  const openUntil = quarterOf(today) === quarter ? today : null;
  const end = openUntil ?? quarterEnd(quarter);
  const fadingStart = quarterStart(shiftQuarter(quarter, -FADING_QUARTERS));
  const openStart = addDays(end, 1 - OPEN_WINDOW_DAYS);
  const start = openUntil !== null && openStart < fadingStart ? openStart : fadingStart;
  return {
    unit: `${books.companyId}/${unit}`,
    company: books.companyId,
    quarter,
    openUntil,
    observedFrom: books.observation?.from ?? quarter,
    lines: linesOf(books, unit).filter(({ from, to }) => to >= start && from <= end),
    // What lies outside the window changes no digit, hence stays out of the inputs' digest too.
    answers: books.answers
      .map((entry) => entry.payload)
      .filter((answer) => answer.quarter <= quarter && answer.quarter >= quarterOf(start)),
    sizes: books.sizeProfiles
      .filter(({ payload }) => payload.from <= end)
      .map((entry) => sizeFigures(books, unit, entry.payload)),
  };
}

/** The lines of books do not depend on the quarter that takes them: they are made once. */
const LINES = new WeakMap<Books, Map<string, Line[]>>();

/** A unit's lines by identifier, whichever quarter they count in; the same objects every time. */
export function linesOf(books: Books, unit: string): readonly Line[] {
  const byUnit = LINES.get(books) ?? new Map<string, Line[]>();
  LINES.set(books, byUnit);
  const known = byUnit.get(unit);
  if (known) return known;
  const evidence = evidenceByTarget(books);
  const lines = books.realisations
    .flatMap((entry) => declaredLine(books, unit, entry, evidence))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  byUnit.set(unit, lines);
  return lines;
}

type Line = ReturnType<typeof lineOf>;

/** What a line was made of; it is the same line as long as these are the same objects. */
interface MadeLine {
  readonly commitment: Commitment;
  readonly pieces: readonly Evidence[];
  readonly unitShare: number;
  readonly line: Line;
}

/** By realisation and unit: books that grow by an entry have all their other lines already. */
const MADE = new WeakMap<Realisation, Map<string, MadeLine>>();

const NO_PIECES: readonly Evidence[] = [];

function declaredLine(
  books: Books,
  unit: string,
  realisation: Entry<'realisation'>,
  evidence: ReadonlyMap<string, readonly Evidence[]>,
): Line[] {
  const commitment = books.commitments.get(realisation.payload.commitmentId)?.payload;
  if (!commitment) return [];
  const unitShare = shareOfLine(books, unit, commitment, realisation.payload.from);
  if (unitShare === 0) return [];
  const pieces = evidence.get(realisation.subjectId) ?? NO_PIECES;
  const byUnit = MADE.get(realisation.payload) ?? new Map<string, MadeLine>();
  MADE.set(realisation.payload, byUnit);
  const made = byUnit.get(unit);
  const isSame =
    made?.commitment === commitment &&
    made.unitShare === unitShare &&
    made.pieces.length === pieces.length &&
    made.pieces.every((piece, at) => piece === pieces[at]);
  if (made && isSame) return [made.line];
  const line = lineOf(realisation, commitment, pieces, unitShare);
  byUnit.set(unit, { commitment, pieces, unitShare, line });
  return [line];
}

function lineOf(
  { subjectId, payload }: Entry<'realisation'>,
  commitment: Commitment,
  pieces: readonly Evidence[],
  unitShare: number,
) {
  const { commitmentId, from, to, measures } = payload;
  return {
    id: subjectId,
    commitment: commitmentId,
    resource: null,
    kind: commitment.kind,
    from,
    to,
    measures,
    priceRatio: priceRatio(commitment),
    qualifiers: commitment.qualifiers,
    grades: gradesOf(commitment, payload, pieces),
    unitShare,
    suspended: pieces.some((piece) => piece.denied),
  };
}

/** The grades of a line, by the evidence that targets it. */
export function gradesOf(
  commitment: Pick<Commitment, 'kind'>,
  { from, to, measures }: Pick<Realisation, 'from' | 'to' | 'measures'>,
  evidence: readonly Evidence[],
): GradedShare[] {
  const measure = kindOf(commitment.kind)?.fields[0]?.measure;
  const quantity = (measure && measures[measure]) ?? 0;
  return gradeShares({ from, to, quantity }, evidence);
}

function priceRatio({ price }: Commitment): number | null {
  if (price.terms === 'free') return 0;
  if (price.terms === 'unknown' || price.marketEur === 0) return null;
  return price.paidEur / price.marketEur;
}

function shareOfLine(books: Books, unit: string, commitment: Commitment, day: CivilDate): number {
  if (unit === WHOLE_COMPANY) return 1;
  const place = books.establishments.find(
    (entry) => entry.subjectId === commitment.establishmentId,
  );
  if (place) return place.payload.epciCode === unit ? 1 : 0;
  return localShare(books, unit, profileOn(books, day));
}

function sizeFigures(books: Books, unit: string, profile: SizeProfile) {
  return {
    validFrom: profile.from,
    validTo: profile.to,
    figures: localFigures(books, unit, profile),
  };
}

/** FTE and floor are summed over the unit's establishments, every other figure shared by FTE. */
function localFigures(books: Books, unit: string, profile: SizeProfile) {
  if (unit === WHOLE_COMPANY) return profile.figures;
  const share = localShare(books, unit, profile);
  const shared = Object.fromEntries(
    Object.entries(profile.figures).map(([name, value]) => [
      name,
      value === null ? null : value * share,
    ]),
  );
  const floors = books.establishments
    .filter((entry) => entry.payload.epciCode === unit)
    .map((entry) => profile.byEstablishment[entry.subjectId]?.floorAreaM2 ?? null);
  if (floors.length > 0 && floors.every((floor) => floor !== null)) {
    shared.floorAreaM2 = floors.reduce((sum, floor) => sum + floor, 0);
  }
  return shared;
}

function evidenceByTarget(books: Books): Map<string, Evidence[]> {
  const byTarget = new Map<string, Evidence[]>();
  for (const { payload } of books.evidence) {
    const known = byTarget.get(payload.target.id);
    if (known) known.push(payload);
    else byTarget.set(payload.target.id, [payload]);
  }
  return byTarget;
}
