import type { TableMethod } from '@ancrage/engine/method/method';
import { MethodRefused } from '@ancrage/engine/method/method-refused';
import { parseAnyMethod, type AnyMethod } from '@ancrage/engine/method/parse-any-method';
import { readJson } from './files';
import { EXIT, Refusal } from './refusal';

/** The method of a file, in either form. */
export function readMethod(file: string): AnyMethod {
  const document = readJson(file);
  try {
    return parseAnyMethod(document);
  } catch (error) {
    if (!(error instanceof MethodRefused)) throw error;
    throw new Refusal(EXIT.method, error.message.replace('The method', file));
  }
}

/** The method of a file, over a table. */
export function readTableMethod(file: string): TableMethod {
  const read = readMethod(file);
  if (read.form === 'table') return read.method;
  throw new Refusal(
    EXIT.usage,
    `${file} is a method over declarations: its scores are computed from a company's declarations, not from a table. Check it with validate, and a company's dossier with verify.`,
  );
}
