import { sha256 } from '@noble/hashes/sha2';
import { utf8ToBytes } from '@noble/hashes/utils';
import { UndefinedFigure } from '../missing/undefined-figure';

/** The two words that name a stream of draws. */
export interface StreamKey {
  readonly k0: number;
  readonly k1: number;
}

const SEPARATOR = '\u001f';

/**
 * The key of the stream that the fields name: the first 64 bits of the SHA-256 of their UTF-8,
 * joined by U+001F, as two big-endian words. A field that holds the separator is refused: two lists
 * of fields would share their draws.
 *
 * @example streamKey(['company 1', 'F1', 'documented'])
 */
export function streamKey(fields: readonly string[]): StreamKey {
  if (fields.some((field) => field.includes(SEPARATOR))) {
    throw new UndefinedFigure('not-defined', 'a field of a stream’s key holds U+001F');
  }
  const { buffer } = sha256(utf8ToBytes(fields.join(SEPARATOR)));
  const words = new DataView(buffer);
  return { k0: words.getUint32(0), k1: words.getUint32(4) };
}
