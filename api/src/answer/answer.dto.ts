import { BilingualDto } from '../http/bilingual.dto';
import { AsKnownDto } from '../http/as-known';
import {
  BooleanField,
  EnumField,
  ListField,
  NestedField,
  QuarterField,
  TextField,
} from '../http/fields';

const GIVEN = ['zero', 'notApplicable', 'notReported'];

/** An answer other than a quantity, of one indicator for one quarter. */
export class GiveAnswerDto {
  @TextField({ max: 40, example: 'S2' }) indicator!: string;
  @QuarterField() quarter!: string;
  @EnumField(GIVEN, 'GivenAnswer') answer!: 'zero' | 'notApplicable' | 'notReported';
  @TextField({
    max: 60,
    optional: true,
    nullable: true,
    description: 'A reason of the method’s list',
  })
  reason?: string | null;
}

/** An answer was recorded. */
export class AnswerGivenDto {
  @TextField() indicator!: string;
  @QuarterField() quarter!: string;
}

/** Which quarter is asked for. */
export class ReadAnswersDto extends AsKnownDto {
  @QuarterField() quarter!: string;
}

/** A reason for which an indicator may be declared not applicable. */
export class ReasonDto {
  @TextField() reason!: string;
  @NestedField(() => BilingualDto) label!: BilingualDto;
  @BooleanField({
    description: 'It holds on the size profile; otherwise it counts as not reported',
  })
  holds!: boolean;
}

/** What was answered for an indicator in the quarter. */
export class IndicatorAnswerDto {
  @TextField() indicator!: string;
  @TextField() pillar!: string;
  @NestedField(() => BilingualDto) label!: BilingualDto;
  @EnumField(['quantity', ...GIVEN], 'Answer') answer!: string;
  @TextField({ nullable: true }) reason!: string | null;
  @NestedField(() => ReasonDto, { list: true }) reasons!: ReasonDto[];
}

/** A quarter's answers, indicator by indicator. */
export class AnswersDto {
  @QuarterField() quarter!: string;
  @ListField({ description: 'Quarters that can be answered, the latest first' })
  quarters!: string[];
  @NestedField(() => IndicatorAnswerDto, { list: true }) indicators!: IndicatorAnswerDto[];
}
