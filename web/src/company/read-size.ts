import type { Language } from '@ancrage/contract/commitment/kind';
import {
  SIZE_FIGURES,
  type SizeFigure,
  type SizeProfile,
} from '@ancrage/contract/declaration/declaration';
import { parseNumberCell } from '@ancrage/contract/import/parse-cell';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { problem, type Problem } from '@ancrage/contract/problem/problem';
import type {
  CompanyDto,
  DeclareSizeProfileDto,
  FallReason,
  SizeProfileDto,
} from '../contract/generated/types.gen';
import { readDateEntry } from '../controls/read-date-entry';
import { writeNumber } from '../controls/write-number';
import { formatShortDate } from '../shell/format/format-date';

/** FTE and floor of one establishment as they are typed. */
export interface TypedPart {
  readonly fte: string;
  readonly floorAreaM2: string;
}

/** A size profile as it is typed. */
export interface TypedSize {
  readonly from: string;
  readonly figures: Readonly<Partial<Record<SizeFigure, string>>>;
  readonly byEstablishment: Readonly<Record<string, TypedPart>>;
}

/** The form as it opens: the latest known figures, from today on. */
export function typedSize(company: CompanyDto, today: CivilDate, language: Language): TypedSize {
  const known = latest(company.sizeProfiles);
  const write = (value: number | null | undefined) => writeNumber(value ?? undefined, language);
  return {
    from: formatShortDate(known ? today : `${today.slice(0, 4)}-01-01`, language),
    figures: Object.fromEntries(
      SIZE_FIGURES.map((figure) => [figure, write(known?.figures[figure])]),
    ),
    byEstablishment: Object.fromEntries(
      (known?.byEstablishment ?? []).map((part) => [
        part.establishmentId,
        { fte: write(part.fte), floorAreaM2: write(part.floorAreaM2) },
      ]),
    ),
  };
}

/** A size profile as it is understood, and what could not be read. */
export function readSize(
  company: CompanyDto,
  typed: TypedSize,
  today: CivilDate,
): { readonly profile: SizeProfile; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const number = (path: string, text: string): number | null => {
    if (text.trim() === '') return null;
    const read = parseNumberCell(text);
    if (read === null) problems.push(problem('import.cell_not_a_number', path, { value: text }));
    return read;
  };
  const from = readDateEntry(typed.from, today, 'start');
  if (from === null)
    problems.push(problem('import.cell_not_a_date', 'from', { value: typed.from }));
  const figures = {
    fte: number('figures.fte', typed.figures.fte ?? ''),
    headcount: number('figures.headcount', typed.figures.headcount ?? ''),
    floorAreaM2: number('figures.floorAreaM2', typed.figures.floorAreaM2 ?? ''),
    turnoverEur: number('figures.turnoverEur', typed.figures.turnoverEur ?? ''),
    addressablePurchasesEur: number(
      'figures.addressablePurchasesEur',
      typed.figures.addressablePurchasesEur ?? '',
    ),
    treasuryEur: number('figures.treasuryEur', typed.figures.treasuryEur ?? ''),
    employeeSavingsEur: number(
      'figures.employeeSavingsEur',
      typed.figures.employeeSavingsEur ?? '',
    ),
  };
  const [only, ...others] = company.establishments;
  // An only establishment holds everything: nobody has to say so.
  const byEstablishment =
    only && others.length === 0 && figures.fte !== null
      ? { [only.id]: { fte: figures.fte, floorAreaM2: figures.floorAreaM2 } }
      : readParts(typed.byEstablishment, number);
  return { profile: { from: from ?? today, to: null, figures, byEstablishment }, problems };
}

/** The body that states a profile. */
export function sizeBody(profile: SizeProfile, reason: FallReason | null): DeclareSizeProfileDto {
  return {
    from: profile.from,
    figures: { ...profile.figures },
    byEstablishment: Object.entries(profile.byEstablishment).map(([establishmentId, part]) => ({
      establishmentId,
      ...part,
    })),
    reason,
  };
}

/** The profile that stood the day before one begins. */
export function previousProfile(company: CompanyDto, from: CivilDate): SizeProfile | null {
  const before = latest(company.sizeProfiles.filter((profile) => profile.from < from));
  return before
    ? { from: before.from, to: null, figures: before.figures, byEstablishment: {} }
    : null;
}

function readParts(
  typed: Readonly<Record<string, TypedPart>>,
  number: (path: string, text: string) => number | null,
): SizeProfile['byEstablishment'] {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([id, part]) => {
      const fte = number('byEstablishment', part.fte);
      if (fte === null) return [];
      return [[id, { fte, floorAreaM2: number('byEstablishment', part.floorAreaM2) }]];
    }),
  );
}

function latest(profiles: readonly SizeProfileDto[]): SizeProfileDto | undefined {
  return [...profiles].sort((a, b) => (a.from < b.from ? 1 : -1))[0];
}
