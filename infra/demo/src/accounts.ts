import type { Role } from '@ancrage/contract/session/role';

/** An account that the demonstration opens. */
export interface DemonstrationAccount {
  readonly email: string;
  readonly password: string;
  readonly role: Role;
  /** Name of the company or territory. */
  readonly organisation: string;
  readonly displayName: string;
}

/** The passphrase of every demonstration account: it protects nothing, so it is no secret. */
const PASSPHRASE = 'ancrage-demo-2026';

/** Name of the platform's own organisation. */
export const PLATFORM = 'Ancrage';

function account(
  email: string,
  role: Role,
  organisation: string,
  displayName: string,
): DemonstrationAccount {
  return { email, password: PASSPHRASE, role, organisation, displayName };
}

/** The accounts of the demonstration, in the order in which the start of the product shows them. */
export const DEMONSTRATION_ACCOUNTS: readonly DemonstrationAccount[] = [
  account(
    'rse@chaudronnerie-rade.example',
    'csrManager',
    'Chaudronnerie de la Rade',
    'Maëlle Kerdoncuff',
  ),
  account(
    'direction@chaudronnerie-rade.example',
    'executive',
    'Chaudronnerie de la Rade',
    'Yann Le Bozec',
  ),
  account('agent@lorient.example', 'territoryAgent', 'Lorient Agglomération', 'Nolwenn Guéguen'),
  account(
    'rse@biscuiterie-scorff.example',
    'csrManager',
    'Biscuiterie du Scorff',
    'Soazig Trividic',
  ),
  account('rse@voilerie-blavet.example', 'csrManager', 'Voilerie du Blavet', 'Ronan Perrot'),
  account(
    'rse@constructions-scorff.example',
    'csrManager',
    'Constructions navales du Scorff',
    'Enora Quéré',
  ),
  account(
    'administration@chaudronnerie-rade.example',
    'companyAdministrator',
    'Chaudronnerie de la Rade',
    'Gwenn Le Dantec',
  ),
  account(
    'validation@chaudronnerie-rade.example',
    'validator',
    'Chaudronnerie de la Rade',
    'Erwan Tanguy',
  ),
  account('plateforme@ancrage.example', 'platformAdministrator', PLATFORM, 'Tifenn Corre'),
];
