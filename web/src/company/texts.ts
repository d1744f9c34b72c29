import { defineTexts } from '../shell/language/define-texts';
import { en } from './en';
import { fr } from './fr';

/** Reads the texts of the company's page. */
export const useCompanyTexts = defineTexts('company', fr, en);
