import { SECTORS } from '@ancrage/contract/company/sector';
import { SIZE_BANDS } from '@ancrage/contract/company/size-band';
import { STANDING_STATES } from '@ancrage/contract/comparison/peer-ladder';
import {
  BooleanField,
  DateField,
  EnumField,
  InstantField,
  ListField,
  NestedField,
  NumberField,
  QuarterField,
  TextField,
} from '../http/fields';

const SIZES = SIZE_BANDS.map(({ key }) => key);

/** Which quarter is compared. */
export class ComparedQuarterDto {
  @QuarterField({ optional: true, description: 'The latest that can be where it is left out' })
  quarter?: string;
}

/** Quartiles of a group's official scores, rounded to 5 points. */
export class QuartilesDto {
  @NumberField({ integer: true }) firstQuartile!: number;
  @NumberField({ integer: true }) median!: number;
  @NumberField({ integer: true }) thirdQuartile!: number;
}

/** What the companies of a peer group have in common. */
export class PeerGroupDto {
  @NumberField({ integer: true, description: 'Place in the ladder; 0 is the nearest' })
  rung!: number;
  @EnumField(['epci', 'departement', 'region'], 'PeerTerritoryLevel', { nullable: true })
  level!: string | null;
  @TextField({ nullable: true }) territory!: string | null;
  @EnumField(SECTORS, 'Sector', { nullable: true }) sector!: string | null;
  @EnumField(SIZES, 'SizeBand', { nullable: true }) size!: string | null;
  @NumberField({ integer: true, nullable: true, description: 'Scored members' })
  members!: number | null;
  @EnumField(['tooFewMembers', 'atOneBound'], 'HiddenReason', { nullable: true })
  hidden!: string | null;
  @NestedField(() => QuartilesDto, { nullable: true }) quartiles!: QuartilesDto | null;
}

/** Where a company stands in its group, rounded so that it tells of no other. */
export class PeerPlaceDto {
  @NumberField({ integer: true, description: 'By mid-rank, to 5' }) percentile!: number;
  @EnumField(['atMost', 'atLeast'], 'PercentileBound', {
    nullable: true,
    description: 'At either end, where several places are told as one',
  })
  bound!: string | null;
  @NumberField({ integer: true, description: 'Best rank of the interval; 1 is the highest' })
  rankFrom!: number;
  @NumberField({ integer: true }) rankTo!: number;
}

/** The company among its peers, at the close of a quarter. */
export class StandingDto {
  @QuarterField({ description: 'The closed quarter that all of it refers to' }) quarter!: string;
  @EnumField(['sameQuarter', 'previousQuarter'], 'PeerReference', {
    description: 'Before the close there is the previous quarter alone',
  })
  reference!: string;
  @EnumField([...STANDING_STATES, 'beingPrepared', 'notObserved'], 'PeerStandingState')
  state!: string;
  @NumberField({ integer: true, nullable: true, description: 'Its official score of the quarter' })
  score!: number | null;
  @NestedField(() => PeerGroupDto, { nullable: true }) group!: PeerGroupDto | null;
  @NestedField(() => PeerPlaceDto, { nullable: true }) place!: PeerPlaceDto | null;
}

/** A territory of the hierarchy. */
export class ComparedPlaceDto {
  @EnumField(['epci', 'departement', 'region', 'all'], 'TotalLevel') level!: string;
  @TextField({ nullable: true, description: 'Null for all territories' }) name!: string | null;
}

/** An indicator's total in one place of the hierarchy, or why there is none. */
export class PlacedTotalDto {
  @EnumField(['epci', 'departement', 'region', 'all'], 'TotalLevel') level!: string;
  @NumberField({ nullable: true }) total!: number | null;
  @EnumField(['guessable', 'noCompany'], 'HiddenTotalReason', { nullable: true })
  hidden!: string | null;
}

/** An indicator over the hierarchy, from the territory to all. */
export class IndicatorTotalsDto {
  @TextField() indicator!: string;
  @NestedField(() => PlacedTotalDto, { list: true }) places!: PlacedTotalDto[];
}

/** A company that agreed to be named. */
export class NamedCompanyDto {
  @TextField() siren!: string;
  @TextField() name!: string;
  @NumberField({ integer: true }) score!: number;
  @NumberField({ integer: true }) low!: number;
  @NumberField({ integer: true }) high!: number;
  @ListField({ description: 'SIREN of those with which it is ex æquo, pairwise' })
  exAequo!: string[];
}

/** What a territory compares with, published at the close of a quarter. */
export class TerritoryComparisonDto {
  @QuarterField() quarter!: string;
  @NestedField(() => ComparedPlaceDto, { list: true }) places!: ComparedPlaceDto[];
  @NestedField(() => IndicatorTotalsDto, { list: true }) totals!: IndicatorTotalsDto[];
  @NestedField(() => PeerGroupDto, { list: true }) groups!: PeerGroupDto[];
  @NestedField(() => NamedCompanyDto, { list: true }) named!: NamedCompanyDto[];
}

/** Whether the company is named to its territories. */
export class NamingDto {
  @BooleanField() named!: boolean;
  @InstantField({ nullable: true, description: 'Null before any decision' })
  decidedAt!: string | null;
  @TextField({ nullable: true, description: 'Null once the person was erased' })
  decidedBy!: string | null;
  @QuarterField({ description: 'The first quarter in which a decision of today counts' })
  countsFrom!: string;
  @DateField({ description: 'Day on which that quarter closes' }) closesOn!: string;
}

/** The decision to be named, or to be named no more. */
export class DecideNamingDto {
  @BooleanField() named!: boolean;
}
