import { randomBytes } from 'node:crypto';
import type { MailTemplate } from '@klocket/contract';
import type { Tx } from '../database/database.ts';
import { InputError } from '../input-error.ts';
import { toMailAddress } from './address.ts';
import type { MailValues } from './words/index.ts';

/** A mail to one recipient. */
export interface NewMail<Name extends MailTemplate> {
  to: string;
  /** The reader's language. */
  language: string;
  template: Name;
  values: MailValues[Name];
  /** The district whose coordinators see it when it cannot be sent. */
  districtId?: string;
  /** The sign-up it is about; goes when that goes. */
  signupId?: string;
  /** Whose secret link about a defect it holds. */
  defectTokenId?: string;
  /** Not sent before this instant, as it is stored. */
  notBefore?: string;
}

/**
 * Writes a mail down, in the same transaction as what it tells of; it is sent once that is
 * committed. Throws an `InputError` for an address that we do not send to.
 */
export async function queueMail<Name extends MailTemplate>(
  tx: Tx,
  { to, language, template, values, districtId, signupId, defectTokenId, notBefore }: NewMail<Name>,
  at: string,
): Promise<string> {
  const recipient = toMailAddress(to);
  if (!recipient) throw new InputError('address-invalid', '/email', { email: to });
  const id = randomBytes(16).toString('hex');
  await tx
    .insertInto('mail')
    .values({
      id,
      district_id: districtId ?? null,
      signup_id: signupId ?? null,
      defect_token_id: defectTokenId ?? null,
      recipient,
      language,
      template,
      values_json: JSON.stringify(values),
      status: 'waiting',
      attempts: 0,
      due_at: notBefore && notBefore > at ? notBefore : at,
      trouble: null,
      trouble_detail: null,
      created_at: at,
      updated_at: at,
    })
    .execute();
  return id;
}
