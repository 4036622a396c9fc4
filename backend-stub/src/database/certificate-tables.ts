/** The rows of study circles and of the certificates they end with. */
export interface CertificateTables {
  study_meeting: StudyMeetingTable;
  study_sign_off: StudySignOffTable;
  study_person: StudyPersonTable;
  certificate: CertificateTable;
}

/** What the leader marked of a meeting. */
export interface StudyMeetingTable {
  occurrence_id: string;
  district_id: string;
  activity_id: string;
  /** Whole study hours; null: those of its length. */
  hours: number | null;
  log: string | null;
  updated_at: string;
}

/** A circle whose leader has said that it is over and rightly marked. */
export interface StudySignOffTable {
  activity_id: string;
  district_id: string;
  signed_by_id: string;
  signed_at: string;
}

/** What the leader wrote of somebody who took part; who signed up themselves may have no row. */
export interface StudyPersonTable {
  /** `sign-up.place` for somebody of a party, else one of its own. */
  id: string;
  district_id: string;
  activity_id: string;
  signup_id: string | null;
  name: string | null;
  /** Whole study hours; null: those of the meetings they were marked at. */
  hours: number | null;
  updated_at: string;
}

/** A certificate that was given out. The name is not kept: only what tells whether a name is the one. */
export interface CertificateTable {
  serial: string;
  district_id: string;
  activity_id: string;
  /** Who it is for, as long as that is known. */
  person_id: string | null;
  name_hash: string;
  title: string;
  /** Names: `["ABF"]`. */
  organisers_json: string;
  from_on: string;
  to_on: string;
  hours: number;
  issued_at: string;
  issued_on: string;
  revoked_at: string | null;
}
