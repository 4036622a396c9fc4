import { Type, type Static } from 'typebox';
import { Instant } from '../text.ts';

/** One thing someone did: who, what, with what, when. */
export const HistoryEntry = Type.Object({
  id: Type.String(),
  at: Instant,
  actor: Type.Object({
    id: Type.Optional(Type.String({ description: 'Absent for the command line.' })),
    name: Type.String(),
  }),
  action: Type.String({ description: 'Dotted, the kind first: `activity.published`.' }),
  object: Type.Object({ kind: Type.String(), id: Type.String(), title: Type.String() }),
  details: Type.Record(Type.String(), Type.Unknown()),
});
export type HistoryEntry = Static<typeof HistoryEntry>;

/** Newest first; `cursor` asks for the ones before. */
export const HistoryPage = Type.Object({
  items: Type.Array(HistoryEntry),
  cursor: Type.Optional(Type.String()),
});
export type HistoryPage = Static<typeof HistoryPage>;

export const HistoryQuery = Type.Object(
  {
    cursor: Type.Optional(Type.String({ maxLength: 100 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    q: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
);
export type HistoryQuery = Static<typeof HistoryQuery>;
