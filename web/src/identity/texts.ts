import { defineTexts } from '../shell/language/define-texts';
import { en } from './en';
import { fr } from './fr';

/** Reads the texts of the sign-in page. */
export const useIdentityTexts = defineTexts('identity', fr, en);
