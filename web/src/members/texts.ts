import { defineTexts } from '../shell/language/define-texts';
import { en } from './en';
import { fr } from './fr';

/** Reads the texts of the members' page. */
export const useMemberTexts = defineTexts('members', fr, en);
