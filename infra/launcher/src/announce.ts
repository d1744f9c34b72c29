import { relative } from 'node:path';
import type { Role } from '@ancrage/contract/session/role';
import { ROLE_NAMES } from '@ancrage/contract/session/role-names';
import type { StartContext } from './start-context';

/** Somebody whom the demonstration data know. */
export interface Account {
  readonly email: string;
  readonly password: string;
  readonly role: Role;
  readonly organisation: string;
}

/** The last lines of a start: who may sign in, where the logs are, and where to go. */
export function announcement(
  context: Pick<StartContext, 'root' | 'stateFolder'>,
  accounts: readonly Account[],
  address: string,
): string {
  const logs = `${relative(context.root, context.stateFolder)}/log`;
  return [
    '',
    ...(accounts.length > 0 ? ['Comptes de démonstration :', ...table(accounts), ''] : []),
    `Journaux dans ${logs} ; Ctrl+C pour arrêter.`,
    `Ancrage est prêt : ${address}`,
  ].join('\n');
}

function table(accounts: readonly Account[]): string[] {
  const rows = accounts.map(({ email, password, role, organisation }) => [
    email,
    password,
    ROLE_NAMES.fr[role],
    organisation,
  ]);
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd(),
  );
}
