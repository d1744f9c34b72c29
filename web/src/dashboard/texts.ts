import { defineTexts } from '../shell/language/define-texts';
import { en } from './en';
import { fr } from './fr';

/** Reads the texts of the dashboard. */
export const useDashboardTexts = defineTexts('dashboard', fr, en);
