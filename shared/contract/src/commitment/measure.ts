/** The measures that forms ask for; the name ends with the unit. */
export const MEASURES = [
  'areaM2',
  'desks',
  'carSpaces',
  'hours',
  'amountEur',
  'lowCarbonEur',
  'inclusiveEur',
  'counterpartsEur',
  'people',
] as const;

/** A measured quantity of a line. */
export type Measure = (typeof MEASURES)[number];

/** Values by measure; a measure that the form left out is absent. */
export type Measures = Partial<Record<Measure, number>>;

/** The unit beside a measure's field, as written on screens in both languages. */
export const MEASURE_UNIT: Record<Measure, 'm²' | 'desk' | 'carSpace' | 'h' | '€' | 'person'> = {
  areaM2: 'm²',
  desks: 'desk',
  carSpaces: 'carSpace',
  hours: 'h',
  amountEur: '€',
  lowCarbonEur: '€',
  inclusiveEur: '€',
  counterpartsEur: '€',
  people: 'person',
};

/** Largest value that one line may state, far above any real line: it catches a slipped key. */
export const MEASURE_MAX: Record<Measure, number> = {
  areaM2: 10_000_000,
  desks: 100_000,
  carSpaces: 100_000,
  hours: 1_000_000,
  amountEur: 10_000_000_000,
  lowCarbonEur: 10_000_000_000,
  inclusiveEur: 10_000_000_000,
  counterpartsEur: 10_000_000_000,
  people: 10_000_000,
};
