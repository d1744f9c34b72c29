import {
  CHANGE_CAUSES,
  INSUFFICIENT_REASONS,
  QUARTER_STATUSES,
  SCORE_SERIES,
  SCORE_STATES,
  UNSETTLED_REASONS,
  WINDOW_ANSWERS,
} from '@ancrage/contract/score/score-state';
import { BilingualDto } from '../http/bilingual.dto';
import { AsKnownDto } from '../http/as-known';
import {
  BooleanField,
  DateField,
  DocumentField,
  EnumField,
  EnumListField,
  IdField,
  InstantField,
  ListField,
  NestedField,
  NumberField,
  QuarterField,
  TextField,
} from '../http/fields';

/** Which quarter is asked for. */
export class ReadDashboardDto extends AsKnownDto {
  @QuarterField({ optional: true, description: 'The current quarter where it is left out' })
  quarter?: string;
  @TextField({
    optional: true,
    min: 1,
    max: 40,
    description:
      'Version of a published method; that in force in each quarter where it is left out',
  })
  method?: string;
}

/** One quarter of the trend. */
export class TrendPointDto {
  @QuarterField() quarter!: string;
  @EnumField(QUARTER_STATUSES, 'QuarterStatus') status!: string;
  @DateField({ description: 'Day on which the official score is frozen' }) closesOn!: string;
  @EnumField(SCORE_STATES, 'ScoreState', { nullable: true, description: 'Null before any score' })
  state!: string | null;
  @NumberField({ nullable: true, description: 'Official once closed, else provisional' })
  score!: number | null;
  @NumberField({ integer: true, nullable: true, description: 'The score as printed' })
  printed!: number | null;
  @NumberField({
    integer: true,
    nullable: true,
    description: 'With what was declared after the close',
  })
  revised!: number | null;
}

/** A pillar's part of the score. */
export class PillarDto {
  @TextField() id!: string;
  @NestedField(() => BilingualDto) label!: BilingualDto;
  @NumberField({ nullable: true, description: 'Null when nothing of it applies' })
  points!: number | null;
  @NumberField() weight!: number;
  @NumberField({ description: 'Points of score above −100' }) contribution!: number;
  @NumberField({ integer: true, description: 'As printed; they add to the score + 100' })
  printed!: number;
}

/** What one commitment brings to an indicator. */
export class CommitmentPartDto {
  @IdField() commitmentId!: string;
  @TextField({ nullable: true }) title!: string | null;
  @TextField() kind!: string;
  @NumberField() effective!: number;
  @NumberField() contribution!: number;
  @NumberField({ description: 'In tenths; they add to their indicator’s' }) printed!: number;
}

/** Values that earn 0, 50 and 100 points. */
export class GoalpostsDto {
  @NumberField() floor!: number;
  @NumberField() balance!: number;
  @NumberField() target!: number;
}

/** An indicator's part of the score. */
export class IndicatorDto {
  @TextField() id!: string;
  @TextField() pillar!: string;
  @NestedField(() => BilingualDto) label!: BilingualDto;
  @TextField() unit!: string;
  @EnumField(WINDOW_ANSWERS, 'WindowAnswer') answer!: string;
  @NumberField({ nullable: true }) value!: number | null;
  @NumberField({ nullable: true }) points!: number | null;
  @NumberField() weight!: number;
  @NumberField() contribution!: number;
  @NumberField({ description: 'In tenths; they add to their pillar’s' }) printed!: number;
  @NumberField({ description: 'Share of the value beyond the target, which earns nothing' })
  beyondTarget!: number;
  @NumberField({ nullable: true, description: 'Plain four quarters, before every factor' })
  volume!: number | null;
  @NestedField(() => GoalpostsDto) goalposts!: GoalpostsDto;
  @NestedField(() => CommitmentPartDto, { list: true }) commitments!: CommitmentPartDto[];
}

/** One entry of a cause: a commitment's part of an indicator, an answer, or a figure of size. */
export class ChangeEntryDto {
  @TextField({ nullable: true }) indicator!: string | null;
  @IdField({ nullable: true }) commitmentId!: string | null;
  @TextField({ nullable: true, description: 'A figure of size' }) figure!: string | null;
  @TextField({ nullable: true }) title!: string | null;
  @TextField({ nullable: true }) kind!: string | null;
  @NumberField() amount!: number;
  @NumberField({ description: 'In tenths; they add to the printed points of their cause' })
  printed!: number;
}

/** What one cause moved the score by. */
export class CauseDto {
  @EnumField(CHANGE_CAUSES, 'ChangeCause') cause!: string;
  @NumberField() amount!: number;
  @NumberField({ integer: true, description: 'As printed; the causes add to the printed change' })
  printed!: number;
  @NestedField(() => ChangeEntryDto, { list: true }) entries!: ChangeEntryDto[];
}

