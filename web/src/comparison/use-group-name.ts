import type { PeerGroupDto } from '../contract/generated/types.gen';
import { typeset } from '../shell/format/typeset';
import { useComparisonTexts } from './texts';

/** Says what the companies of a group have in common: place, sector and size. */
export function useGroupName() {
  const { t, language } = useComparisonTexts();
  return ({ territory, sector, size }: PeerGroupDto): string => {
    const traits = [
      territory,
      sector === null ? null : t(`sector.${sector}`),
      size === null ? null : typeset(t(`size.${size}`), language),
    ].filter((trait) => trait !== null);
    if (traits.length === 0) return t('everyCompany');
    const name = traits.join(' · ');
    return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
  };
}
