import type { SignupStatus } from '@klocket/contract';

/** The rows of who comes. */
export interface SignupTables {
  seating: SeatingTable;
  signup: SignupTable;
  signup_answer: SignupAnswerTable;
  attendance: AttendanceTable;
  call: CallTable;
  head_count: HeadCountTable;
  demographic_count: DemographicCountTable;
  turnout: TurnoutTable;
  erasure: ErasureTable;
}

/**
 * The seats of one occurrence, or of a course and so of all its occurrences. It outlives what it is
 * for, so that who had a seat can be told when that is taken away.
 */
export interface SeatingTable {
  /** The occurrence's id, or of a course the activity's. */
  id: string;
  district_id: string;
  activity_id: string;
  /** Null for a course. */
  occurrence_id: string | null;
  /** Null: as many as come. */
  capacity: number | null;
  /** 1 when it was set here and does not follow the activity's. */
  own_capacity: number;
  /** Seats of the capacity that only the desk gives. */
  reserved: number;
  seats_taken: number;
  /** Those of `seats_taken` that the desk gave. */
  desk_taken: number;
  /** Parties on the waiting list. */
  waiting: number;
  /** The number of whoever came last to the waiting list; never falls. */
  last_waiting_number: number;
  /** What those who have signed up were last told of each occurrence, see `Told`. */
  told_json: string;
  /** What it is called, also when it is no more: `{ sv: '…' }`. */
  title_json: string;
  /** When the last of it is over. */
  ends_at: string;
}

/** One party. Neither its secret nor its code is kept: both follow from its id and our secret. */
export interface SignupTable {
  id: string;
  seating_id: string;
  district_id: string;
  status: SignupStatus;
  /** Order of the waiting list; kept when the party moves up. */
  waiting_number: number | null;
  seats: number;
  adults: number;
  /** Ages in whole years: `[4, 7]`. */
  children_json: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  language: string;
  /** The language an interpreter is wished for. */
  interpreter: string | null;
  code_hash: string;
  /** 1 when the desk signed them up. */
  by_desk: number;
  /** Until when an offered seat waits for an answer. */
  held_until_at: string | null;
  signed_up_at: string;
  updated_at: string;
}

export interface SignupAnswerTable {
  signup_id: string;
  question_id: string;
  value_json: string;
  /** Days after the last occurrence until it is erased. */
  kept_days: number;
}

/** What is known of a party at one occurrence: what they said beforehand, and who came. */
export interface AttendanceTable {
  signup_id: string;
  occurrence_id: string;
  status: 'present' | 'absent' | 'excused' | 'online' | 'walk-in' | null;
  /** How many of the party came. */
  heads: number | null;
  /** What they say themselves. */
  reply: 'coming' | 'cannot' | null;
  /** When they were last told of a change and asked whether they still come. */
  asked_at: string | null;
  updated_at: string;
}

/** Somebody who could not be told by mail. */
export interface CallTable {
  id: string;
  district_id: string;
  signup_id: string;
  occurrence_id: string | null;
  about: 'promoted' | 'changed' | 'cancelled' | 'message' | 'mail-failed';
  /** What is to be said, where the desk wrote it. */
  message: string | null;
  /** When it is too late. */
  due_at: string | null;
  created_at: string;
  done_at: string | null;
  outcome: 'comes' | 'cannot' | 'told' | 'not-reached' | null;
}

/** Heads at an occurrence, counted without names. */
export interface HeadCountTable {
  occurrence_id: string;
  district_id: string;
  heads: number;
  updated_at: string;
}

/** How many of an age band, or of a gender, came to an activity in a period; the two are never crossed. */
export interface DemographicCountTable {
  district_id: string;
  activity_id: string;
  /** A month: `2026-11`. */
  period: string;
  dimension: 'age-band' | 'gender';
  value: string;
  count: number;
}

/** What is left of those who signed up for an occurrence and have been erased: their number. */
export interface TurnoutTable {
  occurrence_id: string;
  district_id: string;
  /** Seats they had. */
  seats: number;
  /** Parties of them that stood on the waiting list to the end. */
  waiting: number;
  /** Parties of them that were marked, there or not. */
  marked: number;
  /** Heads of them that came. */
  came: number;
}

/** Somebody who has been erased on request and stays so when a backup comes back. */
export interface ErasureTable {
  /** Of an address, a telephone number or a sign-up, with our secret: nobody can be told from it. */
  hash: string;
  erased_at: string;
}
