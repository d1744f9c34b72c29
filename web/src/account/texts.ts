import { defineTexts } from '../shell/language/define-texts';
import { en } from './en';
import { fr } from './fr';

/** Reads the texts of one's own account. */
export const useAccountTexts = defineTexts('account', fr, en);
