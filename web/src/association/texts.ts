import { defineTexts } from '../shell/language/define-texts';
import { en } from './en';
import { fr } from './fr';

/** Reads the texts of the associations' page. */
export const useAssociationTexts = defineTexts('association', fr, en);
