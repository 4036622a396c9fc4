import { Type, type Static } from 'typebox';
import { DefectStory } from './defect.ts';
import { Instant, Language } from './text.ts';

const strict = { additionalProperties: false } as const;

/** What has become of a report before everyone may see it. */
export const reviewStates = ['waiting', 'published', 'refused'] as const;
export const ReviewState = Type.Enum(reviewStates);
export type ReviewState = (typeof reviewStates)[number];

/** A defect as who holds its secret sees it: their own words too, before anybody has reviewed them. */
export const MyDefect = Type.Object({
  role: Type.Enum(['reporter', 'follower'] as const),
  review: ReviewState,
  refusal: Type.Optional(Type.String({ description: 'Why it is not shown.' })),
  defect: DefectStory,
  email: Type.Optional(Type.String({ description: 'Where changes are told, in part.' })),
  follows: Type.Boolean({ description: 'Changes are told by mail.' }),
  reopening: Type.Optional(
    Type.Object({ words: Type.String(), at: Instant }, { description: 'What was asked.' }),
  ),
  mayReopen: Type.Boolean(),
});
export type MyDefect = Static<typeof MyDefect>;

/** Follows a defect: by mail, once the address has answered, or else by a secret link alone. */
export const NewFollower = Type.Object(
  {
    email: Type.Optional(Type.String({ minLength: 3, maxLength: 254 })),
    language: Language,
    proof: Type.Optional(Type.String({ maxLength: 300 })),
    website: Type.Optional(Type.String({ maxLength: 200 })),
  },
  strict,
);
export type NewFollower = Static<typeof NewFollower>;

/** The secret link, or, by mail, nothing but that a mail is on its way. */
export const DefectFollowed = Type.Object({
  mailed: Type.Boolean(),
  token: Type.Optional(Type.String()),
  url: Type.Optional(Type.String()),
});
export type DefectFollowed = Static<typeof DefectFollowed>;

/** Whether changes are told by mail: a follower answers so, or anybody ends it. */
export const MyDefectChange = Type.Object({ follows: Type.Boolean() }, strict);
export type MyDefectChange = Static<typeof MyDefectChange>;

/** Why it ought to be opened again. */
export const ReopeningWish = Type.Object(
  { words: Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' }) },
  strict,
);
export type ReopeningWish = Static<typeof ReopeningWish>;
