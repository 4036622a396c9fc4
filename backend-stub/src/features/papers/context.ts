import { dayIn } from '../../clock.ts';
import type { Deps } from '../../deps.ts';
import { Problem } from '../../problem.ts';
import type { PaperContext } from './of-defect.ts';

/** What every paper of a district needs to know. Throws a `Problem` when there is no such district. */
export async function contextOfPaper(
  {
    settings,
    clock,
    districts,
    defects,
  }: Pick<Deps, 'settings' | 'clock' | 'districts' | 'defects'>,
  districtId: string,
  language: string,
): Promise<PaperContext> {
  const [district, form] = await Promise.all([
    districts.find(districtId, language),
    defects.form(districtId, language),
  ]);
  if (!district || !form) throw new Problem('not-found');
  return {
    publicUrl: settings.publicUrl,
    language,
    today: dayIn(district.zone, clock()),
    district: { id: district.id, name: district.name },
    spots: form.spots,
  };
}
