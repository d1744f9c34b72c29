import { YEARS } from '@ancrage/contract/period/civil-date';
import { problem, type Problem } from '@ancrage/contract/problem/problem';
import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { ProblemException } from './problem-exception';

/** An unknown field is named by its beginning: no answer grows with what is sent. */
const NAME_LENGTH_MAX = 100;

/**
 * Checks the shape of every body, query and path against its DTO: an unknown field is refused
 * like a wrong one, since it often is a misspelt one.
 */
export function shapeValidation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: (errors) => {
      const [first, ...others] = shapeProblems(errors);
      return new ProblemException([first ?? problem('request.malformed'), ...others]);
    },
  });
}

/** What is wrong with the shape of an input, as problems of the registry. */
export function shapeProblems(errors: readonly ValidationError[]): Problem[] {
  return errors.flatMap((error) => problemsOf(error, ''));
}

function problemsOf(error: ValidationError, parent: string): Problem[] {
  const name = error.property.slice(0, NAME_LENGTH_MAX);
  const path = parent === '' ? name : `${parent}.${name}`;
  const nested = (error.children ?? []).flatMap((child) => problemsOf(child, path));
  const rule = Object.keys(error.constraints ?? {})[0];
  return rule === undefined ? nested : [shapeProblem(rule, path, error), ...nested];
}

function shapeProblem(rule: string, path: string, error: ValidationError): Problem {
  const field = path;
  if (rule === 'whitelistValidation') return problem('request.unknown_field', path, { field });
  if (error.value === undefined) return problem('request.required', path, { field });
  switch (rule) {
    case 'maxLength':
      return problem('request.too_long', path, { field, max: boundIn(error, rule) });
    case 'minLength':
      return problem('request.required', path, { field });
    case 'min':
    case 'max':
      return problem('request.out_of_range', path, {
        field,
        min: boundIn(error, 'min') || '…',
        max: boundIn(error, 'max') || '…',
      });
    case 'isIn':
      return problem('request.not_in_list', path, { field, allowed: listIn(error) });
    case 'isCivilDate':
    case 'isQuarter':
      return problem('request.not_a_date', path, { field, ...YEARS });
    case 'isUuid':
      return problem('request.not_an_identifier', path, { field });
    default:
      return problem('request.wrong_type', path, { field, expected: expectedBy(rule) });
  }
}

/** class-validator tells its bounds only in its message. */
function boundIn(error: ValidationError, rule: string): string {
  return /-?\d+(\.\d+)?/.exec(error.constraints?.[rule] ?? '')?.[0] ?? '';
}

function listIn(error: ValidationError): string {
  return (error.constraints?.isIn ?? '').split(': ').slice(1).join(': ');
}

function expectedBy(rule: string): string {
  return rule.replace(/^is/, '').replace(/^./, (letter) => letter.toLowerCase());
}
