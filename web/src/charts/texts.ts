import { defineTexts } from '../shell/language/define-texts';
import { en } from './en';
import { fr } from './fr';

/** Reads the texts of the charts' frame. */
export const useChartTexts = defineTexts('charts', fr, en);
