import { defineTexts } from '../shell/language/define-texts';
import { en } from './en';
import { fr } from './fr';

/** Reads the texts of an organisation's settings. */
export const useSettingTexts = defineTexts('setting', fr, en);
