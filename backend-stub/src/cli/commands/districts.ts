import type { createDistrictRepository } from '../../features/districts/repository.ts';
import { Refusal } from '../refusal.ts';

type Districts = ReturnType<typeof createDistrictRepository>;

/** Names the districts there are, for whoever named one there is not. */
export async function unknownDistrict(id: string, districts: Districts) {
  const names = (await districts.list()).map((district) => district.id);
  return new Refusal(
    `There is no district "${id}". ` +
      (names.length > 0
        ? `There are: ${names.join(', ')}.`
        : 'There is none yet: make one with "npm run klocket -- district add".'),
  );
}
