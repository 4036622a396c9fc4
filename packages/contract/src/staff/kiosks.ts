import { Type, type Static } from 'typebox';
import { Heartbeat, Scene, SceneKind, ScreenMode } from '../kiosk.ts';
import { Texts } from '../source.ts';
import { Instant, Language, Slug } from '../text.ts';

const strict = { additionalProperties: false } as const;

/** A scene as staff choose it. */
export const SceneSource = Type.Object(
  {
    id: Slug,
    kind: SceneKind,
    seconds: Type.Optional({ ...Scene.properties.seconds, default: 15 }),
    activity: Type.Optional(Slug),
    house: Type.Optional(Slug),
    text: Type.Optional({ ...Texts, description: 'Of a message that stays in the playlist.' }),
  },
  strict,
);
export type SceneSource = Static<typeof SceneSource>;

/** A screen as staff set it up. */
export const ScreenSource = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
    house: Type.Optional(Slug),
    mode: ScreenMode,
    languages: Type.Array(Language, { minItems: 1, maxItems: 12, uniqueItems: true }),
    scenes: Type.Array(SceneSource, { minItems: 1, maxItems: 30 }),
    dimsAtNight: Type.Boolean(),
  },
  strict,
);
export type ScreenSource = Static<typeof ScreenSource>;

/**
 * `fresh`: heard of within three polls. `late`: not since. `silent`: not for 30 minutes. `unknown`: never
 * heard of, or not since the server started, less than 30 minutes ago.
 */
export const screenHealths = ['fresh', 'late', 'silent', 'unknown'] as const;
export const ScreenHealth = Type.Enum(screenHealths);
export type ScreenHealth = (typeof screenHealths)[number];

/** A screen as the desk sees it. */
export const StaffScreen = Type.Object({
  ...ScreenSource.properties,
  id: Slug,
  url: Type.String(),
  paired: Type.Boolean(),
  pairedAt: Type.Optional(Instant),
  health: ScreenHealth,
  seenAt: Type.Optional(Instant),
  heartbeat: Type.Optional(Heartbeat),
  isCurrent: Type.Optional(Type.Boolean({ description: 'It runs the program of the server.' })),
  identifyUntil: Type.Optional(Instant),
});
export type StaffScreen = Static<typeof StaffScreen>;
export const StaffScreenList = Type.Object({ items: Type.Array(StaffScreen) });
export type StaffScreenList = Static<typeof StaffScreenList>;

/** A new screen, with the name it has in its address. */
export const NewScreen = Type.Object({ id: Slug, ...ScreenSource.properties }, strict);
export type NewScreen = Static<typeof NewScreen>;

/** The code that a screen shows. */
export const ScreenPairing = Type.Object({ code: Type.String({ pattern: '^\\d{6}$' }) }, strict);
export type ScreenPairing = Static<typeof ScreenPairing>;

/** Words for some screens, or all, until an end. */
export const ScreenMessageSource = Type.Object(
  {
    text: Texts,
    until: Instant,
    urgent: Type.Boolean(),
    screens: Type.Optional(
      Type.Array(Slug, { maxItems: 100, uniqueItems: true, description: 'Absent: all.' }),
    ),
  },
  strict,
);
export type ScreenMessageSource = Static<typeof ScreenMessageSource>;
export const StaffScreenMessage = Type.Object({
  id: Type.String(),
  ...ScreenMessageSource.properties,
});
export type StaffScreenMessage = Static<typeof StaffScreenMessage>;
export const StaffScreenMessageList = Type.Object({ items: Type.Array(StaffScreenMessage) });
export type StaffScreenMessageList = Static<typeof StaffScreenMessageList>;
