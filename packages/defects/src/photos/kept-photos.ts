import type { Position } from '@klocket/contract';
import { msg } from '@klocket/core';
import { draftKind, dropEntry, findDraft, keepEntry, newKey } from '@klocket/core/writing';
import type { Photo } from '../photo.ts';
import { readBack } from './make-ready.ts';

/** Where a draft writes down under which key its photos are kept. */
export interface PhotosDraft {
  /** Empty while there are none. */
  key(): string;
  kept(key: string): void;
}

/**
 * Keeps the photos of a draft in the browser, where the outbox is going to have them: the report is put in
 * their place as it is sent. Returns words for the visitor where there is no room: it was really written,
 * since what a browser promises of its room is a guess.
 */
export async function keepPhotos(
  draft: PhotosDraft,
  photos: readonly Photo[],
): Promise<string | undefined> {
  const before = draft.key();
  if (photos.length === 0) {
    if (before) {
      await dropEntry(before);
      draft.kept('');
    }
    return undefined;
  }
  const key = before || newKey();
  const isKept = await keepEntry({
    ...{ key, subject: draftKind, title: '', lang: '', at: Date.now() },
    url: location.href,
    body: JSON.stringify(photos.map(({ position }) => position ?? null)),
    files: photos.map(({ id, type, bytes }) => ({ url: id, type, bytes })),
  });
  if (isKept) {
    if (!before) draft.kept(key);
    return undefined;
  }
  return msg(
    'Bilderna får inte plats i den här webbläsaren. Skicka medan du har nät, innan du stänger sidan.',
    { id: 'defect-photo-no-room' },
  );
}

/** The photos of a draft again, after the page was loaded anew. */
export async function readKept(key: string): Promise<Photo[]> {
  const draft = await findDraft(key);
  const files = draft?.files ?? [];
  const positions = JSON.parse(draft?.body ?? '[]') as (Position | null)[];
  return Promise.all(
    files.map(async (file, at) => ({
      ...(await readBack(file)),
      id: file.url,
      position: positions[at] ?? undefined,
    })),
  );
}
