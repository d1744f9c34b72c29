import { appendFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';

/** Says a measurement on the terminal, and adds it to the file that ANCRAGE_BENCH names. */
export async function record(title: string, figures: Readonly<Record<string, number>>) {
  const machine = `${cpus().length} cores, load ${loadavg()[0]?.toFixed(1) ?? '?'}`;
  const lines = Object.entries(figures).map(([name, value]) => `| ${name} | ${round(value)} |`);
  const text = `\n### ${title} (${machine})\n\n| figure | value |\n|---|---|\n${lines.join('\n')}\n`;
  process.stdout.write(text);
  if (process.env.ANCRAGE_BENCH) await appendFile(process.env.ANCRAGE_BENCH, text);
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
