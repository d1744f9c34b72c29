import type { SeededRandom } from '../seeded-random';
import type { Sector } from './sectors';

/** Ends of names, after places that are on no map. */
const NAME_ENDINGS: readonly string[] = [
  'de Kerhoël',
  'du Roc’h Glaz',
  'de la Pointe Grise',
  'des Deux Rives',
  'de l’Estran',
  'du Vieux Môle',
  'de Kermélin',
  'du Goéland',
  'de Penn Ar Ster',
  'des Ajoncs',
  'de la Cale Neuve',
  'du Douar Glas',
  'de Lann Vraz',
  'du Phare Éteint',
  'des Trois Fontaines',
  'de Kerougan',
  'de la Marée Haute',
  'du Ponant',
  'de Ty Névez',
  'du Chemin Creux',
  'de l’Anse Verte',
  'de Kerlaouen',
  'des Bruyères',
  'du Granit Bleu',
  'de la Vasière',
  'du Men Du',
  'de Locmélen',
  'de l’Île Basse',
  'du Vent d’Ouest',
  'des Hortensias',
  'de Stang Vihan',
  'de la Ria',
  'du Petit Passage',
  'de Kerdavid',
  'des Quatre Chemins',
  'du Bois Salé',
];

/** A name that no other company of the demonstration has: what it does, and an invented place. */
export function drawName(sector: Sector, random: SeededRandom, taken: ReadonlySet<string>): string {
  for (;;) {
    const name = `${random.pick(sector.names)} ${random.pick(NAME_ENDINGS)}`;
    if (!taken.has(name)) return name;
  }
}
