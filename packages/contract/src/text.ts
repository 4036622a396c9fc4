import { Type, type Static } from 'typebox';

/**
 * A BCP 47 tag such as `sv`, `sv-x-lattlast` (easy-to-read Swedish), `en` or `ar`: a language, with or
 * without script, region, one variant and words of private use. `Intl` takes all that the pattern takes.
 */
export const Language = Type.String({
  title: 'Language',
  pattern:
    '^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))?' +
    '(-x(-[A-Za-z0-9]{1,8}){1,3})?$',
  maxLength: 35,
  examples: ['sv', 'sv-x-lattlast', 'en', 'ar'],
});
export type Language = Static<typeof Language>;

/** A name for use in addresses: lower-case ASCII letters, digits and hyphens. */
export const Slug = Type.String({
  title: 'Slug',
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  minLength: 1,
  maxLength: 80,
});

/** A civil day in the district's time zone, `YYYY-MM-DD` (RFC 3339 full-date). */
export const Day = Type.String({ title: 'Day', format: 'date', examples: ['2026-11-24'] });

/** A clock time in the district's time zone, `HH:MM`, 24 hours. */
export const ClockTime = Type.String({
  title: 'Clock time',
  pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
  examples: ['17:00'],
});

/** An instant with its offset (RFC 3339 date-time). */
export const Instant = Type.String({
  title: 'Instant',
  format: 'date-time',
  examples: ['2026-11-24T17:00:00+01:00'],
});

/** Something with a name of its own, already in the language asked for. */
export const Named = Type.Object({ id: Type.String(), name: Type.String() });
export type Named = Static<typeof Named>;

/** A picture with the words that stand for it. */
export const Picture = Type.Object({
  url: Type.String(),
  alt: Type.String(),
  width: Type.Optional(Type.Integer()),
  height: Type.Optional(Type.Integer()),
});
export type Picture = Static<typeof Picture>;

/** A link with a title. */
export const Link = Type.Object({ title: Type.String(), url: Type.String() });
export type Link = Static<typeof Link>;

/** A position, WGS 84 degrees. */
export const Position = Type.Object({
  latitude: Type.Number({ minimum: -90, maximum: 90 }),
  longitude: Type.Number({ minimum: -180, maximum: 180 }),
});
export type Position = Static<typeof Position>;

/** Someone to turn to: a person's role or name and how to reach them. */
export const Contact = Type.Object({
  name: Type.String(),
  phone: Type.Optional(Type.String()),
  email: Type.Optional(Type.String()),
});
export type Contact = Static<typeof Contact>;

/** What a visitor with a particular need wants to know before coming. */
export const accessFacts = [
  'step-free',
  'hearing-loop',
  'quiet',
  'interpreter-on-request',
  'children-welcome',
  'accessible-toilet',
] as const;
export const AccessFact = Type.Enum(accessFacts);
export type AccessFact = (typeof accessFacts)[number];
