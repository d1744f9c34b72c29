import { defineTexts } from '../shell/language/define-texts';
import { en } from './en';
import { fr } from './fr';

/** Reads the texts of setting single sign-on. */
export const useSingleSignOnTexts = defineTexts('singleSignOn', fr, en);
