import { defineTexts } from '../shell/language/define-texts';
import { en } from './en';
import { fr } from './fr';

/** Reads the texts of the tokens' page. */
export const useTokenTexts = defineTexts('tokens', fr, en);
