import { withoutTenant, type RequestPlace } from '@ancrage/database/in-tenant';
import { queryPrepared } from '@ancrage/database/prepared';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../../http/config';
import { refuse } from '../../http/problem-exception';
import { CONFIG } from '../../http/process-tokens';
import { hashOfToken } from '../../http/secret-token';
import { checkNewcomer } from '../check-newcomer';
import type {
  ConfirmRegistrationDto,
  ReceivedRegistrationDto,
  RegistrationOutcomeDto,
} from './registration.dto';

/**
 * Proves the address of a registration. An address without an account gets one, whose password is
 * chosen here, by whoever reads its mail, and not by whoever typed it; with one, it keeps its own. A
 * company that is not here is opened, and its first member administers it; of one that is here, the
 * claim goes to its administrators and the platform's. Refuses a link that is unknown, late or was
 * used.
 */
@Injectable()
export class ConfirmRegistration {
  constructor(
    private readonly source: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async readRegistration(token: string): Promise<ReceivedRegistrationDto> {
    const registration = await this.open(token);
    return {
      companyName: registration.company_name,
      displayName: registration.display_name,
      email: registration.email,
      hasAccount: registration.has_account,
    };
  }

  async confirmRegistration(
    input: ConfirmRegistrationDto,
    place: RequestPlace,
  ): Promise<RegistrationOutcomeDto> {
    const registration = await this.open(input.token);
    const name = (input.displayName ?? registration.display_name).trim();
    const own = [registration.email, registration.company_name];
    const passwordHash = registration.has_account
      ? null
      : await checkNewcomer({ name, password: input.password ?? '', own });
    const [row] = await withoutTenant(this.source, place, (transaction) =>
      transaction.query<{ outcome: string }>(
        'SELECT ancrage.confirm_registration($1, $2, $3, $4) AS outcome',
        [hashOfToken(input.token), name, passwordHash, this.config.publicOrigin],
      ),
    );
    switch (row?.outcome) {
      case 'opened':
      case 'claimed':
      case 'member':
        return { outcome: row.outcome };
      case 'accountNeeded':
        return refuse('request.required', 'password', { field: 'password' });
      default:
        return refuseState(row?.outcome ?? 'unknown');
    }
  }

  private async open(token: string) {
    const [registration] = await queryPrepared<{
      state: string;
      email: string;
      display_name: string;
      company_name: string;
      has_account: boolean;
    }>(this.source, 'SELECT * FROM ancrage.find_registration($1)', [hashOfToken(token)]);
    if (registration?.state !== 'open') return refuseState(registration?.state ?? 'unknown');
    return registration;
  }
}

function refuseState(state: string): never {
  if (state === 'used') return refuse('link.used', 'token');
  if (state === 'expired') return refuse('link.expired', 'token');
  return refuse('link.unknown', 'token');
}
