import type { Tables } from '../../database/tables.ts';

export type TableName = keyof Tables;

/**
 * Every table with its primary key, a table after those it refers to: the order in which a backup
 * is written and restored. A new table is a type error here until it has its line.
 */
export const keysOfTables = {
  district: ['id'],
  house: ['district_id', 'id'],
  room: ['district_id', 'house_id', 'id'],
  opening_hours: ['district_id', 'house_id', 'weekday', 'opens'],
  opening_exception: ['district_id', 'house_id', 'day_on'],
  organiser: ['district_id', 'id'],
  theme: ['district_id', 'id'],
  activity: ['id'],
  activity_text: ['activity_id', 'language'],
  activity_organiser: ['activity_id', 'organiser_id'],
  activity_theme: ['activity_id', 'theme_id'],
  activity_spoken: ['activity_id', 'language'],
  programme_item: ['id'],
  material: ['id'],
  occurrence: ['id'],
  recap: ['occurrence_id'],
  partner: ['district_id', 'origin'],
  event: ['district_id', 'number'],
  job: ['name'],
  mail: ['id'],
  idempotency_key: ['scope', 'key_hash'],
  staff_member: ['id'],
  staff_role: ['id'],
  passkey: ['id'],
  staff_session: ['token_hash'],
  sign_in: ['id'],
  passkey_challenge: ['challenge'],
  audit_entry: ['id'],
  activity_leader: ['activity_id', 'staff_member_id'],
  publication: ['activity_id'],
  occurrence_leader: ['occurrence_id'],
  undo: ['id'],
  school_break: ['district_id', 'from_on'],
  picture: ['district_id', 'hash'],
  seating: ['id'],
  signup: ['id'],
  signup_answer: ['signup_id', 'question_id'],
  attendance: ['signup_id', 'occurrence_id'],
  call: ['id'],
  head_count: ['occurrence_id'],
  demographic_count: ['district_id', 'activity_id', 'period', 'dimension', 'value'],
  study_meeting: ['occurrence_id'],
  study_sign_off: ['activity_id'],
  study_person: ['id'],
  certificate: ['serial'],
  turnout: ['occurrence_id'],
  erasure: ['hash'],
} satisfies { [Name in TableName]: (keyof Tables[Name])[] };

export const tableNames = Object.keys(keysOfTables) as TableName[];
