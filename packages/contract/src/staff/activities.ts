import { Type, type Static } from 'typebox';
import { Occurrence, OccurrenceStatus, Previous } from '../occurrence.ts';
import { ActivitySource, LocalDateTime, OccurrenceChange, RecapSource, Texts } from '../source.ts';
import { ClockTime, Day, Instant, Language, Named } from '../text.ts';
import { DatePlan } from './dates.ts';

const strict = { additionalProperties: false } as const;

const {
  id: _id,
  uid: _uid,
  changes: _changes,
  startsLocal: _startsLocal,
  durationMinutes: _durationMinutes,
  allDay: _allDay,
  recurrence: _recurrence,
  ...said
} = ActivitySource.properties;

/** An activity as staff write it: when in plain parts, and who leads it. */
export const ActivityForm = Type.Object(
  {
    ...said,
    plan: DatePlan,
    leaders: Type.Optional(
      Type.Array(Type.String({ maxLength: 80 }), { maxItems: 20, description: 'Ids of staff.' }),
    ),
    publishAt: Type.Optional({ ...Instant, description: 'Until then it is a draft.' }),
  },
  strict,
);
export type ActivityForm = Static<typeof ActivityForm>;

/** Where an activity is on its way: written, waiting for a yes, shown, or over. */
export const activityStates = ['draft', 'suggested', 'published', 'past'] as const;
export const ActivityState = Type.Enum(activityStates);
export type ActivityState = (typeof activityStates)[number];

/** What whoever asks may do with it. */
export const ActivityRights = Type.Object({
  write: Type.Boolean(),
  publish: Type.Boolean(),
  change: Type.Boolean({ description: 'Its occurrences, one by one.' }),
  remove: Type.Boolean({ description: 'Never what others show in their name too.' }),
});
export type ActivityRights = Static<typeof ActivityRights>;

/** An occurrence as the list shows it, with the mark that a change of it goes along with. */
export const NextOccurrence = Type.Object({
  id: Type.String(),
  day: Day,
  startTime: ClockTime,
  endDay: Day,
  endTime: ClockTime,
  allDay: Type.Optional(Type.Boolean({ description: 'True when no clock time is meant.' })),
  status: OccurrenceStatus,
  previous: Type.Optional(Previous),
  etag: Type.String(),
});
export type NextOccurrence = Static<typeof NextOccurrence>;

/** One line of the list of activities. */
export const ActivityLine = Type.Object({
  id: Type.String(),
  title: Type.String(),
  state: ActivityState,
  /** The next that is not over; of what is past, the last. */
  next: Type.Optional(NextOccurrence),
  house: Type.Optional(Named),
  organisers: Type.Array(Type.String()),
  missing: Type.Array(Language, { description: 'Languages of the district without a title.' }),
  suggestedBy: Type.Optional(Type.String()),
  publishAt: Type.Optional(Instant),
  sensitive: Type.Optional(
    Type.Boolean({ description: 'Who comes must never be seen: it stands on no screen.' }),
  ),
  may: ActivityRights,
});
export type ActivityLine = Static<typeof ActivityLine>;

export const ActivityLines = Type.Object({
  items: Type.Array(ActivityLine),
  total: Type.Integer(),
  cursor: Type.Optional(Type.String()),
});
export type ActivityLines = Static<typeof ActivityLines>;

export const ActivityLineQuery = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 100 })),
    state: Type.Optional(ActivityState),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 60 })),
  },
  strict,
);
export type ActivityLineQuery = Static<typeof ActivityLineQuery>;

/** Someone on the staff, by name. */
export const StaffNamed = Type.Object({ id: Type.String(), name: Type.String() });
export type StaffNamed = Static<typeof StaffNamed>;

