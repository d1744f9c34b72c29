import { defineTexts } from '../shell/language/define-texts';
import { en } from './en';
import { fr } from './fr';

/** Reads the texts of what would move the score. */
export const useSimulateTexts = defineTexts('simulate', fr, en);
