import { createHash } from 'node:crypto';
import { charterText } from '@ancrage/contract/charter/charter';
import { CHARTER_IN_FORCE } from '@ancrage/contract/charter/charter-v1';

/** SHA-256 of the charter's text in both languages: what a signature binds. */
export const CHARTER_SHA256 = createHash('sha256').update(charterText(CHARTER_IN_FORCE)).digest();
