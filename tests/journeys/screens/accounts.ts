import { DEMONSTRATION_ACCOUNTS } from '@ancrage/demo/accounts';

/** The demonstration account of a role in an organisation. */
export function accountOf(role: string, organisation: string) {
  const found = DEMONSTRATION_ACCOUNTS.find(
    (one) => one.role === role && one.organisation === organisation,
  );
  if (!found) throw new Error(`No demonstration account for ${role} of ${organisation}`);
  return found;
}
