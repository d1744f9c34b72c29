import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../http/config';
import { CONFIG } from '../../http/process-tokens';
import { seal, unseal, type SecretKey } from '../../http/seal';

/** What is sealed, by the name that binds a secret to its place. */
export type SecretKind = 'secondFactor' | 'identityProvider';

/** A secret as the database keeps it. */
export interface KeptSecret {
  readonly secret: Buffer;
  /** Null for one of before, which is still in the clear. */
  readonly keyId: string | null;
}

/** Seals secrets under the present key, and opens those of every key that the settings name. */
@Injectable()
export class Vault {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Name of the key under which new secrets are sealed. */
  get keyId(): string {
    return this.present.id;
  }

  /** @param ownerId The person or organisation whose secret it is. */
  seal(kind: SecretKind, ownerId: string, secret: Buffer): { secret: Buffer; keyId: string } {
    return { secret: seal(this.present, secret, `${kind} ${ownerId}`), keyId: this.keyId };
  }

  /** @throws Error that names the key where the settings lack it. */
  open(kind: SecretKind, ownerId: string, { secret, keyId }: KeptSecret): Buffer {
    if (keyId === null) return secret;
    const key = this.config.secretKeys.find(({ id }) => id === keyId);
    if (!key) throw new Error(`SECRETS_KEY does not hold the key "${keyId}" of kept secrets.`);
    return unseal(key, secret, `${kind} ${ownerId}`);
  }

  private get present(): SecretKey {
    const [present] = this.config.secretKeys;
    if (!present) throw new Error('SECRETS_KEY holds no key.');
    return present;
  }
}
