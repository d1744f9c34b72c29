import type { TextsLike } from '../shell/language/define-texts';
import type { fr } from './fr';

/** Texts of the charts' frame in English. */
export const en: TextsLike<typeof fr> = {
  table: 'See the table',
  drawing: 'See the chart',
  download: 'Download (CSV)',
  keys: 'Left and right arrows: from one point to the next.',
};
