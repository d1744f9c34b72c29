import { PROBLEM_STATUS, type ProblemCode } from '@ancrage/contract/problem/codes';
import type { Answer, ProblemBody } from '../grounds/session';

/** What is wrong with an answer that refuses, as sentences; none when it is as it should be. */
export function faultsOf(
  { status, headers, body }: Answer<ProblemBody & { detail?: string }>,
  language: 'fr' | 'en' = 'fr',
): string[] {
  const faults: string[] = [];
  const check = (fits: boolean, fault: string) => {
    if (!fits) faults.push(fault);
  };
  const type = headers.get('content-type') ?? '';
  check(type.startsWith('application/problem+json'), `content type ${type}`);
  check(
    headers.get('content-language') === language,
    `language ${headers.get('content-language')}`,
  );
  check(body.code in PROBLEM_STATUS, `code ${body.code} is not of the registry`);
  check(
    PROBLEM_STATUS[body.code as ProblemCode] === status,
    `${body.code} answered with ${status}`,
  );
  check(body.status === status, `the body says ${body.status}`);
  check((body.detail ?? '').length > 10, 'no sentence');
  check(!/[{}]|undefined/.test(body.detail ?? ''), `a sentence with a hole: ${body.detail}`);
  check(
    (body.errors ?? []).every(({ code }) => code in PROBLEM_STATUS),
    'an unknown code inside',
  );
  check(headers.get('x-request-id') !== null, 'no request id');
  return faults;
}