/** What moved the score since the quarter before; both of one series. */
export class ChangeDto {
  @QuarterField() from!: string;
  @EnumField(SCORE_SERIES, 'Series') series!: string;
  @NumberField({ integer: true }) printedBefore!: number;
  @NumberField({ integer: true }) printedAfter!: number;
  @NestedField(() => CauseDto, { list: true, description: 'Every cause, in a fixed order' })
  causes!: CauseDto[];
}

/** An interval of scores, from the 5th to the 95th percentile. */
export class IntervalDto {
  @NumberField() low!: number;
  @NumberField() high!: number;
  @NumberField({ integer: true }) printedLow!: number;
  @NumberField({ integer: true }) printedHigh!: number;
}

/** The intervals of a score. */
export class BandsDto {
  @NestedField(() => IntervalDto, { description: 'What better evidence narrows' })
  data!: IntervalDto;
  @NestedField(() => IntervalDto, { description: 'What other weights and goalposts would move' })
  method!: IntervalDto;
  @NestedField(() => IntervalDto, { description: 'Both together' }) total!: IntervalDto;
}

/** Whether the sign of a score is settled (établi). */
export class SignDto {
  @NumberField({ integer: true, min: -1, max: 1 }) sign!: number;
  @BooleanField() settled!: boolean;
  @EnumListField(UNSETTLED_REASONS, 'UnsettledReason') reasons!: string[];
}

/** The score of the quarter in view. */
export class ScoreDto {
  @EnumField(SCORE_SERIES, 'Series') series!: string;
  @EnumField(SCORE_STATES, 'ScoreState') state!: string;
  @EnumField(INSUFFICIENT_REASONS, 'InsufficientReason', {
    nullable: true,
    description: 'The first',
  })
  reason!: string | null;
  @NumberField({ nullable: true }) score!: number | null;
  @NumberField({ integer: true, nullable: true }) printed!: number | null;
  @NumberField({ integer: true, nullable: true }) revised!: number | null;
  @NumberField({ integer: true, nullable: true, description: 'With missing answers at 50 points' })
  upTo!: number | null;
  @NestedField(() => BandsDto, { nullable: true, description: 'Null without a score' })
  bands!: BandsDto | null;
  @NestedField(() => SignDto, { nullable: true, description: 'Null without a score' })
  sign!: SignDto | null;
  @NumberField({
    integer: true,
    nullable: true,
    description: 'Points that would come if all that is declared were confirmed',
  })
  awaitingEvidence!: number | null;
  @NumberField({ description: 'Share of the applicable weight that is reported' })
  reportedShare!: number;
  @NumberField({ integer: true, description: 'Observed quarters of the window, of four' })
  observedQuarters!: number;
  @NumberField({ integer: true, description: 'Version of the ledger that was counted' })
  version!: number;
  @InstantField() computedAt!: string;
  @TextField() methodVersion!: string;
  @TextField() methodHash!: string;
  @TextField() engineVersion!: string;
  @TextField() inputDigest!: string;
  @NestedField(() => PillarDto, { list: true }) pillars!: PillarDto[];
  @NestedField(() => IndicatorDto, { list: true }) indicators!: IndicatorDto[];
}

/** The executive's dashboard. */
export class DashboardDto {
  @TextField() companyName!: string;
  @QuarterField({ description: 'The quarter in view' }) quarter!: string;
  @DateField({ nullable: true, description: 'The past day on which all of it is seen' })
  asKnownOn!: string | null;
  @EnumField(QUARTER_STATUSES, 'QuarterStatus') status!: string;
  @DateField() closesOn!: string;
  @BooleanField({ description: 'A declaration is still being counted' }) pending!: boolean;
  @BooleanField({ description: 'Nothing was declared yet' }) firstDay!: boolean;
  @ListField({ description: 'Quarters that can be viewed' }) quarters!: string[];
  @TextField({
    nullable: true,
    description: 'The method that was asked for; null: the one in force',
  })
  method!: string | null;
  @ListField({ description: 'Other methods under which the company was computed' })
  otherMethods!: string[];
  @NestedField(() => TrendPointDto, { list: true, description: 'Eight quarters, the last in view' })
  trend!: TrendPointDto[];
  @NestedField(() => ScoreDto, { nullable: true }) score!: ScoreDto | null;
  @NestedField(() => ChangeDto, { nullable: true }) change!: ChangeDto | null;
}

/** Which score's dossier is asked for. */
export class ReadDossierDto extends AsKnownDto {
  @QuarterField() quarter!: string;
  @EnumField(SCORE_SERIES, 'Series') series!: string;
}

/** Everything that a score can be recomputed from, offline. */
export class DossierDto {
  @TextField({ description: 'Names the form of the dossier' }) format!: string;
  @DocumentField({ description: 'The method’s whole document' })
  method!: Record<string, unknown>;
  @DocumentField({ description: 'The inputs, in the engine’s terms' })
  input!: Record<string, unknown>;
  @DocumentField({ description: 'The result as it was kept' })
  result!: Record<string, unknown>;
}
