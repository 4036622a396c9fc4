import type { OccurrencePatch, OccurrenceSaved } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import type { DeskPlace } from '../../../place.ts';
import { ActivityChangedEvent, changes } from '../changed-event.ts';

/** Saves a change of one occurrence, and says so with a way to take it back. */
export async function saveOccurrence(
  { api, district, notify }: DeskPlace,
  id: string,
  etag: string,
  patch: OccurrencePatch,
  words: string,
) {
  const path = staffPaths.occurrence(district, id);
  const { undo } = (await api.patch<OccurrenceSaved>(path, patch, { etag })).data;
  notify({
    words,
    ...(undo && { undo: () => takeBack(api, district, undo) }),
  });
}

/** Takes back what was saved, and has the room ask again. */
export async function takeBack(api: DeskPlace['api'], district: string, undo: string) {
  await api.post(staffPaths.undo(district, undo));
  changes.dispatchEvent(new ActivityChangedEvent());
}
