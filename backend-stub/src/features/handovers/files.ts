import { readFile, stat } from 'node:fs/promises';
import type { MyHandover } from '@klocket/contract';
import { wordsFor } from '../../words/index.ts';
import type { MailTable } from '../../database/tables.ts';
import type { Deps } from '../../deps.ts';
import type { Attachment } from '../../mail/sender.ts';
import { contextOfPaper } from '../papers/context.ts';
import { fileNameOf, paperOfHandover } from '../papers/of-handover.ts';
import type { Paper } from '../papers/paper.ts';
import { readTokenId } from './rows.ts';
import { tableOf } from './table.ts';

/** So much goes along with one mail; many mail servers take no more than ten megabytes, packed. */
const mostBytes = 7_000_000;
/** So many photos at most go along by themselves. */
const mostPhotos = 20;
/** So long may a mail wait for its paper. */
const longestMs = 40_000;

export type HandoverFileDeps = Pick<
  Deps,
  'db' | 'clock' | 'settings' | 'districts' | 'defects' | 'defectPhotos' | 'handovers' | 'press'
>;

/** The paper of a list, in a language. */
export async function paperOfList(
  deps: HandoverFileDeps,
  list: MyHandover,
  language: string,
): Promise<Paper> {
  const { id: districtId } = list.district;
  const receiver = await deps.db
    .selectFrom('receiver')
    .select('public_record')
    .where('district_id', '=', districtId)
    .where('id', '=', list.receiver.id)
    .executeTakeFirst();
  const context = await contextOfPaper(deps, districtId, language);
  return paperOfHandover({ ...list, publicRecord: receiver?.public_record === 1 }, context);
}

/**
 * What goes along with the mail of a list: a paper to print, a table, and as many photos as there is room
 * for. With `evenFew` a paper that cannot be made now is left out; the page has it too.
 */
export const handoverAttachments =
  (deps: HandoverFileDeps) =>
  async (
    { template, defect_token_id, language }: MailTable,
    { evenFew }: { evenFew: boolean },
  ): Promise<Attachment[]> => {
    const token = template === 'defect-handover' && readTokenId(defect_token_id ?? '');
    if (!token) return [];
    const list = await deps.handovers.read(undefined, token.id, language);
    const name = fileNameOf(list);
    const table: Attachment = {
      filename: `${name}.csv`,
      contentType: 'text/csv; charset=utf-8',
      content: Buffer.from(tableOf(list, deps.settings.publicUrl, language)),
    };
    const paper = await printed(deps, list, language).catch((error: unknown) => {
      if (!evenFew) throw error;
      return undefined;
    });
    const files = [
      ...(paper
        ? [{ filename: `${name}.pdf`, contentType: 'application/pdf', content: paper }]
        : []),
      table,
    ];
    const room = mostBytes - files.reduce((total, { content }) => total + content.length, 0);
    return [...files, ...(await photosOf(deps, list, { room, language }))];
  };

async function printed(deps: HandoverFileDeps, list: MyHandover, language: string) {
  const order = await deps.press.order(await paperOfList(deps, list, language));
  const { file } = await order.print(AbortSignal.timeout(longestMs));
  return readFile(file);
}

/** The photos that everyone may see, the first of each defect first, as large as there is room for. */
async function photosOf(
  { db, defectPhotos }: HandoverFileDeps,
  { items }: MyHandover,
  { room, language }: { room: number; language: string },
): Promise<Attachment[]> {
  const wanted = items
    .flatMap(({ number, photos }) => photos.map(({ id }, at) => ({ id, number, at })))
    .sort((one, other) => one.at - other.at || one.number - other.number)
    .slice(0, mostPhotos);
  const attached: Attachment[] = [];
  let left = room;
  for (const { id, number, at } of wanted) {
    const row = await db
      .selectFrom('defect_photo')
      .select('hash')
      .where('id', '=', id)
      .where('review', '=', 'published')
      .executeTakeFirst();
    if (!row) continue;
    for (const size of ['1600.jpg', '960.jpg', '480.jpg']) {
      const file = defectPhotos.pathOf(row.hash, size);
      const found = await stat(file).catch(() => undefined);
      if (!found || found.size > Math.min(left, room / 4)) continue;
      left -= found.size;
      attached.push({
        filename: `${wordsFor(language).papers.photoFile}-${number}-${at + 1}.jpg`,
        contentType: 'image/jpeg',
        content: await readFile(file),
      });
      break;
    }
  }
  return attached;
}
