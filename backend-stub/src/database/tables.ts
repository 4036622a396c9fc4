import type { OccurrenceStatus, JoiningWay, FolkbildningForm, MailStatus } from '@klocket/contract';
import type { CertificateTables } from './certificate-tables.ts';
import type { DefectTables } from './defect-tables.ts';
import type { DeskTables } from './desk-tables.ts';
import type { GoalTables } from './goal-tables.ts';
import type { KioskTables } from './kiosk-tables.ts';
import type { SignupTables } from './signup-tables.ts';
import type { StaffTables } from './staff-tables.ts';

/**
 * The rows, one interface a table. Columns named `_json` hold JSON text; instants are UTC text
 * (`2026-11-24T16:00:00Z`) and end in `_at`; civil days are `YYYY-MM-DD` and end in `_on`; clock
 * times are `HH:MM`; booleans are 0 or 1. Texts are `{ sv: '…', en: '…' }`.
 */
export interface Tables
  extends
    StaffTables,
    DeskTables,
    SignupTables,
    CertificateTables,
    DefectTables,
    GoalTables,
    KioskTables {
  district: DistrictTable;
  house: HouseTable;
  room: RoomTable;
  opening_hours: OpeningHoursTable;
  opening_exception: OpeningExceptionTable;
  organiser: OrganiserTable;
  theme: ThemeTable;
  activity: ActivityTable;
  activity_text: ActivityTextTable;
  activity_organiser: ActivityOrganiserTable;
  activity_theme: ActivityThemeTable;
  activity_spoken: ActivitySpokenTable;
  programme_item: ProgrammeItemTable;
  material: MaterialTable;
  occurrence: OccurrenceTable;
  recap: RecapTable;
  partner: PartnerTable;
  event: EventTable;
  job: JobTable;
  mail: MailTable;
  idempotency_key: IdempotencyKeyTable;
}

export interface DistrictTable {
  id: string;
  name: string;
  zone: string;
  languages_json: string;
  description_json: string;
  contact_json: string;
  links_json: string;
  responsible_json: string | null;
  statement_json: string | null;
  latitude: number | null;
  longitude: number | null;
  /** Rises by one with every change of what the public sees; equals the newest event's number. */
  revision: number;
}

export interface HouseTable {
  district_id: string;
  id: string;
  position: number;
  name_json: string;
  description_json: string;
  address: string | null;
  latitude: number | null;
  longitude: number | null;
  contact_json: string | null;
  access_json: string;
}

export interface RoomTable {
  district_id: string;
  house_id: string;
  id: string;
  name_json: string;
}

export interface OpeningHoursTable {
  district_id: string;
  house_id: string;
  weekday: number;
  opens: string;
  closes: string;
}

export interface OpeningExceptionTable {
  district_id: string;
  house_id: string;
  day_on: string;
  /** `[{ opens, closes }]`; empty when closed. */
  hours_json: string;
  reason_json: string | null;
}

export interface OrganiserTable {
  district_id: string;
  id: string;
  name: string;
  url: string | null;
}

export interface ThemeTable {
  district_id: string;
  id: string;
  name_json: string;
}

export interface ActivityTable {
  id: string;
  district_id: string;
  /** The UID in calendar files (RFC 5545 3.8.4.7), unique in the district. */
  uid: string;
  sequence: number;
  /** First start, in the district's clock: `2026-09-01T17:00`. */
  starts_local: string;
  duration_minutes: number;
  all_day: number;
  /** RRULE, RDATE and EXDATE lines (RFC 5545), in the district's clock; null for a single one. */
  recurrence: string | null;
  /** Occurrences exist as rows up to this day; null when there are no more to make. */
  expanded_until_on: string | null;
  house_id: string | null;
  room_id: string | null;
  address: string | null;
  online_url: string | null;
  ages_from: number | null;
  ages_to: number | null;
  price_json: string | null;
  access_json: string;
  contact_json: string | null;
  joining: JoiningWay;
  joining_url: string | null;
  /** How one signs up; null where one does not, or where nothing is asked or counted. */
  signup_json: string | null;
  folkbildning: FolkbildningForm | null;
  sensitive: number;
  picture_url: string | null;
  picture_alt_json: string | null;
  picture_width: number | null;
  picture_height: number | null;
  published: number;
  /** What a list tells of the activity, in every language; see `Listed`. */
  listed_json: string;
  created_at: string;
  updated_at: string;
}

