import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { canonicalJson } from './canonical-json';

/** SHA-256, in hexadecimal, of a value's canonical JSON: names a method or a score's inputs. */
export function digest(value: unknown): string {
  return digestOfText(canonicalJson(value));
}

/** SHA-256, in hexadecimal, of a text's UTF-8 bytes. */
export function digestOfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
