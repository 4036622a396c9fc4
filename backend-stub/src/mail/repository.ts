import type { MailStatus, MailTemplate, StaffMail } from '@klocket/contract';
import { toStored, type Clock } from '../clock.ts';
import type { Database, Reader, Tx } from '../database/database.ts';
import type { MailTable } from '../database/tables.ts';
import { removeEmlBefore } from './eml-files.ts';
import {
  isSecret,
  keptDays,
  rememberedDays,
  usefulMinutes,
  waitAfterAttempt,
  type Verdict,
} from './rules.ts';
import type { MailSetting } from './settings.ts';
import { tellCoordinators } from './tell-coordinators.ts';

/** What is done about a mail that is given up. */
export interface Trouble {
  /** Where people reach us, for links. */
  publicUrl: string;
  /** Sees to it that somebody calls whoever had signed up for something. */
  noteUnreached: (tx: Tx, mail: MailTable, now: Temporal.Instant) => Promise<void>;
  noteOutcome: NoteOutcome;
}

/** Says of what a mail is about that it was handed on, or given up. */
export type NoteOutcome = (
  tx: Tx,
  mail: MailTable,
  outcome: 'sent' | 'failed',
  at: string,
) => Promise<void>;

/** The mail that waits, was sent, or could not be. */
export type MailRepository = ReturnType<typeof createMailRepository>;

const mostListed = 200;

