import { defineTexts } from '../shell/language/define-texts';
import { en } from './en';
import { fr } from './fr';

/** Reads the texts of the platform's administration. */
export const useAdminTexts = defineTexts('admin', fr, en);
