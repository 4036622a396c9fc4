import { Type, type Static } from 'typebox';
import { Instant } from '../text.ts';

/** How far a mail has come. */
export const mailStatuses = ['waiting', 'sent', 'failed'] as const;
export const MailStatus = Type.Enum(mailStatuses);
export type MailStatus = (typeof mailStatuses)[number];

/**
 * Why a mail did not go through: the address takes no mail, our sender is refused, the mail server
 * says no, cannot be reached, does not let us in, asks us to come back later, or the mail would have
 * come too late to be of use.
 */
export const mailTroubles = [
  'recipient-refused',
  'sender-refused',
  'refused',
  'unreachable',
  'not-let-in',
  'later',
  'too-late',
] as const;
export const MailTrouble = Type.Enum(mailTroubles);
export type MailTrouble = (typeof mailTroubles)[number];

/** What a mail is about. */
export const mailTemplates = [
  'sign-in',
  'invitation',
  'mail-failed',
  'suggestion-shown',
  'suggestion-returned',
  'signup-confirmed',
  'signup-waiting',
  'signup-promoted',
  'signup-changed',
  'signup-cancelled',
  'signup-message',
  'defect-received',
  'defect-changed',
  'defect-follow',
  'defect-handover',
  'defect-reminder',
  'defect-link',
  'passkey-added',
  'passkey-removed',
  'evening-changed',
  'screen-silent',
] as const;
export const MailTemplate = Type.Enum(mailTemplates);
export type MailTemplate = (typeof mailTemplates)[number];

/** A mail that has not reached its recipient. */
export const StaffMail = Type.Object({
  id: Type.String(),
  to: Type.String(),
  language: Type.String(),
  template: MailTemplate,
  status: MailStatus,
  attempts: Type.Integer(),
  trouble: Type.Optional(MailTrouble),
  detail: Type.Optional(Type.String({ description: 'What the mail server said.' })),
  createdAt: Instant,
  nextAt: Type.Optional(Instant),
  canResend: Type.Boolean({ description: 'Whether there is still something to send.' }),
});
export type StaffMail = Static<typeof StaffMail>;

/** The mail of a district that could not be sent, newest first. */
export const StaffMailList = Type.Object({ items: Type.Array(StaffMail) });
export type StaffMailList = Static<typeof StaffMailList>;
