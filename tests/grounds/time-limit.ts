import { jest } from '@jest/globals';

/** Real processes start, die and catch up: slow machines need their time. */
jest.setTimeout(300_000);
