import { FUNCTIONS, ROLES, SCHEMA_RIGHTS, TABLES, TABLE_PARTS } from './dump-queries';

/** Runs one statement on the database that is described. */
export type RunSql = (sql: string) => Promise<{ readonly rows: readonly object[] }>;

const HEADING = `-- The schema of Ancrage and who may do what in it, on one page: tables, policies, rights, functions.
-- Made by \`npm run dump -w @ancrage/database\` from the migrations; not written by hand.
-- What no line grants is refused. Roles get their LOGIN and password from the installation.
`;

/**
 * Describes the schema `ancrage` of a migrated database as SQL, in an order that depends on its
 * content alone, so that two databases compare by text. It is read from the catalogue: the
 * embedded server ships no pg_dump, and one page is easier to review than a dump.
 */
export async function dumpSchema(run: RunSql): Promise<string> {
  const lines = async (sql: string) => {
    const { rows } = await run(sql);
    return (rows as { line: string }[]).map((row) => row.line);
  };
  const parts = new Map<string, string[]>();
  for (const sql of TABLE_PARTS) {
    const { rows } = await run(sql);
    for (const { owner, line } of rows as { owner: string; line: string }[]) {
      parts.set(owner, [...(parts.get(owner) ?? []), line]);
    }
  }
  const tables = (await run(TABLES)).rows as { name: string; line: string }[];
  const sections = [
    [HEADING.trimEnd()],
    await lines(ROLES),
    await lines(SCHEMA_RIGHTS),
    ...tables.map(({ name, line }) => [line, ...(parts.get(name) ?? [])]),
    ...(await lines(FUNCTIONS)).map((text) => [text]),
  ];
  const written = sections.filter((section) => section.length > 0);
  return `${written.map((section) => section.join('\n')).join('\n\n')}\n`;
}
