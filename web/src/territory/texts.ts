import { defineTexts } from '../shell/language/define-texts';
import { en } from './en';
import { fr } from './fr';

/** Reads the texts of the territory's page. */
export const useTerritoryTexts = defineTexts('territory', fr, en);
