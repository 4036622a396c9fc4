import { Type, type Static } from 'typebox';
import { FolkbildningForm } from './activity.ts';
import { Ages, JoiningWay, OccurrenceStatus } from './occurrence.ts';
import { OpeningHours } from './house.ts';
import { QuestionKind, SignupScope } from './signup.ts';
import { ResponsibleSource, StatementSource } from './statement.ts';
import { AccessFact, ClockTime, Day, Language, Position, Slug } from './text.ts';

/*
 * The source form: what staff write, what a file of ours imports and exports, with every language
 * side by side. The other schemas are what visitors read, in one language.
 */

/** Words in several languages; the district's first language must be among them. */
export const Texts = Type.Record(Language, Type.String({ maxLength: 10_000 }), {
  additionalProperties: false,
});
export type Texts = Static<typeof Texts>;

/** A clock reading in the district's zone, `YYYY-MM-DDTHH:MM`. */
export const LocalDateTime = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d$',
  examples: ['2026-09-01T17:00'],
});

const strict = { additionalProperties: false } as const;
const WebAddress = Type.String({ format: 'uri', pattern: '^https?://', maxLength: 2000 });
const ContactSource = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    phone: Type.Optional(Type.String({ maxLength: 40 })),
    email: Type.Optional(Type.String({ maxLength: 254 })),
  },
  strict,
);
const LinkSource = Type.Object(
  { title: Type.String({ minLength: 1, maxLength: 200 }), url: WebAddress },
  strict,
);
const Id = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 80 });

export const PictureSource = Type.Object(
  {
    /** On the web, or one of ours by its path. */
    url: Type.String({ maxLength: 2000, pattern: '^(https?://|/(?![/\\\\]))' }),
    alt: Texts,
    width: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
    height: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
  },
  strict,
);

export const ProgrammeItemSource = Type.Object(
  {
    startTime: ClockTime,
    endTime: ClockTime,
    title: Texts,
    room: Type.Optional(Type.String({ maxLength: 200 })),
    host: Type.Optional(Type.String({ maxLength: 200 })),
    pause: Type.Optional(Type.Boolean()),
  },
  strict,
);

export const MaterialSource = Type.Object(
  {
    title: Texts,
    url: WebAddress,
    when: Type.Union([Type.Literal('before'), Type.Literal('after')]),
  },
  strict,
);

export const RecapSource = Type.Object(
  {
    text: Texts,
    pictures: Type.Optional(Type.Array(PictureSource, { maxItems: 20 })),
    links: Type.Optional(Type.Array(LinkSource, { maxItems: 20 })),
    position: Type.Optional(Position),
  },
  strict,
);
export type RecapSource = Static<typeof RecapSource>;

/** What is different about one occurrence; it is named by its first intended start. */
export const OccurrenceChange = Type.Object(
  {
    recurrenceId: LocalDateTime,
    status: Type.Optional(OccurrenceStatus),
    reason: Type.Optional(Texts),
    startsLocal: Type.Optional(LocalDateTime),
    durationMinutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 60 * 24 * 366 })),
    house: Type.Optional(Id),
    room: Type.Optional(Id),
    address: Type.Optional(Type.String({ maxLength: 400 })),
    onlineUrl: Type.Optional(WebAddress),
    recap: Type.Optional(RecapSource),
  },
  strict,
);
export type OccurrenceChange = Static<typeof OccurrenceChange>;

export const QuestionSource = Type.Object(
  {
    id: Id,
    kind: QuestionKind,
    label: Texts,
    options: Type.Optional(
      Type.Array(Type.Object({ id: Id, label: Texts }, strict), { minItems: 2, maxItems: 30 }),
    ),
    required: Type.Optional(Type.Boolean()),
    keptDays: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 30,
        description: 'Days after the last occurrence until the answer is erased. Default: 30.',
      }),
    ),
  },
  strict,
);
export type QuestionSource = Static<typeof QuestionSource>;

/** How one signs up for an activity. */
export const SignupSource = Type.Object(
  {
    scope: Type.Optional(SignupScope),
    capacity: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 100_000, description: 'Absent: as many as come.' }),
    ),
    reserved: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 100_000,
        description: 'Seats that only the desk gives.',
      }),
    ),
    hidesSeats: Type.Optional(Type.Boolean()),
    partyMax: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 6 })),
    opensDays: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 400,
        description: 'Days before the start. Absent: at once.',
      }),
    ),
    closesMinutes: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 60_000,
        description: 'Minutes before the start. Default: 0.',
      }),
    ),
    interpreter: Type.Optional(Type.Boolean()),
    questions: Type.Optional(Type.Array(QuestionSource, { maxItems: 30 })),
  },
  strict,
);
export type SignupSource = Static<typeof SignupSource>;

