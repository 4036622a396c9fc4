import { Type, type Static } from 'typebox';
import { Defect, DefectStatus, HandoverState } from './defect.ts';
import { DefectAnswer } from './staff/defects.ts';
import { MailTrouble } from './staff/mail.ts';
import { Contact, Day, Instant, Named } from './text.ts';

const strict = { additionalProperties: false } as const;

/** One defect of a list that was handed over, as its receiver sees it. */
export const HandoverItem = Type.Object({
  ...Defect.properties,
  state: HandoverState,
  answer: Type.Optional(
    Type.Object({
      status: Type.Optional(Type.String()),
      words: Type.Optional(Type.String()),
      plannedOn: Type.Optional(Day),
      at: Type.Optional(Instant),
    }),
  ),
});
export type HandoverItem = Static<typeof HandoverItem>;

/** A list that was handed over to one receiver: what the secret link opens, without an account. */
export const MyHandover = Type.Object({
  id: Type.String(),
  district: Named,
  receiver: Named,
  message: Type.Optional(Type.String()),
  sentAt: Instant,
  until: Instant,
  items: Type.Array(HandoverItem),
  contact: Type.Optional(Contact),
});
export type MyHandover = Static<typeof MyHandover>;

const { receiver: _receiver, ...answer } = DefectAnswer.properties;

/** What a receiver says of several defects at once. One without anything is acknowledged. */
export const HandoverAnswers = Type.Object(
  {
    items: Type.Array(Type.Object({ defect: Type.String({ maxLength: 80 }), ...answer }, strict), {
      minItems: 1,
      maxItems: 200,
    }),
  },
  strict,
);
export type HandoverAnswers = Static<typeof HandoverAnswers>;

/** What is handed over, to whom, and what the desk wants to say. */
export const NewHandover = Type.Object(
  {
    receiver: Type.String({ maxLength: 80 }),
    defects: Type.Array(Type.String({ maxLength: 80 }), {
      minItems: 1,
      maxItems: 200,
      uniqueItems: true,
    }),
    message: Type.Optional(Type.String({ maxLength: 2000 })),
  },
  strict,
);
export type NewHandover = Static<typeof NewHandover>;

/** One defect of a list, as far as it has come with its receiver. */
export const StaffHandoverItem = Type.Object({
  id: Type.String(),
  number: Type.Integer(),
  title: Type.String({ description: 'What it is, and where.' }),
  state: HandoverState,
  status: Type.Optional(DefectStatus),
  words: Type.Optional(Type.String()),
  plannedOn: Type.Optional(Day),
  answeredAt: Type.Optional(Instant),
  late: Type.Boolean({ description: 'Sent so long ago that a reminder is due.' }),
});
export type StaffHandoverItem = Static<typeof StaffHandoverItem>;

/** A handover as staff see it. */
export const StaffHandover = Type.Object({
  id: Type.String(),
  receiver: Named,
  email: Type.Optional(Type.String({ description: 'Where it goes now.' })),
  sentAt: Instant,
  until: Instant,
  ended: Type.Boolean({ description: 'Its link has ended.' }),
  state: Type.Enum(['waiting', 'sent', 'failed'] as const, {
    description: 'How far its mail has come.',
  }),
  trouble: Type.Optional({ ...MailTrouble, description: 'Why its mail has not gone through.' }),
  remindedAt: Type.Optional(Instant),
  askedAt: Type.Optional({ ...Instant, description: 'When its receiver asked for a new link.' }),
  count: Type.Integer(),
  answered: Type.Integer({ description: 'Of how many something has been said.' }),
  unanswered: Type.Integer({ description: 'Of how many an answer is still wanted.' }),
  late: Type.Integer({ description: 'How many have waited too long for an answer.' }),
  message: Type.Optional(Type.String()),
  items: Type.Array(StaffHandoverItem),
});
export type StaffHandover = Static<typeof StaffHandover>;

export const StaffHandoverList = Type.Object({ items: Type.Array(StaffHandover) });
export type StaffHandoverList = Static<typeof StaffHandoverList>;

/** The mail as it would be sent, and what would go along with it. */
export const HandoverPreview = Type.Object({
  to: Type.String(),
  subject: Type.String(),
  text: Type.String(),
  photos: Type.Integer({ description: 'How many photos there are to go along.' }),
});
export type HandoverPreview = Static<typeof HandoverPreview>;

/** A new link is on its way to the address that the list was sent to; here in part. */
export const HandoverLinkSent = Type.Object({ email: Type.String() });
export type HandoverLinkSent = Static<typeof HandoverLinkSent>;

/** The secret link anew: mailed once more, and good from now on; links from before open nothing. */
export const HandoverRenewed = Type.Object({ url: Type.String(), until: Instant });
export type HandoverRenewed = Static<typeof HandoverRenewed>;
