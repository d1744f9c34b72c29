/** The five families of resources of method v1, in the order in which screens show them. */
export const FAMILIES = ['spaces', 'hours', 'savings', 'supplyChains', 'culture'] as const;

/** A family of resources (famille de ressources). */
export type Family = (typeof FAMILIES)[number];
