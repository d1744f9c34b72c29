import { defineTexts } from '../shell/language/define-texts';
import { en } from './en';
import { fr } from './fr';

/** Reads the texts of the form controls. */
export const useControlTexts = defineTexts('controls', fr, en);
