import { readFileSync, writeFileSync } from 'node:fs';
import { EXIT, Refusal } from './refusal';

/** A JSON file's content. */
export function readJson(file: string): unknown {
  const text = reading(file, () => readFileSync(file, 'utf8'));
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(EXIT.file, `${file} is no JSON: ${reason}.`);
  }
}

/** Writes a file whole. */
export function writeText(file: string, text: string): void {
  reading(file, () => writeFileSync(file, text));
}

/** What a file gives; where it cannot, the sentence names it. */
function reading<Read>(file: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    throw new Refusal(EXIT.file, sentenceOf(file, error));
  }
}

/** Why a file could not be reached. */
export function sentenceOf(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return `${file} does not exist; check the path.`;
  if (code === 'EACCES') return `${file} is not yours to read or write.`;
  if (code === 'EISDIR') return `${file} is a folder; name a file in it.`;
  return `${file}: ${error instanceof Error ? error.message : String(error)}`;
}
