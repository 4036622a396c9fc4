import type { WalkGroup } from '@klocket/contract';
import { msg } from '@klocket/core';

/** Who takes part, in the order they are counted. */
export const groupWords = (): readonly (readonly [WalkGroup, string])[] => [
  ['residents', msg('Boende', { id: 'walk-residents' })],
  ['associations', msg('Föreningar', { id: 'walk-associations' })],
  ['housing-company', msg('Bostadsbolaget', { id: 'walk-housing' })],
  ['municipality', msg('Kommunen', { id: 'walk-municipality' })],
  ['police', msg('Polisen', { id: 'walk-police' })],
  ['others', msg('Andra', { id: 'walk-others' })],
];