export interface ActivityTextTable {
  activity_id: string;
  language: string;
  title: string;
  summary: string | null;
  /** Paragraphs, an empty line between them. */
  description: string | null;
  /** Folded words to search in. */
  search: string;
}

export interface ActivityOrganiserTable {
  activity_id: string;
  organiser_id: string;
  position: number;
}

export interface ActivityThemeTable {
  activity_id: string;
  theme_id: string;
}

export interface ActivitySpokenTable {
  activity_id: string;
  language: string;
}

export interface ProgrammeItemTable {
  id: string;
  activity_id: string;
  position: number;
  start_time: string;
  end_time: string;
  title_json: string;
  room: string | null;
  host: string | null;
  pause: number;
}

export interface MaterialTable {
  id: string;
  activity_id: string;
  position: number;
  title_json: string;
  url: string;
  available: 'before' | 'after';
}

export interface OccurrenceTable {
  id: string;
  activity_id: string;
  district_id: string;
  /** First intended start in the district's clock (RECURRENCE-ID); never changes. */
  recurrence_id: string;
  starts_at: string;
  ends_at: string;
  starts_on: string;
  start_time: string;
  ends_on: string;
  end_time: string;
  status: OccurrenceStatus;
  reason_json: string | null;
  /** What no longer holds: `{ day, startTime, endTime, startsAt, houseId }`, only what differs. */
  previous_json: string | null;
  house_id: string | null;
  room_id: string | null;
  address: string | null;
  online_url: string | null;
  /** 1 when changed by itself: a changed recurrence leaves it alone. */
  changed: number;
  sequence: number;
  updated_at: string;
}

export interface RecapTable {
  occurrence_id: string;
  text_json: string;
  pictures_json: string;
  links_json: string;
  latitude: number | null;
  longitude: number | null;
}

/** An origin that may write, and frame us. */
export interface PartnerTable {
  district_id: string;
  origin: string;
  name: string;
}

/** What changed in public, in the order it was committed. */
export interface EventTable {
  district_id: string;
  /** The district's revision at the time: no gaps, and never visible out of order. */
  number: number;
  name: string;
  data_json: string;
  created_at: string;
}

/** A recurring duty that exactly one process carries out at a time. */
export interface JobTable {
  name: string;
  due_at: string;
  claimed_until_at: string | null;
  failures: number;
}

/** A mail to one recipient, waiting or done with. */
export interface MailTable {
  /** Also the name it is known by between mail servers (Message-ID), the same at every attempt. */
  id: string;
  /** The district whose coordinators see it when it cannot be sent. */
  district_id: string | null;
  /** The sign-up it is about. */
  signup_id: string | null;
  /** Whose secret link it holds: a defect for who reported it, or one of its followers. */
  defect_token_id: string | null;
  recipient: string;
  language: string;
  template: string;
  /** What the template is filled with; null once it is erased. */
  values_json: string | null;
  status: MailStatus;
  attempts: number;
  /** When it is next tried. */
  due_at: string;
  /** Why it did not go through, last time: a `MailTrouble`. */
  trouble: string | null;
  /** What the mail server said about that. */
  trouble_detail: string | null;
  created_at: string;
  updated_at: string;
}

/** A request that has been carried out, by the key it came with; see `http/idempotency.ts`. */
export interface IdempotencyKeyTable {
  scope: string;
  key_hash: string;
  route: string;
  body_hash: string;
  /** What its answer is built from. */
  made_json: string;
  created_at: string;
}