/** An activity as it is written and kept. */
export const ActivitySource = Type.Object(
  {
    id: Type.Optional(Id),
    uid: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
    texts: Type.Record(
      Language,
      Type.Object(
        {
          title: Type.String({ minLength: 1, maxLength: 300 }),
          summary: Type.Optional(Type.String({ maxLength: 1000 })),
          description: Type.Optional(Type.String({ maxLength: 20_000 })),
        },
        strict,
      ),
      strict,
    ),
    startsLocal: LocalDateTime,
    durationMinutes: Type.Integer({ minimum: 0, maximum: 60 * 24 * 366 }),
    allDay: Type.Optional(Type.Boolean()),
    recurrence: Type.Optional(
      Type.Array(Type.String({ maxLength: 20_000 }), {
        maxItems: 200,
        description: 'RRULE, RDATE and EXDATE lines (RFC 5545) in the clock of the district.',
      }),
    ),
    house: Type.Optional(Id),
    room: Type.Optional(Id),
    address: Type.Optional(Type.String({ maxLength: 400 })),
    onlineUrl: Type.Optional(WebAddress),
    organisers: Type.Optional(Type.Array(Id, { maxItems: 20 })),
    themes: Type.Optional(Type.Array(Id, { maxItems: 20 })),
    spoken: Type.Optional(Type.Array(Language, { maxItems: 20 })),
    ages: Type.Optional(Ages),
    price: Type.Optional(Texts),
    access: Type.Optional(Type.Array(AccessFact)),
    contact: Type.Optional(ContactSource),
    joining: Type.Optional(JoiningWay),
    joiningUrl: Type.Optional(WebAddress),
    signup: Type.Optional(SignupSource),
    folkbildning: Type.Optional(FolkbildningForm),
    sensitive: Type.Optional(Type.Boolean()),
    picture: Type.Optional(PictureSource),
    programme: Type.Optional(Type.Array(ProgrammeItemSource, { maxItems: 200 })),
    materials: Type.Optional(Type.Array(MaterialSource, { maxItems: 50 })),
    published: Type.Optional(Type.Boolean()),
    changes: Type.Optional(Type.Array(OccurrenceChange, { maxItems: 2000 })),
  },
  strict,
);
export type ActivitySource = Static<typeof ActivitySource>;

export const HouseSource = Type.Object(
  {
    id: Id,
    name: Texts,
    description: Type.Optional(Texts),
    address: Type.Optional(Type.String({ maxLength: 400 })),
    position: Type.Optional(Position),
    contact: Type.Optional(ContactSource),
    access: Type.Optional(Type.Array(AccessFact)),
    rooms: Type.Optional(
      Type.Array(Type.Object({ id: Id, name: Texts }, strict), { maxItems: 200 }),
    ),
    hours: Type.Optional(
      Type.Array(Type.Object(OpeningHours.properties, strict), { maxItems: 100 }),
    ),
    exceptions: Type.Optional(
      Type.Array(
        Type.Object(
          {
            day: Day,
            hours: Type.Array(Type.Object({ opens: ClockTime, closes: ClockTime }, strict), {
              maxItems: 20,
            }),
            reason: Type.Optional(Texts),
          },
          strict,
        ),
        { maxItems: 1000 },
      ),
    ),
  },
  strict,
);
export type HouseSource = Static<typeof HouseSource>;

export const DistrictSource = Type.Object(
  {
    id: Slug,
    name: Type.String({ minLength: 1, maxLength: 200 }),
    zone: Type.String({ maxLength: 60 }),
    languages: Type.Array(Language, { minItems: 1, maxItems: 20, uniqueItems: true }),
    description: Type.Optional(Texts),
    contact: ContactSource,
    responsible: Type.Optional(ResponsibleSource),
    statement: Type.Optional(StatementSource),
    links: Type.Optional(Type.Array(LinkSource, { maxItems: 20 })),
    position: Type.Optional(Position),
    houses: Type.Optional(Type.Array(HouseSource, { maxItems: 100 })),
    organisers: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Id,
            name: Type.String({ minLength: 1, maxLength: 200 }),
            url: Type.Optional(WebAddress),
          },
          strict,
        ),
        { maxItems: 500 },
      ),
    ),
    themes: Type.Optional(
      Type.Array(Type.Object({ id: Id, name: Texts }, strict), { maxItems: 100 }),
    ),
    partners: Type.Optional(
      Type.Array(
        Type.Object(
          { origin: Type.String({ maxLength: 300 }), name: Type.String({ maxLength: 200 }) },
          strict,
        ),
        { maxItems: 500 },
      ),
    ),
  },
  strict,
);
export type DistrictSource = Static<typeof DistrictSource>;

/** A file of ours: a district's activities, and the district itself where it is exported whole. */
export const KlocketFile = Type.Object(
  {
    format: Type.Literal('klocket/1'),
    district: Type.Optional(DistrictSource),
    activities: Type.Array(ActivitySource),
  },
  strict,
);
export type KlocketFile = Static<typeof KlocketFile>;
