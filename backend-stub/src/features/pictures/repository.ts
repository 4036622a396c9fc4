import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { toStored, type Clock } from '../../clock.ts';
import type { Database, Tx } from '../../database/database.ts';

/** So long is a picture kept that nothing names: whoever uploaded it may still be writing. */
const unusedHours = 48;

/** The pictures that were handed over. */
export type PictureRepository = ReturnType<typeof createPictureRepository>;

export const createPictureRepository = (db: Database, clock: Clock, folder: string) => ({
  /** Removes pictures that nothing names, with their files; returns how many those were. */
  async forgetUnused(): Promise<number> {
    const until = toStored(clock().subtract({ hours: unusedHours }));
    const hashes = await db.transaction().execute(async (tx) => {
      const old = await tx
        .selectFrom('picture')
        .select('hash')
        .where('created_at', '<', until)
        .execute();
      const named = await namedPictures(tx);
      const unused = [...new Set(old.map(({ hash }) => hash))].filter((hash) => !named.has(hash));
      const gone: string[] = [];
      for (const hash of unused) {
        await tx
          .deleteFrom('picture')
          .where('hash', '=', hash)
          .where('created_at', '<', until)
          .execute();
        const left = await tx
          .selectFrom('picture')
          .select('hash')
          .where('hash', '=', hash)
          .executeTakeFirst();
        if (!left) gone.push(hash);
      }
      return gone;
    });
    for (const hash of hashes) await rm(join(folder, hash), { recursive: true, force: true });
    return hashes.length;
  },
});

/** The pictures that an activity or a recap shows, or would show again if something is taken back. */
async function namedPictures(tx: Tx): Promise<Set<string>> {
  const [activities, recaps, undos] = [
    await tx
      .selectFrom('activity')
      .select('picture_url as text')
      .where('picture_url', 'like', '%/files/%')
      .execute(),
    await tx
      .selectFrom('recap')
      .select('pictures_json as text')
      .where('pictures_json', 'like', '%/files/%')
      .execute(),
    await tx
      .selectFrom('undo')
      .select('state_json as text')
      .where('state_json', 'like', '%/files/%')
      .execute(),
  ];
  const words = [...activities, ...recaps, ...undos].map(({ text }) => text).join('\n');
  return new Set([...words.matchAll(/\/files\/([0-9a-f]{32})\//g)].map(([, hash]) => hash!));
}
