import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { EnumField } from '../http/fields';
import { Public } from '../http/public-route';
import { Refuses } from '../http/refuses';

/** A process that answers. */
export class HealthDto {
  @EnumField(['ok'], 'Health') status!: 'ok';
}

/** Whether the process lives, and whether it can serve. */
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly source: DataSource) {}

  @Get('live')
  @Public()
  @ApiOkResponse({ type: HealthDto })
  readLiveness(): HealthDto {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public()
  @Refuses('request.unavailable')
  @ApiOkResponse({ type: HealthDto })
  async readReadiness(): Promise<HealthDto> {
    try {
      await this.source.query('SELECT 1');
    } catch {
      throw new ServiceUnavailableException();
    }
    return { status: 'ok' };
  }
}
