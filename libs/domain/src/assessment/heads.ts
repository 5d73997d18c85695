/**
 * The four considerations of Art 15(1). `endUse` includes the risk of diversion. Source: Art 15(1)(a)-(d), R-012.
 */
export const CONSIDERATIONS = ['commitments', 'sanctions', 'policy', 'endUse'] as const;
export type Consideration = (typeof CONSIDERATIONS)[number];

/** Letter of Art 15(1) that a consideration stands under. */
export const LETTER_OF_CONSIDERATION = {
  commitments: 'a',
  sanctions: 'b',
  policy: 'c',
  endUse: 'd',
} as const satisfies Record<Consideration, string>;

/** The five cumulative elements of a cyber-surveillance item. Source: Art 2(20), R-007. */
export const DEFINITION_ELEMENTS = [
  'dualUse',
  'speciallyDesigned',
  'covertSurveillance',
  'naturalPersons',
  'dataFromSystems',
] as const;
export type DefinitionElement = (typeof DEFINITION_ELEMENTS)[number];
