import fc from 'fast-check';

/**
 * A property that holds a hundred times is asked twenty times of a mutant, and a failure is not
 * made smaller: the tests see less than in `npm test`, never more.
 */
fc.configureGlobal({ numRuns: 20, endOnFailure: true });
