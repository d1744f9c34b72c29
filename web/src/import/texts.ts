import { defineTexts } from '../shell/language/define-texts';
import { en } from './en';
import { fr } from './fr';

/** Reads the texts of the imports. */
export const useImportTexts = defineTexts('import', fr, en);
