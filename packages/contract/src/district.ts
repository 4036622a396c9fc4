import { Type, type Static } from 'typebox';
import { Contact, Language, Link, Named, Position, Slug } from './text.ts';

/** An organisation that arranges activities. */
export const Organiser = Type.Object({
  id: Type.String(),
  name: Type.String(),
  url: Type.Optional(Type.String()),
});
export type Organiser = Static<typeof Organiser>;

/** A district in a list of districts. */
export const DistrictSummary = Type.Object({
  id: Slug,
  name: Type.String(),
  zone: Type.String({ description: 'IANA time zone', examples: ['Europe/Stockholm'] }),
  languages: Type.Array(Language, { description: 'The first is the source language.' }),
});
export type DistrictSummary = Static<typeof DistrictSummary>;

/** A neighbourhood with its houses, organisers and themes: all that a filter can choose from. */
export const District = Type.Object({
  ...DistrictSummary.properties,
  description: Type.Optional(Type.String()),
  contact: Contact,
  links: Type.Array(Link, { description: 'Social media and other pages of the district.' }),
  position: Type.Optional(Position),
  houses: Type.Array(Named),
  organisers: Type.Array(Organiser),
  themes: Type.Array(Named),
  spoken: Type.Array(Language, { description: 'Languages spoken at coming occurrences.' }),
});
export type District = Static<typeof District>;

export const DistrictList = Type.Object({ items: Type.Array(DistrictSummary) });
export type DistrictList = Static<typeof DistrictList>;
