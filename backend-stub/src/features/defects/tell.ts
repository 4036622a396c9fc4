import type { DefectStatus } from '@klocket/contract';
import { sql } from 'kysely';
import type { Tx } from '../../database/database.ts';
import { queueMail } from '../../mail/queue.ts';
import type { DefectNews } from '../../mail/words/index.ts';
import { longDay } from '../../words/dates.ts';
import { insertText, wordsFor } from '../../words/index.ts';
import { loadDefectNames, type DefectRow } from './view.ts';

/** What is told of a defect. */
export interface News {
  status?: DefectStatus | null | undefined;
  /** The receiver or the walk by name. */
  by?: string | null | undefined;
  reason?: string | null | undefined;
  plannedOn?: string | null | undefined;
}

type Letter = 'defect-received' | 'defect-changed' | 'defect-follow';

interface Reader {
  /** Whose secret link it is: a report's or a follower's. */
  tokenId: string;
  email: string;
  language: string;
}

/**
 * Tells whoever reported a defect, or one that is the same, and everybody who follows it and has said
 * that they want mail.
 */
export async function tellFollowers(
  tx: Tx,
  row: Pick<
    DefectRow,
    'id' | 'district_id' | 'number' | 'category_id' | 'spot_id' | 'shown_address'
  >,
  news: News,
  at: string,
) {
  const { rows } = await sql<Reader>`
    with recursive same(id) as (
      select id from defect where id = ${row.id}
      union
      select d.id from defect d join same s on d.duplicate_of = s.id
        where d.district_id = ${row.district_id}
    )
    select d.id as "tokenId", d.email, d.language from defect d join same s on s.id = d.id
      where d.email is not null
    union
    select f.id, f.email, f.language from defect_follower f join same s on s.id = f.defect_id
      where f.email is not null and f.confirmed_at is not null
  `.execute(tx);
  const told = new Set<string>();
  for (const reader of rows) {
    const address = reader.email.toLowerCase();
    if (told.has(address)) continue;
    told.add(address);
    await tell(tx, row, reader, { letter: 'defect-changed', news }, at);
  }
}

/** Sends one letter about a defect; its secret link is put in as it is sent. */
export async function tell(
  tx: Tx,
  row: Pick<DefectRow, 'district_id' | 'number' | 'category_id' | 'spot_id' | 'shown_address'>,
  { tokenId, email, language }: Reader,
  { letter, news }: { letter: Letter; news: News },
  at: string,
) {
  const names = (await loadDefectNames(tx, row.district_id, language))!;
  const { defects } = wordsFor(language);
  const what = names.category(row.category_id).name;
  const where = row.spot_id ? names.spot(row.spot_id).name : row.shown_address;
  const values: DefectNews = {
    number: row.number,
    title: where ? insertText(defects.at, { what, where }) : what,
    status: news.status ? defects.statuses[news.status] : '',
    by: news.by ?? '',
    reason: news.reason ?? '',
    planned: news.plannedOn ? longDay(news.plannedOn, at.slice(0, 10), language) : '',
    link: '',
  };
  const mail = { to: email, language, template: letter, values, districtId: row.district_id };
  await queueMail(tx, { ...mail, defectTokenId: tokenId }, at);
}
