import { defineTexts } from '../shell/language/define-texts';
import { en } from './en';
import { fr } from './fr';

/** Reads the texts of the comparison. */
export const useComparisonTexts = defineTexts('comparison', fr, en);
