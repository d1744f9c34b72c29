import { verifyIndex } from '@ancrage/engine/composite/verify-index';
import {
  DOSSIER_FORMAT,
  verifyDossier,
  type Dossier,
} from '@ancrage/engine/dossier/verify-dossier';
import type { Writer } from './command';
import { readJson } from './files';
import { EXIT, Refusal } from './refusal';

/** Recomputes a dossier of a company's score, of an index or of a unit; names the first difference. */
export function verify(file: string, { print }: Writer): void {
  const document = readJson(file);
  const isCompanys =
    typeof document === 'object' &&
    document !== null &&
    'format' in document &&
    document.format === DOSSIER_FORMAT;
  const difference = isCompanys ? verifyDossier(companys(file, document)) : verifyIndex(document);
  if (difference === null) {
    print(`${file}: every digit is the same.`);
    return;
  }
  const { path, kept, recomputed } = difference;
  const [was, is] = [kept, recomputed].map((value) => JSON.stringify(value) ?? 'nothing');
  throw new Refusal(
    EXIT.differs,
    `${file} differs at ${path}: it says ${was}, recomputed is ${is}.`,
  );
}

/** A company's dossier, whose method and inputs are checked where they are read. */
function companys(file: string, document: object): Dossier {
  for (const part of ['method', 'input', 'result']) {
    const value = (document as Readonly<Record<string, unknown>>)[part];
    if (typeof value === 'object' && value !== null) continue;
    throw new Refusal(EXIT.data, `${file} is no whole dossier: it has no ${part}.`);
  }
  return document as Dossier;
}
