import { leftEntries } from '@klocket/core/sending';
import { createWalkStore, isWaiting } from './walk/walk-store.ts';

/** How much of what was written on pages of this site has not been sent yet: reports, and notes of walks. */
export async function countUnsent(): Promise<number> {
  const notes = (await hasWalks()) ? await createWalkStore().notes() : [];
  return notes.filter(isWaiting).length + (await leftEntries()).length;
}

/** Looks without leaving an empty database behind. */
async function hasWalks() {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === 'klocket-walk');
  } catch {
    return false;
  }
}
