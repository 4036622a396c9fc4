import { Type, type Static } from 'typebox';
import { MyDefect } from './my-defect.ts';
import { Answers } from './signup.ts';
import { Instant, Language } from './text.ts';

const strict = { additionalProperties: false } as const;

const PhotoId = Type.String({ pattern: '^[A-Za-z0-9_-]{16,64}$' });

/** Where it is: at least one of the three. */
export const DefectPlace = Type.Object(
  {
    position: Type.Optional(
      Type.Object(
        {
          latitude: Type.Number({ minimum: -90, maximum: 90 }),
          longitude: Type.Number({ minimum: -180, maximum: 180 }),
        },
        strict,
      ),
    ),
    spot: Type.Optional(Type.String({ maxLength: 80, description: 'The id of a named spot.' })),
    address: Type.Optional(Type.String({ maxLength: 200, description: 'In words.' })),
  },
  strict,
);
export type DefectPlace = Static<typeof DefectPlace>;

/** How whoever reports can be answered; nothing where they want no answer. */
export const DefectContact = Type.Object(
  {
    name: Type.Optional(Type.String({ maxLength: 200 })),
    email: Type.Optional(Type.String({ maxLength: 254 })),
    phone: Type.Optional(Type.String({ pattern: '^\\+?[0-9 ()/.-]{5,30}$', maxLength: 30 })),
  },
  strict,
);
export type DefectContact = Static<typeof DefectContact>;

/** What somebody reports. Its `Idempotency-Key` makes it one report, however often it arrives. */
export const NewDefect = Type.Object(
  {
    category: Type.String({ maxLength: 80 }),
    place: DefectPlace,
    words: Type.Optional(
      Type.String({ maxLength: 2000, description: 'Needed where there is no photo.' }),
    ),
    language: Language,
    answers: Type.Optional(Answers),
    photos: Type.Optional(
      Type.Array(PhotoId, { maxItems: 3, uniqueItems: true, description: 'Ids of sent photos.' }),
    ),
    contact: Type.Optional(DefectContact),
    seenAt: Type.Optional({
      ...Instant,
      description: 'When it was written, where it is sent later.',
    }),
    proof: Type.Optional(Type.String({ maxLength: 300 })),
    website: Type.Optional(
      Type.String({ maxLength: 200, description: 'No person sees this field; leave it out.' }),
    ),
  },
  strict,
);
export type NewDefect = Static<typeof NewDefect>;

/** A photo that was taken in. It is shown to nobody but staff before it has been reviewed. */
export const DefectPhotoSent = Type.Object({
  id: Type.String(),
  width: Type.Integer(),
  height: Type.Integer(),
});
export type DefectPhotoSent = Static<typeof DefectPhotoSent>;

/** What was taken in although something about it is odd; the pointer says what. */
export const DefectWarning = Type.Object({
  pointer: Type.String(),
  code: Type.Enum(['outside-district'] as const),
  detail: Type.String(),
});
export type DefectWarning = Static<typeof DefectWarning>;

/** What reporting is answered with; the secret is told here and in the mail alone. */
export const DefectReported = Type.Object({
  my: MyDefect,
  token: Type.String(),
  url: Type.String({ description: 'The secret address at which to follow it.' }),
  warnings: Type.Array(DefectWarning),
});
export type DefectReported = Static<typeof DefectReported>;

export const NewConfirmation = Type.Object(
  {
    proof: Type.Optional(Type.String({ maxLength: 300 })),
    website: Type.Optional(Type.String({ maxLength: 200 })),
  },
  strict,
);
export const DefectConfirmed = Type.Object({ confirmations: Type.Integer() });
export type DefectConfirmed = Static<typeof DefectConfirmed>;
