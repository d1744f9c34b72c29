import type { Bilingual, Kind, MeasureField } from '../kind';
import { OWN_GROUP, RESELLER } from './questions';

const AMOUNT: MeasureField = {
  measure: 'amountEur',
  required: true,
  label: { fr: 'Achats au territoire (€ HT)', en: 'Bought from the territory (€ excl. VAT)' },
};
const LOW_CARBON: MeasureField = {
  measure: 'lowCarbonEur',
  required: false,
  label: { fr: 'dont bas carbone documenté (€)', en: 'of which documented low-carbon (€)' },
};
const INCLUSIVE: MeasureField = {
  measure: 'inclusiveEur',
  required: false,
  label: { fr: 'dont achats inclusifs (€)', en: 'of which inclusive (€)' },
};

const LOCAL: Bilingual = {
  fr: 'Un achat est local si l’établissement (SIRET) qui livre est dans l’EPCI de votre établissement qui achète.',
  en: 'A purchase is local when the delivering establishment is in the same inter-municipal territory as yours.',
};

function purchase(
  key: string,
  label: Bilingual,
  example: Bilingual,
  fields: readonly MeasureField[] = [AMOUNT, LOW_CARBON, INCLUSIVE],
): Kind {
  return {
    key,
    family: 'supplyChains',
    timing: 'flow',
    label,
    example,
    help: LOCAL,
    fields,
    questions: [RESELLER, OWN_GROUP],
    priced: false,
  };
}

/** Filières locales et bas carbone: euros bought from the territory. */
export const SUPPLY_CHAINS: readonly Kind[] = [
  purchase(
    'localProducts',
    { fr: 'Produits locaux', en: 'Local products' },
    { fr: 'Tôles découpées à Lanester', en: 'Sheet metal cut nearby' },
  ),
  purchase(
    'localServices',
    { fr: 'Services locaux', en: 'Local services' },
    { fr: 'Maintenance, imprimeur', en: 'Maintenance, printer' },
  ),
  purchase(
    'subcontracting',
    { fr: 'Sous-traitance', en: 'Subcontracting' },
    { fr: 'Usinage confié à un voisin', en: 'Machining by a neighbour' },
  ),
  purchase(
    'localFood',
    { fr: 'Restauration collective et alimentation', en: 'Catering and food' },
    { fr: 'Légumes d’un maraîcher', en: 'A market gardener’s vegetables' },
  ),
  purchase(
    'localEnergy',
    { fr: 'Énergie locale', en: 'Local energy' },
    { fr: 'Autoconsommation collective', en: 'Collective self-consumption' },
  ),
  purchase(
    'reuseRepair',
    { fr: 'Réemploi, réparation', en: 'Re-use, repair' },
    { fr: 'Mobilier réemployé', en: 'Re-used furniture' },
  ),
  purchase(
    'lowCarbonTransport',
    { fr: 'Transport décarboné', en: 'Low-carbon transport' },
    { fr: 'Livraison à vélo ou à la voile', en: 'Delivery by bike or sail' },
  ),
  purchase(
    'jointPurchasing',
    { fr: 'Groupement d’achats ouvert aux TPE', en: 'Buying group open to small firms' },
    { fr: 'Commande groupée de fournitures', en: 'A joint order of supplies' },
  ),
  purchase(
    'inclusivePurchases',
    { fr: 'Achats inclusifs', en: 'Inclusive purchases' },
    { fr: 'Espaces verts par un ESAT', en: 'Grounds kept by a sheltered employer' },
    [
      {
        ...INCLUSIVE,
        required: true,
        label: { fr: 'Achats inclusifs (€ HT)', en: 'Inclusive purchases (€ excl. VAT)' },
      },
      {
        ...AMOUNT,
        required: false,
        label: {
          fr: 'dont livrés depuis le territoire (€)',
          en: 'of which delivered from the territory (€)',
        },
      },
      LOW_CARBON,
    ],
  ),
];
