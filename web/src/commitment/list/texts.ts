import { defineTexts } from '../../shell/language/define-texts';
import { en } from './en';
import { fr } from './fr';

/** Reads the texts of the list of commitments. */
export const useListTexts = defineTexts('commitmentList', fr, en);
