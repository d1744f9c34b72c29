import { defineTexts } from '../../shell/language/define-texts';
import { en } from './en';
import { fr } from './fr';

/** Reads the texts of the declaration. */
export const useDeclareTexts = defineTexts('declare', fr, en);
