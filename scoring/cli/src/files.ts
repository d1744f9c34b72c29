import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { EXIT, Refusal } from './refusal';

/** Characters that are handed to the system at once. */
const CHUNK = 1_000_000;

/** A JSON file's content. */
export function readJson(file: string): unknown {
  const text = reaching(file, () => readFileSync(file, 'utf8'));
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(EXIT.file, `${file} is no JSON: ${reason}.`);
  }
}

/** Writes a file piece by piece, since the text of a million units is longer than a string may be. */
export function writePieces(file: string, pieces: Iterable<string>): void {
  const opened = reaching(file, () => openSync(file, 'w'));
  try {
    let waiting = '';
    for (const piece of pieces) {
      waiting += piece;
      if (waiting.length < CHUNK) continue;
      const full = waiting;
      reaching(file, () => writeSync(opened, full));
      waiting = '';
    }
    reaching(file, () => writeSync(opened, waiting));
  } finally {
    closeSync(opened);
  }
}

/** What a file gives; where it cannot, the sentence names it. */
function reaching<Reached>(file: string, reach: () => Reached): Reached {
  try {
    return reach();
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
  if (code === 'ERR_STRING_TOO_LONG') {
    return `${file} is too long to be read whole; verify the dossiers of single units.`;
  }
  return `${file}: ${error instanceof Error ? error.message : String(error)}`;
}
