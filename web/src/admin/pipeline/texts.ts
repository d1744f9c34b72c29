import { defineTexts } from '../../shell/language/define-texts';
import { en } from './en';
import { fr } from './fr';

/** Reads the texts of the page on the pipeline. */
export const usePipelineTexts = defineTexts('pipeline', fr, en);
