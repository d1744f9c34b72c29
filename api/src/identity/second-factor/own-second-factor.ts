import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Vault } from '../sealed-secret/vault';

/** The second factor of whoever holds a session. */
export interface OwnFactor {
  readonly secret: Buffer;
  readonly confirmed: boolean;
  readonly codesLeft: number;
}

/** Reads one's own second factor. */
@Injectable()
export class OwnSecondFactor {
  constructor(
    private readonly source: DataSource,
    private readonly vault: Vault,
  ) {}

  async read(sessionHash: Buffer): Promise<OwnFactor | null> {
    const [own] = await this.source.query<
      {
        user_id: string;
        secret: Buffer;
        key_id: string | null;
        confirmed: boolean;
        codes_left: string;
      }[]
    >('SELECT * FROM ancrage.own_second_factor($1)', [sessionHash]);
    if (!own) return null;
    const { user_id: userId, secret, key_id: keyId } = own;
    return {
      secret: this.vault.open('secondFactor', userId, { secret, keyId }),
      confirmed: own.confirmed,
      codesLeft: Number(own.codes_left),
    };
  }
}