/** `folder` is where mail is kept that is not sent by SMTP. */
export const createMailRepository = (
  db: Database,
  clock: Clock,
  { smtp, folder }: Partial<MailSetting> = {},
) => {
  const now = () => toStored(clock());
  const later = (seconds: number) => toStored(clock().add({ seconds }));

  return {
    /** The mail that may be sent now, the longest waiting first. */
    due: (limit: number): Promise<MailTable[]> =>
      db
        .selectFrom('mail')
        .selectAll()
        .where('status', '=', 'waiting')
        .where('due_at', '<=', now())
        .orderBy('due_at')
        .limit(limit)
        .execute(),

    /** Whether anything may be sent now. */
    async isAnyDue(): Promise<boolean> {
      const [first] = await this.due(1);
      return first !== undefined;
    },

    /**
     * Counts an attempt before it is made, so that a process that dies in the middle leaves mail that
     * is tried again later. False when somebody else has taken it meanwhile.
     */
    async beginAttempt({ id, attempts }: MailTable): Promise<boolean> {
      const taken = await db
        .updateTable('mail')
        .set({
          attempts: attempts + 1,
          due_at: later(waitAfterAttempt(attempts + 1) ?? 0),
          updated_at: now(),
        })
        .where('id', '=', id)
        .where('status', '=', 'waiting')
        .where('attempts', '=', attempts)
        .returning('id')
        .executeTakeFirst();
      return taken !== undefined;
    },

    /** It has been handed on; what opens a door is forgotten at once. */
    async markSent(mail: MailTable, noteOutcome: NoteOutcome): Promise<void> {
      const { id, template } = mail;
      await db.transaction().execute(async (tx) => {
        await tx
          .updateTable('mail')
          .set({
            status: 'sent',
            trouble: null,
            trouble_detail: null,
            updated_at: now(),
            ...(isSecret(template as MailTemplate) && { values_json: null }),
          })
          .where('id', '=', id)
          .execute();
        await noteOutcome(tx, mail, 'sent', now());
      });
    },

    /**
     * It did not go through: it is tried again, or given up, and then `publicUrl` is where coordinators
     * are led to read about it. Who had signed up for something is somebody's to call instead.
     */
    async markTrouble(
      mail: MailTable,
      verdict: Verdict,
      { publicUrl, noteUnreached, noteOutcome }: Trouble,
    ): Promise<void> {
      const isGivenUp = verdict.isFinal || waitAfterAttempt(mail.attempts + 1) === undefined;
      const isForgotten = isGivenUp && isSecret(mail.template as MailTemplate);
      await db.transaction().execute(async (tx) => {
        // Seats come before mail for whoever needs both, as who erases a sign-up does.
        if (isGivenUp && mail.signup_id) await noteUnreached(tx, mail, clock());
        await tx
          .updateTable('mail')
          .set({
            status: isGivenUp ? 'failed' : 'waiting',
            trouble: verdict.trouble,
            trouble_detail: verdict.detail || null,
            updated_at: now(),
            ...(isForgotten && { values_json: null }),
          })
          .where('id', '=', mail.id)
          .execute();
        if (isGivenUp) await noteOutcome(tx, mail, 'failed', now());
        if (isGivenUp && !mail.signup_id) {
          await tellCoordinators(tx, mail, verdict.trouble, publicUrl, now());
        }
      });
    },

    /** Whether it would come too late to be of use. */
    isTooLate({ template, created_at }: MailTable) {
      const minutes = usefulMinutes(template as MailTemplate);
      return minutes !== undefined && clock().since(created_at).total('minutes') >= minutes;
    },

    /** A district's mail that has not reached its recipient, newest first. */
    async unsent(districtId: string): Promise<StaffMail[]> {
      const rows = await db
        .selectFrom('mail')
        .selectAll()
        .where('district_id', '=', districtId)
        // Who had signed up stands on the call list, behind a passkey.
        .where('signup_id', 'is', null)
        .where('trouble', 'is not', null)
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .limit(mostListed)
        .execute();
      return rows.map(toStaffMail);
    },

    /** How many wait, and how many were given up. */
    async counts(): Promise<[MailStatus, number][]> {
      const rows = await db
        .selectFrom('mail')
        .select((eb) => ['status', eb.fn.countAll().as('count')])
        .where('status', '!=', 'sent')
        .groupBy('status')
        .execute();
      const counted = new Map(rows.map(({ status, count }) => [status, Number(count)]));
      return (['waiting', 'failed'] as const).map((status) => [status, counted.get(status) ?? 0]);
    },

    /** Erases what was said in mail that was sent, and all of what was given up long ago. */
    async erase(): Promise<void> {
      const before = toStored(clock().subtract({ hours: keptDays * 24 }));
      await db
        .updateTable('mail')
        .set({ values_json: null })
        .where('status', '=', 'sent')
        .where('updated_at', '<', before)
        .where('values_json', 'is not', null)
        .execute();
      await db
        .deleteFrom('mail')
        .where('status', '!=', 'waiting')
        .where('updated_at', '<', toStored(clock().subtract({ hours: rememberedDays * 24 })))
        .execute();
      if (!smtp && folder) await removeEmlBefore(folder, before);
    },
  };
};

/** A district's mail that has not reached its recipient. */
export const findMail = (db: Reader, districtId: string, id: string) =>
  db
    .selectFrom('mail')
    .selectAll()
    .where('id', '=', id)
    .where('district_id', '=', districtId)
    .where('trouble', 'is not', null)
    .executeTakeFirst();

/** Sends a mail once more as soon as that is committed. False when there is nothing left to send. */
export async function resendMail(tx: Tx, { id }: MailTable, at: string): Promise<boolean> {
  const again = await tx
    .updateTable('mail')
    .set({ status: 'waiting', attempts: 0, due_at: at, updated_at: at })
    .where('id', '=', id)
    .where('values_json', 'is not', null)
    .returning('id')
    .executeTakeFirst();
  return again !== undefined;
}

const toStaffMail = (row: MailTable): StaffMail => ({
  id: row.id,
  to: row.recipient,
  language: row.language,
  template: row.template as StaffMail['template'],
  status: row.status,
  attempts: row.attempts,
  trouble: (row.trouble as StaffMail['trouble']) ?? undefined,
  detail: row.trouble_detail ?? undefined,
  createdAt: row.created_at,
  nextAt: row.status === 'waiting' ? row.due_at : undefined,
  canResend: row.values_json !== null,
});
