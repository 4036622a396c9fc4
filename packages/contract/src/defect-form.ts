import { Type, type Static } from 'typebox';
import { QuestionKind } from './signup.ts';
import { Contact, Named, Position, Slug } from './text.ts';

/** How much of a hurry a category is in. `urgent`: whoever sees it calls before any form. */
export const urgencies = ['ordinary', 'soon', 'urgent'] as const;
export const Urgency = Type.Enum(urgencies);
export type Urgency = (typeof urgencies)[number];

/** Whom one calls at once: `112`, the landlord's duty number. */
export const UrgentPhone = Type.Object({ name: Type.String(), phone: Type.String() });
export type UrgentPhone = Static<typeof UrgentPhone>;

/** Whoever is to mend it. */
export const ReceiverNamed = Type.Object({
  id: Type.String(),
  name: Type.String(),
  publicRecord: Type.Boolean({
    description: 'What it receives becomes a public record, as with a municipality.',
  }),
});
export type ReceiverNamed = Static<typeof ReceiverNamed>;

/** A question that only one category asks. */
export const DefectQuestion = Type.Object({
  id: Type.String(),
  kind: QuestionKind,
  label: Type.String(),
  options: Type.Array(Named),
  required: Type.Boolean(),
});
export type DefectQuestion = Static<typeof DefectQuestion>;

/** What can be reported, and what comes of it. */
export const DefectCategory = Type.Object({
  id: Type.String(),
  title: Type.String(),
  help: Type.Optional(Type.String()),
  urgency: Urgency,
  phones: Type.Array(UrgentPhone, { description: 'To call before any form.' }),
  questions: Type.Array(DefectQuestion),
  receivers: Type.Array(ReceiverNamed, { description: 'Who is going to get it.' }),
});
export type DefectCategory = Static<typeof DefectCategory>;

/** A place by the name people call it: "fotbollsplanen". */
export const NamedSpot = Type.Object({
  id: Type.String(),
  name: Type.String(),
  position: Type.Optional(Position),
});
export type NamedSpot = Static<typeof NamedSpot>;

/** A stretch of the earth, in degrees. */
export const Bounds = Type.Object({
  west: Type.Number({ minimum: -180, maximum: 180 }),
  south: Type.Number({ minimum: -90, maximum: 90 }),
  east: Type.Number({ minimum: -180, maximum: 180 }),
  north: Type.Number({ minimum: -90, maximum: 90 }),
});
export type Bounds = Static<typeof Bounds>;

/** Where pictures of a map come from; without them the named spots are the plan. */
export const MapTiles = Type.Object({
  url: Type.String({ description: 'With `{z}`, `{x}` and `{y}`.' }),
  attribution: Type.String(),
  maxZoom: Type.Integer(),
});
export type MapTiles = Static<typeof MapTiles>;

/** All that a form needs to report, also much later and without a network. */
export const DefectForm = Type.Object({
  district: Type.Object({ id: Slug, name: Type.String() }),
  categories: Type.Array(DefectCategory),
  phones: Type.Array(UrgentPhone, { description: 'To call when somebody is in danger.' }),
  spots: Type.Array(NamedSpot),
  houses: Type.Optional(
    Type.Array(NamedSpot, { description: 'Our houses, which stand on the plan of a district.' }),
  ),
  bounds: Type.Optional(Bounds),
  tiles: Type.Optional(MapTiles),
  photos: Type.Object({
    max: Type.Integer(),
    maxBytes: Type.Integer(),
    types: Type.Array(Type.String()),
  }),
  contactKeptDays: Type.Integer({
    description: 'How many days after it is closed the contact of whoever reported is erased.',
  }),
  elsewhere: Type.Optional(
    Type.Boolean({ description: 'The page that asks may not send it: show the way to ours.' }),
  ),
  contact: Type.Optional(Contact),
  url: Type.String({ description: 'Our own page on which one can report.' }),
});
export type DefectForm = Static<typeof DefectForm>;
