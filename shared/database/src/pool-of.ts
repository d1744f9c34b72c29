import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** The pool of connections behind a data source. */
export function poolOf(source: DataSource): Pool {
  return (source.driver as unknown as { readonly master: Pool }).master;
}
