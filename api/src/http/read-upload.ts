import { validate } from 'class-validator';
import { plainToInstance } from 'class-transformer';
import type { FastifyRequest } from 'fastify';
import type {} from '@fastify/multipart';
import { refuse, refuseIfAny } from './problem-exception';
import { shapeProblems } from './validation';
import type { VirusScanner } from './virus-scanner';

/** A file received, and the fields beside it. */
export interface Upload<Fields> {
  readonly fileName: string;
  readonly content: Buffer;
  readonly fields: Fields;
}

/**
 * Reads one file and its fields from a multipart form, the fields checked against their DTO like
 * any body, the file scanned before anybody gets it. `null` and numbers arrive as text and are read
 * as JSON where they are.
 *
 * @throws `request.required` without a file, `request.too_large` beyond the limit,
 *   `request.malformed` where the form cannot be read, and what the scanner refuses.
 */
export async function readUpload<Fields extends object>(
  request: FastifyRequest,
  scanner: VirusScanner,
  type: new () => Fields,
  bytesMax: number,
): Promise<Upload<Fields>> {
  if (!request.isMultipart()) return refuse('request.malformed');
  const texts: Record<string, unknown> = {};
  let file: { fileName: string; content: Buffer } | undefined;
  try {
    for await (const part of request.parts({
      limits: { fileSize: bytesMax, files: 1, fields: 20 },
    })) {
      if (part.type === 'file') {
        const content = await part.toBuffer();
        file = { fileName: storableName(part.filename), content };
      } else if (typeof part.value === 'string') texts[part.fieldname] = fieldValue(part.value);
    }
  } catch (error) {
    // What names no status is the parser's: a form that is cut off, or has no boundary.
    if ((error as { statusCode?: number }).statusCode === undefined) {
      return refuse('request.malformed');
    }
    throw error;
  }
  if (!file) return refuse('request.required', 'file', { field: 'file' });
  const fields = plainToInstance(type, texts);
  // An upload may have no field beside its file, which is no unknown value.
  const rules = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false };
  const errors = await validate(fields, rules);
  refuseIfAny(shapeProblems(errors));
  await scanner.scan(file);
  return { ...file, fields };
}

/** A name that the store can hold, however the sender called the file. */
function storableName(name: string): string {
  const letters = [...name.replace(/[\p{Control}\p{Surrogate}]/gu, '').trim()];
  return letters.slice(-200).join('') || 'fichier';
}

function fieldValue(text: string): unknown {
  if (text === 'null') return null;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
