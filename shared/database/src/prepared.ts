import { createHash } from 'node:crypto';
import { types, type ClientBase, type CustomTypesConfig, type QueryConfig } from 'pg';
import type { DataSource } from 'typeorm';
import { instantText } from './instant-text';

/** As many different statements as a process writes, and room: a connection keeps each of them. */
const STATEMENTS_MAX = 500;

/** Instants come as texts, as every answer states them; all else as pg reads it. */
const TYPES: CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === types.builtins.TIMESTAMPTZ ? instantText : types.getTypeParser(oid, format),
};

const names = new Map<string, string>();

/**
 * A statement that a connection parses and plans once: under row-level security that is most of
 * what a small one costs. Beyond the limit statements are sent as they are. Its instants come as
 * ISO 8601 in UTC (`instantText`).
 */
export function prepared(text: string, parameters: readonly unknown[]): QueryConfig {
  const values = [...parameters];
  const name = names.get(text) ?? newName(text);
  return { name, text, values, types: TYPES };
}

/** Runs one statement of no tenant, prepared; answers its rows. */
export async function queryPrepared<Row>(
  source: DataSource,
  text: string,
  parameters: readonly unknown[],
): Promise<Row[]> {
  const runner = source.createQueryRunner();
  try {
    const client = (await runner.connect()) as ClientBase;
    return (await client.query(prepared(text, parameters))).rows as Row[];
  } finally {
    await runner.release();
  }
}

function newName(text: string): string | undefined {
  if (names.size >= STATEMENTS_MAX) return undefined;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  names.set(text, name);
  return name;
}
