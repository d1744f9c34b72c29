import { en } from './en';
import { fr } from './fr';
import { defineTexts } from './language/define-texts';

/** Reads the shell's texts. */
export const useShellTexts = defineTexts('shell', fr, en);
