/** Texts of the charts' frame in French. */
export const fr = {
  table: 'Voir le tableau',
  drawing: 'Voir le graphique',
  download: 'Télécharger (CSV)',
  keys: 'Flèches gauche et droite : d’un point à l’autre.',
} as const;
