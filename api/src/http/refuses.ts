import { PROBLEM_STATUS, type ProblemCode } from '@ancrage/contract/problem/codes';
import { applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

/** Extension of an operation under which its own problems stand in the description. */
export const REFUSALS = 'x-problems';

/**
 * Names problems of a route that its shape does not tell: those of a body, of an identifier and
 * of a missing session are described by themselves (`describe-refusals.ts`).
 */
export const Refuses = (...codes: readonly ProblemCode[]) =>
  applyDecorators(ApiExtension(REFUSALS, [...codes]));

/** The statuses of problems, each once. */
export function statusesOf(codes: readonly ProblemCode[]): number[] {
  return [...new Set(codes.map((code) => PROBLEM_STATUS[code]))];
}
