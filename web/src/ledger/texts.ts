import { defineTexts } from '../shell/language/define-texts';
import { en } from './en';
import { fr } from './fr';

/** Reads the texts of the register. */
export const useLedgerTexts = defineTexts('ledger', fr, en);
