import { Type, type Static } from 'typebox';
import { ClockTime, Instant, Language, Slug } from './text.ts';

/*
 * The screens in the centre. All that a screen shows is public, so that one whose storage was cleared still
 * shows it; only what a screen writes needs the token it is given when it is paired.
 */

const strict = { additionalProperties: false } as const;

/** What a screen may show, one at a time. */
export const sceneKinds = [
  'today',
  'week',
  'poster',
  'open',
  'goals',
  'defects',
  'recap',
  'message',
] as const;
export const SceneKind = Type.Enum(sceneKinds);
export type SceneKind = (typeof sceneKinds)[number];

/** `look`: nobody can reach it, as in a window. `touch`: people stand at it. */
export const screenModes = ['look', 'touch'] as const;
export const ScreenMode = Type.Enum(screenModes);
export type ScreenMode = (typeof screenModes)[number];

/** One scene of the playlist. */
export const Scene = Type.Object({
  id: Slug,
  kind: SceneKind,
  seconds: Type.Integer({ minimum: 5, maximum: 300, description: 'So long it stays.' }),
  activity: Type.Optional(
    Type.String({ description: 'Whose poster, or whose recap; absent: the next, or the latest.' }),
  ),
  house: Type.Optional(Type.String({ description: 'Only this house. Absent: all.' })),
  texts: Type.Optional(
    Type.Record(Language, Type.String(), {
      description:
        'Of a message that stays. A message without any shows those that have not ended.',
    }),
  ),
});
export type Scene = Static<typeof Scene>;

/** Words of the staff on the screen. Every language they were written in, for languages come in turn. */
export const ScreenMessage = Type.Object({
  id: Type.String(),
  texts: Type.Record(Language, Type.String()),
  until: Instant,
  urgent: Type.Boolean({ description: 'Takes the screen over until it ends.' }),
});
export type ScreenMessage = Static<typeof ScreenMessage>;

/** When the light is low, by the clock of the district. */
export const ScreenNight = Type.Object({ from: ClockTime, to: ClockTime });
export type ScreenNight = Static<typeof ScreenNight>;

/** All that a screen is told of what it shall do: the answer of each poll. */
export const Screen = Type.Object({
  id: Slug,
  name: Type.String(),
  title: Type.Optional(
    Type.String({ description: 'What stands at its top: its house, or else the district.' }),
  ),
  district: Slug,
  zone: Type.String({ description: 'IANA time zone of its clock.' }),
  house: Type.Optional(Type.String({ description: 'Where it stands.' })),
  mode: ScreenMode,
  languages: Type.Array(Language, { description: 'One after the other, a scene in each.' }),
  scenes: Type.Array(Scene),
  messages: Type.Array(ScreenMessage, {
    description:
      'That have not ended. Shown in turn also where the playlist has no scene for them.',
  }),
  nights: Type.Array(ScreenNight, {
    maxItems: 7,
    description: 'Of each day from Monday, from when its house closes until it opens.',
  }),
  pollSeconds: Type.Integer({ description: 'So often it asks, and tells how it is.' }),
  release: Type.String({
    description: 'Of the server’s program; another one: load the page anew.',
  }),
  startedAt: {
    ...Instant,
    description: 'Of the server; the header `Klocket-Started` tells it too.',
  },
  reloads: Type.Integer({
    description: 'Rises when the desk asks for the page to be loaded anew.',
  }),
  identifyUntil: Type.Optional({ ...Instant, description: 'Until then it shows which one it is.' }),
});
export type Screen = Static<typeof Screen>;

/** How a screen is, told with each poll. Nothing in it is about a person. */
export const Heartbeat = Type.Object(
  {
    known: Type.Optional(
      Type.String({ maxLength: 100, description: 'ETag of the last answer that was taken in.' }),
    ),
    release: Type.String({ maxLength: 60 }),
    uptimeSeconds: Type.Integer({ minimum: 0, maximum: 1_000_000_000 }),
    scene: Type.Optional(Slug),
    storage: Type.Enum(['works', 'full', 'missing'] as const, {
      description: 'Whether it reads back what it has written.',
    }),
    freeBytes: Type.Optional(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })),
    shownAgeSeconds: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 1_000_000_000, description: 'Of what is shown.' }),
    ),
    faults: Type.Integer({ minimum: 0, maximum: 1_000_000_000, description: 'Since it started.' }),
    fault: Type.Optional(
      Type.String({ maxLength: 300, description: 'The last one, by its code.' }),
    ),
    width: Type.Optional(Type.Integer({ minimum: 1, maximum: 20_000 })),
    height: Type.Optional(Type.Integer({ minimum: 1, maximum: 20_000 })),
  },
  strict,
);
export type Heartbeat = Static<typeof Heartbeat>;

/** A code for the desk, and the secret by which the screen asks whether it was typed in. */
export const PairingStarted = Type.Object({
  code: Type.String({ pattern: '^\\d{6}$' }),
  secret: Type.String(),
  until: Instant,
});
export type PairingStarted = Static<typeof PairingStarted>;

/** Whether a code was typed in yet; then which screen this is, and its token. */
export const Pairing = Type.Object({
  paired: Type.Boolean(),
  screen: Type.Optional(Slug),
  token: Type.Optional(Type.String()),
});
export type Pairing = Static<typeof Pairing>;

/** The code of a sign-up, shown or typed at the screen. */
export const ScreenCheckIn = Type.Object(
  { code: Type.String({ minLength: 4, maxLength: 200 }) },
  strict,
);
export type ScreenCheckIn = Static<typeof ScreenCheckIn>;

/** Who stands there is welcome; no name, since others can read it. */
export const ScreenCheckedIn = Type.Object({
  title: Type.String(),
  startTime: ClockTime,
  seats: Type.Integer(),
  already: Type.Boolean({ description: 'They were checked in before.' }),
});
export type ScreenCheckedIn = Static<typeof ScreenCheckedIn>;
