import { defineTexts } from '../shell/language/define-texts';
import { en } from './en';
import { fr } from './fr';

/** Reads the texts of the charter's page. */
export const useCharterTexts = defineTexts('charter', fr, en);
