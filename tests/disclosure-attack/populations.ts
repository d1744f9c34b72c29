import { randomBytes } from 'node:crypto';

/** The run's own seed, said on the terminal so that a failure can be run again. */
const SEED = process.env.ANCRAGE_ATTACK_SEED ?? randomBytes(4).toString('hex');

/** How many times the short run's populations. */
const TIMES = Number(process.env.ANCRAGE_ATTACK_TIMES ?? 1);

/** The seeds of the populations of a run. */
export function populations(name: string, count: number): string[] {
  process.stdout.write(`ANCRAGE_ATTACK_SEED=${SEED} ANCRAGE_ATTACK_TIMES=${TIMES}\n`);
  return Array.from({ length: count * TIMES }, (_, at) => `${name}/${SEED}/${at}`);
}

/** A seed that is the same in every run: what a control must find is found. */
export function seedOf(name: string, at: number): string {
  return `${name}/${at}`;
}
