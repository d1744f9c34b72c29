/** A territory of reference of the demonstration, with the communes where its companies are. */
export interface DemonstrationTerritory {
  readonly code: string;
  readonly name: string;
  /** Private employment in round figures, against which coverage is measured. */
  readonly privateJobs: number;
  /** Share of the demonstration's companies. */
  readonly weight: number;
  readonly communes: readonly { readonly code: string; readonly name: string }[];
}

/** Where a demonstration's private employment comes from, said beside the figure. */
export const PRIVATE_JOBS_SOURCE =
  'Ordre de grandeur pour la démonstration, à remplacer par les effectifs de l’Urssaf';

const commune = (code: string, name: string) => ({ code, name });

/** Lorient Agglomération and two of its neighbours; the more populous communes come twice. */
export const DEMONSTRATION_TERRITORIES: readonly DemonstrationTerritory[] = [
  {
    code: '200042174',
    name: 'Lorient Agglomération',
    privateJobs: 60_000,
    weight: 0.58,
    communes: [
      commune('56121', 'Lorient'),
      commune('56121', 'Lorient'),
      commune('56121', 'Lorient'),
      commune('56098', 'Lanester'),
      commune('56098', 'Lanester'),
      commune('56162', 'Ploemeur'),
      commune('56083', 'Hennebont'),
      commune('56083', 'Hennebont'),
      commune('56078', 'Guidel'),
      commune('56185', 'Quéven'),
      commune('56107', 'Larmor-Plage'),
      commune('56101', 'Languidic'),
      commune('56036', 'Caudan'),
      commune('56090', 'Inzinzac-Lochrist'),
      commune('56166', 'Plouay'),
      commune('56193', 'Riantec'),
      commune('56179', 'Pont-Scorff'),
      commune('56181', 'Port-Louis'),
      commune('56069', 'Groix'),
    ],
  },
  {
    code: '200043123',
    name: 'Auray Quiberon Terre Atlantique',
    privateJobs: 24_000,
    weight: 0.24,
    communes: [
      commune('56007', 'Auray'),
      commune('56007', 'Auray'),
      commune('56177', 'Pluvigner'),
      commune('56023', 'Brech'),
      commune('56176', 'Pluneret'),
      commune('56186', 'Quiberon'),
      commune('56034', 'Carnac'),
      commune('56097', 'Landévant'),
      commune('56013', 'Belz'),
      commune('56055', 'Étel'),
    ],
  },
  {
    code: '242900694',
    name: 'Quimperlé Communauté',
    privateJobs: 15_000,
    weight: 0.18,
    communes: [
      commune('29233', 'Quimperlé'),
      commune('29233', 'Quimperlé'),
      commune('29150', 'Moëlan-sur-Mer'),
      commune('29004', 'Bannalec'),
      commune('29274', 'Scaër'),
      commune('29031', 'Clohars-Carnoët'),
      commune('29236', 'Riec-sur-Bélon'),
      commune('29147', 'Mellac'),
    ],
  },
];
