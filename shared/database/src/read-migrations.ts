import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const FOLDER = join(__dirname, '..', 'migrations');

/** TypeORM wants a class whose name ends with 13 digits, by which it orders. */
type MigrationClass = new () => MigrationInterface;

/**
 * The migrations as TypeORM classes, one per folder `NNNN-what-it-does` of SQL. They are written
 * by hand: the generator sees no policy, grant or function.
 */
export function readMigrations(): MigrationClass[] {
  return readdirSync(FOLDER).sort().map(migrationClass);
}

function migrationClass(folder: string): MigrationClass {
  const number = folder.slice(0, 4);
  const up = readFileSync(join(FOLDER, folder, 'up.sql'), 'utf8');
  const down = readFileSync(join(FOLDER, folder, 'down.sql'), 'utf8');
  return class implements MigrationInterface {
    readonly name = `${folder.slice(5)}-${number.padStart(13, '0')}`;

    async up(runner: QueryRunner): Promise<void> {
      await runAsOwner(runner, number, up);
    }

    async down(runner: QueryRunner): Promise<void> {
      await runAsOwner(runner, number, down);
    }
  };
}

/** The first migration makes the owner; every later one runs as the owner, who is no superuser. */
async function runAsOwner(runner: QueryRunner, number: string, sql: string): Promise<void> {
  if (number === '0001') {
    await runner.query(sql);
    await runner.query('RESET ROLE');
    return;
  }
  await runner.query('SET LOCAL ROLE ancrage_owner');
  await runner.query(sql);
  await runner.query('RESET ROLE');
}
