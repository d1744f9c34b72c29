import { defineTexts } from '../shell/language/define-texts';
import { en } from './en';
import { fr } from './fr';

/** Reads the texts of the answers. */
export const useAnswerTexts = defineTexts('answers', fr, en);
