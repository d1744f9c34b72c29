import { expect } from 'expect';
import { bind } from 'jest-each';

/** A test's limit of time is the mutant's, which Stryker keeps. */
const test = (title, run) => globalThis.it(title, run);
const describe = (title, tests) => globalThis.describe(title, tests);

test.each = bind(test, false);
describe.each = bind(describe, false);

/** What `@jest/globals` is to a test file, said to Mocha. */
export const jestWords = { describe, expect, it: test, test };
