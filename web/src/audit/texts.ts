import { defineTexts } from '../shell/language/define-texts';
import { en } from './en';
import { fr } from './fr';

/** Reads the texts of the log. */
export const useAuditTexts = defineTexts('audit', fr, en);
