/** SQLSTATE of a lock that was not had in time: the transaction did nothing. */
export const LOCK_NOT_AVAILABLE = '55P03';

/** SQLSTATE of a transaction that gave way to another one which waited for it: it did nothing. */
export const DEADLOCK_DETECTED = '40P01';

/** The SQLSTATE that PostgreSQL gave an error, or undefined where it comes from elsewhere. */
export function sqlStateOf(error: unknown): string | undefined {
  return (error as { readonly code?: string } | null)?.code;
}
