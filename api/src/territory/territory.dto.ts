import {
  BooleanField,
  EnumField,
  ListField,
  NestedField,
  NumberField,
  QuarterField,
  TextField,
} from '../http/fields';

/** Which quarter is asked for. */
export class ReadTerritoryDto {
  @QuarterField({ optional: true, description: 'The latest published where it is left out' })
  quarter?: string;
}

/** A pillar of the territory's own score. */
export class TerritoryPillarDto {
  @TextField() id!: string;
  @NumberField({ nullable: true, integer: true }) points!: number | null;
}

/** The territory's own score, or why there is none. */
export class TerritoryScoreDto {
  @EnumField(['scored', 'tooFewUnits', 'concentrated'], 'TerritoryScoreState') state!: string;
  @NumberField({ nullable: true, integer: true }) score!: number | null;
  @NestedField(() => TerritoryPillarDto, { list: true }) pillars!: TerritoryPillarDto[];
}

/** Rounded quartiles of the companies' scores, or why they are hidden. */
export class DistributionDto {
  @EnumField(['tooFewMembers', 'atOneBound'], 'HiddenReason', { nullable: true })
  hidden!: string | null;
  @NumberField({ nullable: true, integer: true }) members!: number | null;
  @NumberField({ nullable: true }) firstQuartile!: number | null;
  @NumberField({ nullable: true }) median!: number | null;
  @NumberField({ nullable: true }) thirdQuartile!: number | null;
}

/** What was opened over four quarters, in the indicator's own unit. */
export class VolumeDto {
  @TextField() indicator!: string;
  @NumberField({ nullable: true, description: 'Null where one company could be guessed from it' })
  total!: number | null;
  @BooleanField() hidden!: boolean;
}

/** A quarter of the territory's own score. */
export class TerritoryTrendPointDto {
  @QuarterField() quarter!: string;
  @NumberField({ nullable: true, integer: true }) score!: number | null;
  @NumberField({ nullable: true }) median!: number | null;
}

/** A territory's quarterly snapshot. */
export class TerritoryDto {
  @TextField() name!: string;
  @TextField({
    nullable: true,
    description: 'The commune or EPT that reads the figures of the group in which it lies',
  })
  readFor!: string | null;
  @TextField() code!: string;
  @NumberField({ integer: true }) population!: number;
  @QuarterField() quarter!: string;
  @ListField({ description: 'Published quarters, the latest first' }) quarters!: string[];
  @NestedField(() => TerritoryScoreDto) own!: TerritoryScoreDto;
  @NestedField(() => DistributionDto) distribution!: DistributionDto;
  @NumberField({ integer: true, description: 'Local units with a score' }) scored!: number;
  @NumberField({ integer: true, description: 'Local units that declare' }) declaring!: number;
  @NumberField({ nullable: true, description: 'Part of private employment, to 5 %' })
  coverage!: number | null;
  @TextField({ nullable: true }) privateJobsSource!: string | null;
  @NumberField({ nullable: true, description: 'Part of the three largest in staff, to 5 %' })
  largestShare!: number | null;
  @NestedField(() => VolumeDto, { list: true }) volumes!: VolumeDto[];
  @NestedField(() => TerritoryTrendPointDto, { list: true }) trend!: TerritoryTrendPointDto[];
}
