import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';

const SCORE = join(__dirname, '../score.mjs');
const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
/** A folder of its own inside a clone, as the page asks for. */
const clone = mkdtempSync(join(tmpdir(), 'ancrage-readme-'));
const folder = join(clone, 'own');
mkdirSync(folder);
symlinkSync(join(__dirname, '../..'), join(clone, 'scoring'));

afterAll(() => rmSync(clone, { recursive: true, force: true }));

interface Block {
  readonly language: string;
  readonly file: string;
  readonly text: string;
}

const blocks = [...readme.matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', file = '', text = '']): Block => ({ language, file, text }),
);

for (const { file, text } of blocks) if (file !== '') writeFileSync(join(folder, file), text);

/** Every command of the page, with what the page says that it prints. */
const commands = blocks.flatMap(({ language, text }, at) => {
  const after = blocks[at + 1];
  const printed = after?.language === 'text' ? after.text : '';
  return language === 'sh' ? [{ command: text.trim(), printed }] : [];
});

/** Hashes hold the engine's version: the page need not be printed anew with each. */
function withoutHashes(text: string): string {
  return text.replace(/[0-9a-f]{64}/g, '#').replace(/^engine .*$/m, 'engine');
}

test('the page has a command of each kind', () => {
  const page = commands.map(({ command }) => command).join('\n');
  for (const name of ['validate', 'explain', 'verify', 'analyse', 'sensitivity', 'compare']) {
    expect(page).toContain(`npm run score -- ${name}`);
  }
});

test.each(commands)(
  '$command',
  ({ command, printed }) => {
    const line = command.replace('npm run score --', `"${process.execPath}" "${SCORE}"`);
    const { stdout, stderr, status } = spawnSync('sh', ['-c', line], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(withoutHashes(stdout)).toBe(withoutHashes(printed));
  },
  30_000,
);
