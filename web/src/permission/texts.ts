import { defineTexts } from '../shell/language/define-texts';
import { en } from './en';
import { fr } from './fr';

/** Reads the texts of the table of rights. */
export const usePermissionTexts = defineTexts('permission', fr, en);
