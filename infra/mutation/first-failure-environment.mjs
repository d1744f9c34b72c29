import { TestEnvironment } from 'jest-environment-node';

/**
 * A mutant is found by one failing test: what comes after it in the same file is skipped. Jest's
 * own `bail` only ends between files.
 */
export default class FirstFailureEnvironment extends TestEnvironment {
  #failed = false;

  handleTestEvent(event) {
    if (event.name === 'test_start' && this.#failed) event.test.mode = 'skip';
    if (event.name === 'test_done' && event.test.errors.length > 0) this.#failed = true;
  }
}
