import { defineTexts } from '../../shell/language/define-texts';
import { en } from './en';
import { fr } from './fr';

/** Reads the texts of a commitment's page. */
export const useDetailTexts = defineTexts('commitmentDetail', fr, en);
