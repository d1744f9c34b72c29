import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Vault, type SecretKind } from './vault';

/**
 * Seals, when the process starts, what is kept in the clear or under a key that is being replaced:
 * to rotate the key, the new one is put before the old one in the settings.
 */
@Injectable()
export class SealKeptSecrets implements OnApplicationBootstrap {
  constructor(
    private readonly source: DataSource,
    private readonly vault: Vault,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const kept = await this.source.query<
      { kind: SecretKind; id: string; secret: Buffer; key_id: string | null }[]
    >('SELECT * FROM ancrage.secrets_to_seal($1)', [this.vault.keyId]);
    for (const { kind, id, secret, key_id: keyId } of kept) {
      const sealed = this.vault.seal(kind, id, this.vault.open(kind, id, { secret, keyId }));
      await this.source.query('SELECT ancrage.seal_secret($1, $2, $3, $4, $5)', [
        kind,
        id,
        secret,
        sealed.secret,
        sealed.keyId,
      ]);
    }
  }
}
