import type { EstablishmentDto } from '../contract/generated/types.gen';

/** By what an establishment is called in a list: its name, or its number once that is erased. */
export function establishmentLabel({ name, siret }: EstablishmentDto): string {
  return name ?? siret;
}