/** An occurrence as staff see it. */
export const StaffOccurrence = Type.Object({
  ...Occurrence.properties,
  /** With its `If-Match`. */
  etag: Type.String(),
  startsLocal: LocalDateTime,
  durationMinutes: Type.Integer(),
  roomId: Type.Optional(Type.String()),
  onlineUrl: Type.Optional(Type.String()),
  reasonTexts: Type.Optional(Texts),
  recapSource: Type.Optional(RecapSource),
  changed: Type.Boolean({ description: 'Something about it is not as planned.' }),
  substitute: Type.Optional(StaffNamed),
});
export type StaffOccurrence = Static<typeof StaffOccurrence>;

/** An activity at the desk. The `ETag` of the answer is that of its form. */
export const StaffActivity = Type.Object({
  id: Type.String(),
  form: ActivityForm,
  state: ActivityState,
  may: ActivityRights,
  url: Type.String({ description: 'Its page, relative to the server.' }),
  suggestedBy: Type.Optional(StaffNamed),
  sentBack: Type.Optional(
    Type.Object({ word: Type.String(), by: Type.String() }, { description: 'Why it must wait.' }),
  ),
  upcoming: Type.Array(StaffOccurrence),
  past: Type.Array(StaffOccurrence),
  /** Who can lead it or stand in: the staff of the district. */
  staff: Type.Array(StaffNamed),
});
export type StaffActivity = Static<typeof StaffActivity>;

/** What a change came to, and the name under which it can be taken back for ten minutes. */
export const ActivitySaved = Type.Object({
  activity: StaffActivity,
  undo: Type.Optional(Type.String()),
});
export type ActivitySaved = Static<typeof ActivitySaved>;

/** A change of all occurrences from one on. */
export const FollowingChange = Type.Object(
  { occurrence: Type.String({ maxLength: 120 }), form: ActivityForm },
  strict,
);
export type FollowingChange = Static<typeof FollowingChange>;

const { recurrenceId: _recurrenceId, ...changes } = OccurrenceChange.properties;

/** What is to be different about one occurrence. */
export const OccurrencePatch = Type.Object(
  {
    ...changes,
    restore: Type.Optional(Type.Literal(true, { description: 'As planned again.' })),
    substitute: Type.Optional(
      Type.Union([Type.String({ maxLength: 80 }), Type.Null()], {
        description: 'Who leads it instead: the id of one of the staff. Null: nobody.',
      }),
    ),
  },
  strict,
);
export type OccurrencePatch = Static<typeof OccurrencePatch>;

export const OccurrenceSaved = Type.Object({
  occurrence: StaffOccurrence,
  undo: Type.Optional(Type.String()),
});
export type OccurrenceSaved = Static<typeof OccurrenceSaved>;

/** What an undo brought back. */
export const Undone = Type.Object({
  activities: Type.Array(Type.String()),
  occurrences: Type.Array(Type.String()),
});
export type Undone = Static<typeof Undone>;

/** What was taken away, for as long as it can be brought back. */
export const Removed = Type.Object({ undo: Type.String() });
export type Removed = Static<typeof Removed>;

/** A copy for another term: the same plan from the first matching weekday on or after a day. */
export const ActivityCopy = Type.Object(
  { from: Type.Optional(Day), until: Type.Optional(Day) },
  strict,
);
export type ActivityCopy = Static<typeof ActivityCopy>;

/** A form to start from: nothing is kept until it is saved. */
export const ActivityDraft = Type.Object({ form: ActivityForm });
export type ActivityDraft = Static<typeof ActivityDraft>;

/** What a coordinator says who does not show a suggestion yet. */
export const SuggestionReturn = Type.Object(
  { word: Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' }) },
  strict,
);
export type SuggestionReturn = Static<typeof SuggestionReturn>;

/** A picture that was taken in: what its largest file is, for a form to name. */
export const StoredPicture = Type.Object({
  url: Type.String(),
  width: Type.Integer(),
  height: Type.Integer(),
});
export type StoredPicture = Static<typeof StoredPicture>;

/** Where an activity is shown as visitors see it or would, for a while and to whoever has the address. */
export const ActivityPreview = Type.Object({ url: Type.String() });
export type ActivityPreview = Static<typeof ActivityPreview>;
