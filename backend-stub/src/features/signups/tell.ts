import { randomUUID } from 'node:crypto';
import type { MailTemplate } from '@klocket/contract';
import { toStored } from '../../clock.ts';
import type { Tx } from '../../database/database.ts';
import { listOf } from '../../database/lists.ts';
import type { CallTable, SignupTable } from '../../database/signup-tables.ts';
import { pickText } from '../../texts.ts';
import { queueMail } from '../../mail/queue.ts';
import { longDay } from '../../words/dates.ts';
import { loadNames, type Names } from '../districts/names.ts';
import { selectWithDrafts, toOccurrences } from '../activities/occurrence-rows.ts';
import { politeTime } from './rules.ts';

/** What those who sign up are told of. */
export type SignupLetter = Extract<MailTemplate, `signup-${string}`>;

export interface News {
  letter: SignupLetter;
  /** The occurrence it is about; of a course the next one. */
  occurrenceId: string;
  /** Place on the waiting list. */
  place?: number;
  /** Why, or what the desk wants to say. */
  message?: string;
  /** How the desk's list names it when somebody has to call. */
  call?: CallTable['about'];
  /** When it is too late to call. */
  dueAt?: string;
  /** What it was, for when it is no more. */
  gone?: { titles: string; startsAt: string; endsAt: string };
  /** Waits for the morning, being no answer to what they just did themselves. */
  politely?: boolean;
}

/** What has been looked up to tell one thing to many, by language. */
export type Looked = Map<string, ReturnType<typeof describe>>;

/**
 * Tells a party something in the way they chose: by mail, or else the desk is asked to call. Who left
 * neither sees it at their secret address.
 */
export async function tell(
  tx: Tx,
  signup: SignupTable,
  news: News,
  now: Temporal.Instant,
  looked: Looked = new Map(),
) {
  const at = toStored(now);
  const known = looked.get(signup.language) ?? describe(tx, signup, news, now);
  looked.set(signup.language, known);
  const about = await known;
  if (signup.email && about) {
    await queueMail(
      tx,
      {
        to: signup.email,
        language: signup.language,
        template: news.letter,
        values: {
          ...about.values,
          seats: signup.seats,
          place: news.place ?? 0,
          message: news.message ?? about.reason ?? '',
          link: '',
          code: '',
        },
        districtId: signup.district_id,
        signupId: signup.id,
        ...(news.politely && { notBefore: toStored(politeTime(now, about.zone)) }),
      },
      at,
    );
    return;
  }
  if (signup.phone && news.call) await addCall(tx, signup, news, at);
}

/** Tells a party that it has moved up: not at night. */
export const tellPromoted = (
  tx: Tx,
  signup: SignupTable,
  about: Pick<News, 'occurrenceId' | 'dueAt'>,
  now: Temporal.Instant,
) =>
  tell(tx, signup, { letter: 'signup-promoted', call: 'promoted', politely: true, ...about }, now);

/** Takes back letters about a seat that wait for the morning; whose there were. */
export async function takeBackPromotions(
  tx: Tx,
  signupIds: readonly string[],
  at: string,
): Promise<Set<string | null>> {
  const gone = await tx
    .deleteFrom('mail')
    .where('signup_id', 'in', listOf(tx, signupIds))
    .where('template', '=', 'signup-promoted')
    .where('status', '=', 'waiting')
    .where('attempts', '=', 0)
    .where('due_at', '>', at)
    .returning('signup_id')
    .execute();
  return new Set(gone.map(({ signup_id }) => signup_id));
}

/** Puts a party on the desk's list of whom to call. */
export const addCall = (
  tx: Tx,
  { id, district_id }: Pick<SignupTable, 'id' | 'district_id'>,
  {
    call,
    occurrenceId,
    message,
    dueAt,
  }: Pick<News, 'call' | 'message' | 'dueAt'> & {
    occurrenceId?: string;
  },
  at: string,
) =>
  tx
    .insertInto('call')
    .values({
      id: randomUUID(),
      district_id,
      signup_id: id,
      occurrence_id: occurrenceId ?? null,
      about: call ?? 'message',
      message: message ?? null,
      due_at: dueAt ?? null,
      created_at: at,
      done_at: null,
      outcome: null,
    })
    .execute();

/** What, when and where, in the language of whoever is told. */
async function describe(
  tx: Tx,
  { district_id, language }: SignupTable,
  { occurrenceId, gone }: News,
  now: Temporal.Instant,
) {
  const names = await loadNames(tx, district_id, language);
  const rows = await selectWithDrafts(tx).where('o.id', '=', occurrenceId).execute();
  const [occurrence] = names ? toOccurrences(rows, names, district_id) : [];
  if (!names) return undefined;
  const today = now.toZonedDateTimeISO(names.zone).toPlainDate().toString();
  if (!occurrence) {
    return gone && { zone: names.zone, reason: undefined, values: whatWas(gone, names, today) };
  }
  const { title, day, startTime, endTime, house, room, address, reason } = occurrence;
  return {
    zone: names.zone,
    reason,
    values: {
      title,
      when: `${longDay(day, today, language)} ${startTime}–${endTime}`,
      where: [house?.name, room, address].filter(Boolean).join(', '),
    },
  };
}

/** What it was called and when it was to be, of something that is no more. */
function whatWas(
  { titles, startsAt, endsAt }: NonNullable<News['gone']>,
  names: Names,
  today: string,
) {
  const [start, end] = [startsAt, endsAt].map((at) =>
    Temporal.Instant.from(at).toZonedDateTimeISO(names.zone),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime];
  const clock = (at: Temporal.ZonedDateTime) => at.toPlainTime().toString().slice(0, 5);
  const { language, languages } = names;
  return {
    title: pickText(JSON.parse(titles), language, languages[0]!) ?? '',
    when: `${longDay(start.toPlainDate().toString(), today, language)} ${clock(start)}–${clock(end)}`,
    where: '',
  };
}
