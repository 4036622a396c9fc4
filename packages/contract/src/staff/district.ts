import { Type, type Static } from 'typebox';
import { DistrictSource, Texts } from '../source.ts';
import { Day, Slug } from '../text.ts';

const strict = { additionalProperties: false } as const;

const { partners: _partners, ...parts } = DistrictSource.properties;

/** A district as staff write it; its partner sites have addresses of their own. */
export const DistrictForm = Type.Object(parts, strict);
export type DistrictForm = Static<typeof DistrictForm>;

/** A web site that may write, and frame our pages. */
export const PartnerSite = Type.Object({
  origin: Type.String({ description: 'As browsers write it: `https://hgf.example`.' }),
  name: Type.String(),
});
export type PartnerSite = Static<typeof PartnerSite>;

/** A district's partner sites, and the address of ours, which stands in what they paste. */
export const PartnerSiteList = Type.Object({
  items: Type.Array(PartnerSite),
  server: Type.String({ description: 'Where our widgets are loaded from.' }),
});
export type PartnerSiteList = Static<typeof PartnerSiteList>;

export const NewPartnerSite = Type.Object(
  {
    origin: Type.String({ minLength: 1, maxLength: 300, description: 'An address of the site.' }),
    name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
  },
  strict,
);
export type NewPartnerSite = Static<typeof NewPartnerSite>;

export const PartnerSiteQuery = Type.Object(
  { origin: Type.String({ minLength: 1, maxLength: 300 }) },
  strict,
);

/** What a new district takes over from another. Its zone and languages come along in any case. */
export const districtParts = ['houses', 'organisers', 'themes', 'texts'] as const;
export type DistrictPart = (typeof districtParts)[number];

/** A district to be made as a copy of another. Whoever makes it coordinates it. */
export const NewDistrict = Type.Object(
  {
    id: Slug,
    name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
    from: Slug,
    copy: Type.Array(Type.Enum(districtParts), { maxItems: 4, uniqueItems: true }),
  },
  strict,
);
export type NewDistrict = Static<typeof NewDistrict>;

/** Public holidays to come, for houses that close on them; each in several languages. */
export const HolidayList = Type.Object({
  items: Type.Array(Type.Object({ day: Day, name: Texts })),
});
export type HolidayList = Static<typeof HolidayList>;
