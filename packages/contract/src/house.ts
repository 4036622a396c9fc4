import { Type, type Static } from 'typebox';
import { AccessFact, ClockTime, Contact, Day, Instant, Named, Position } from './text.ts';

/** One stretch of opening on one weekday; 1 is Monday, 7 is Sunday (ISO 8601). */
export const OpeningHours = Type.Object({
  weekday: Type.Integer({ minimum: 1, maximum: 7 }),
  opens: ClockTime,
  closes: ClockTime,
});
export type OpeningHours = Static<typeof OpeningHours>;

/** A day that differs: closed when it has no hours. */
export const OpeningException = Type.Object({
  day: Day,
  hours: Type.Array(Type.Object({ opens: ClockTime, closes: ClockTime })),
  reason: Type.Optional(Type.String()),
});
export type OpeningException = Static<typeof OpeningException>;

/** Whether a house is open, and when that changes next. Without `changesAt` no change is known. */
export const OpenState = Type.Object({
  isOpen: Type.Boolean(),
  changesAt: Type.Optional(Instant),
  changesDay: Type.Optional(Day),
  changesTime: Type.Optional(ClockTime),
});
export type OpenState = Static<typeof OpenState>;

/** A house where activities take place. */
export const House = Type.Object({
  id: Type.String(),
  name: Type.String(),
  description: Type.Optional(Type.String()),
  address: Type.Optional(Type.String()),
  position: Type.Optional(Position),
  contact: Type.Optional(Contact),
  access: Type.Array(AccessFact),
  rooms: Type.Array(Named),
  hours: Type.Array(OpeningHours),
  exceptions: Type.Array(OpeningException, { description: 'From today on.' }),
  open: OpenState,
  url: Type.String({ description: 'The page of the house.' }),
});
export type House = Static<typeof House>;

export const HouseList = Type.Object({
  today: Day,
  items: Type.Array(House),
});
export type HouseList = Static<typeof HouseList>;
