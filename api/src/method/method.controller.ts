import { pillarOfIndicator, pillarsOf } from '@ancrage/engine/method/pillars';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { BilingualDto } from '../http/bilingual.dto';
import { NestedField, NumberField, TextField } from '../http/fields';
import { refuse } from '../http/problem-exception';
import { Public } from '../http/public-route';
import { PublishedMethods } from '../http/published-methods';

/** A pillar of the method. */
export class MethodPillarDto {
  @TextField() id!: string;
  @NestedField(() => BilingualDto) label!: BilingualDto;
  @NumberField() weight!: number;
}

/** An indicator of the method. */
export class MethodIndicatorDto {
  @TextField() id!: string;
  @TextField() pillar!: string;
  @NestedField(() => BilingualDto) label!: BilingualDto;
  @TextField() unit!: string;
  @NumberField() floor!: number;
  @NumberField() balance!: number;
  @NumberField() target!: number;
}

/** The method in force, in brief. */
export class MethodDto {
  @TextField() version!: string;
  @TextField() hash!: string;
  @NestedField(() => BilingualDto) label!: BilingualDto;
  @NumberField({ description: 'Root balance B (seuil d’équilibre)' }) rootBalance!: number;
  @NestedField(() => MethodPillarDto, { list: true }) pillars!: MethodPillarDto[];
  @NestedField(() => MethodIndicatorDto, { list: true }) indicators!: MethodIndicatorDto[];
}

/** The method in force: public, since what counts must be known by all. */
@ApiTags('method')
@Controller('api/method')
export class MethodController {
  constructor(private readonly methods: PublishedMethods) {}

  @Get()
  @Public()
  @ApiOkResponse({ type: MethodDto })
  async readMethod(): Promise<MethodDto> {
    const method = await this.methods.method(null);
    if (!method) return refuse('request.unavailable');
    const { document, version, hash } = method;
    const pillars = pillarOfIndicator(document);
    return {
      version,
      hash,
      label: document.label,
      rootBalance: document.root.balance,
      pillars: pillarsOf(document).map(({ id, label, weight }) => ({ id, label, weight })),
      indicators: document.indicators.map(({ id, label, unit, goalposts }) => ({
        id,
        pillar: pillars.get(id) ?? '',
        label,
        unit,
        ...goalposts,
      })),
    };
  }
}
