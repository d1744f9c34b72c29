import { defineTexts } from '../shell/language/define-texts';
import { en } from './en';
import { fr } from './fr';

/** Reads the words that every screen on commitments shares. */
export const useCommitmentWords = defineTexts('commitment', fr, en);
