import { defineTexts } from '../shell/language/define-texts';
import { en } from './en';
import { fr } from './fr';

/** Reads the texts of opening an account and answering an invitation. */
export const useEntryTexts = defineTexts('entry', fr, en);
