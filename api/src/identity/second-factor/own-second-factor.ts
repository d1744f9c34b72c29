import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** The second factor of whoever holds a session. */
export interface OwnFactor {
  readonly secret: Buffer;
  readonly confirmed: boolean;
  readonly codesLeft: number;
}

/** Reads one's own second factor. */
@Injectable()
export class OwnSecondFactor {
  constructor(private readonly source: DataSource) {}

  async read(sessionHash: Buffer): Promise<OwnFactor | null> {
    const [own] = await this.source.query<
      { secret: Buffer; confirmed: boolean; codes_left: string }[]
    >('SELECT * FROM ancrage.own_second_factor($1)', [sessionHash]);
    if (!own) return null;
    return { secret: own.secret, confirmed: own.confirmed, codesLeft: Number(own.codes_left) };
  }
}
