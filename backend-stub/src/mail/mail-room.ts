import type { MailTemplate } from '@klocket/contract';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import type { MailTable } from '../database/tables.ts';
import { createJobs } from '../jobs/jobs.ts';
import { renderMail } from './render.ts';
import { createMailRepository, type NoteOutcome, type Trouble } from './repository.ts';
import { judge, type Verdict } from './rules.ts';
import type { Attachment, Sender } from './sender.ts';
import type { MailValues } from './words/index.ts';

/** Sends what is queued. */
export interface MailRoom {
  /** Looks for mail now and every so often. */
  start(): void;
  /** Looks now: something may just have been committed. Resolves when nothing is left to do here. */
  wake(): Promise<void>;
  /** Begins nothing more and waits for the mail that is on its way. */
  stop(): Promise<void>;
}

export interface MailRoomParts {
  db: Database;
  clock: Clock;
  send: Sender;
  /** Where people reach us, for links. */
  publicUrl: string;
  /** The secrets of a sign-up; they are in no mail that waits. */
  secretsOf?: SecretsOf;
  /** The secret address of a report, of who follows a defect, or of a handover; in no mail that waits. */
  defectLink?: (districtId: string, tokenId: string, language: string) => string;
  /** Sees to it that somebody calls whoever a mail about a sign-up did not reach. */
  noteUnreached?: Trouble['noteUnreached'];
  /** Says of a list that was handed over how its mail went. */
  noteOutcome?: NoteOutcome;
  /** The files that go along with a mail; the last tries go without those that cannot be made. */
  attachmentsOf?: AttachmentsOf;
  /** Told when the mail room itself is in trouble; a single mail's trouble is kept with the mail. */
  onFailure?: (duty: string, error: unknown) => void;
}

/** The secret address of a sign-up, and the code to show at the door. */
type SecretsOf = (
  districtId: string,
  signupId: string,
  language: string,
) => { link: string; code: string };

/** Makes the files that go along with a mail; `evenFew` leaves out those that cannot be made. */
export type AttachmentsOf = (
  mail: MailTable,
  options: { evenFew: boolean },
) => Promise<readonly Attachment[]>;

const lookEveryMs = 10_000;
/** So many mails are on their way at once. */
const lanes = 4;
/** The duty is given back after this long, and begun anew; see `claimSeconds`. */
const longestRoundMs = 30_000;
/** Longer than a round and the slowest mail at its end; a dead process is succeeded after this. */
const claimSeconds = 110;
/** From this attempt on a mail goes without the files that could not be made. */
const evenFewFrom = 3;

/**
 * Sends mail, of any number of processes in exactly one at a time: the duty is claimed from the
 * `job` table, and each mail is marked before it is tried.
 */
export function createMailRoom({
  db,
  clock,
  send,
  publicUrl,
  secretsOf = () => ({ link: publicUrl, code: '' }),
  defectLink = () => publicUrl,
  noteUnreached = async () => {},
  noteOutcome = async () => {},
  attachmentsOf = async () => [],
  onFailure = () => {},
}: MailRoomParts): MailRoom {
  const mails = createMailRepository(db, clock);
  const trouble = { publicUrl, noteUnreached, noteOutcome };
  const duty = { name: 'send-mail', everySeconds: 0, claimSeconds, run: sendDue };
  const jobs = createJobs(db, clock, [duty], onFailure);
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let isAskedAgain = false;
  let isStopped = false;

  /** Sends what is due until nothing is left, the server is away, or the round has been long. */
  async function sendDue(ending: AbortSignal) {
    const began = performance.now();
    let away: unknown;
    while (!ending.aborted && !away && performance.now() - began < longestRoundMs) {
      const batch = await mails.due(lanes);
      if (batch.length === 0) return;
      const troubles = await Promise.all(batch.map(sendOne));
      away = troubles.find((trouble) => trouble !== undefined);
    }
    if (away) throw away;
  }

  /** Tries one mail. The error when the mail server is away for all of them. */
  async function sendOne(mail: MailTable): Promise<unknown> {
    if (mails.isTooLate(mail)) {
      await mails.markTrouble(mail, tooLate, trouble);
      return undefined;
    }
    if (!(await mails.beginAttempt(mail))) return undefined;
    const evenFew = mail.attempts + 1 >= evenFewFrom;
    const attachments = await attachmentsOf(mail, { evenFew }).catch((error: unknown) => {
      onFailure('attachments', error);
      return undefined;
    });
    if (!attachments) {
      await mails.markTrouble(mail, notReady, trouble);
      return undefined;
    }
    try {
      await send({
        id: mail.id,
        to: mail.recipient,
        at: mail.created_at,
        ...render(mail, publicUrl, { secretsOf, defectLink }),
        attachments,
      });
    } catch (error) {
      const verdict = judge(error);
      await mails.markTrouble(mail, verdict, trouble);
      return verdict.isServerAway ? error : undefined;
    }
    await mails.markSent(mail, noteOutcome);
    return undefined;
  }

  async function lookThrough() {
    do {
      isAskedAgain = false;
      if (await mails.isAnyDue()) await jobs.runDue();
    } while (isAskedAgain && !isStopped);
  }

  function look(): Promise<void> {
    if (isStopped) return Promise.resolve();
    isAskedAgain = true;
    return (looking ??= lookThrough()
      .catch((error: unknown) => onFailure('*', error))
      .finally(() => (looking = undefined)));
  }

  return {
    start() {
      timer ??= setInterval(() => void look(), lookEveryMs).unref();
      void look();
    },
    wake: look,
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await jobs.stop();
      await looking;
    },
  };
}

/** What goes along with it could not be made now. */
const notReady: Verdict = { trouble: 'later', isFinal: false, isServerAway: false, detail: '' };

const tooLate: Verdict = { trouble: 'too-late', isFinal: true, isServerAway: false, detail: '' };

function render(
  { template, language, values_json, district_id, signup_id, defect_token_id }: MailTable,
  publicUrl: string,
  { secretsOf, defectLink }: Required<Pick<MailRoomParts, 'secretsOf' | 'defectLink'>>,
) {
  const kept = JSON.parse(values_json!) as MailValues[MailTemplate];
  const secrets = signup_id
    ? secretsOf(district_id!, signup_id, language)
    : defect_token_id
      ? { link: defectLink(district_id!, defect_token_id, language) }
      : undefined;
  const { link } = secrets ?? kept;
  // Who does not know where people reach us, as the command line, writes a path.
  const values = { ...kept, ...secrets, link: link.startsWith('/') ? publicUrl + link : link };
  return renderMail(template as MailTemplate, language, values);
}
