import type { DefectForm } from '@klocket/contract';
import type { NamedPlace } from './plan/sketch.ts';

/** All that has a name and a position in a district. */
export const placesOf = ({ spots, houses = [] }: Pick<DefectForm, 'spots' | 'houses'>) =>
  [
    ...spots.map((spot) => ({ ...spot, kind: 'spot' as const })),
    ...houses.map((house) => ({ ...house, kind: 'house' as const })),
  ].flatMap(({ id, name, kind, position }): NamedPlace[] =>
    position ? [{ id, name, kind, position }] : [],
  );
