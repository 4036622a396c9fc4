import type { PasskeyPurpose, RoleName } from '@klocket/contract';

/** The rows of who works at the desk, how they get in, and what they did. */
export interface StaffTables {
  staff_member: StaffMemberTable;
  staff_role: StaffRoleTable;
  passkey: PasskeyTable;
  staff_session: StaffSessionTable;
  sign_in: SignInTable;
  passkey_challenge: PasskeyChallengeTable;
  audit_entry: AuditEntryTable;
  activity_leader: ActivityLeaderTable;
}

/** Someone who works at the desk. */
export interface StaffMemberTable {
  id: string;
  /** Folded to lower case; one address is one person. */
  email: string;
  name: string;
  language: string;
  created_at: string;
  updated_at: string;
  /** Set when the last role is taken away; the person gets in no more. */
  removed_at: string | null;
}

export interface StaffRoleTable {
  id: string;
  staff_member_id: string;
  role: RoleName;
  /** Null for an operator, whose work is in every district. */
  district_id: string | null;
  /** The organiser one works for; null where that does not matter. */
  organiser_id: string | null;
  /**
   * What who gave the role called somebody who was here already: they are not told more of them until
   * these have signed in. Null once they have.
   */
  waits_as: string | null;
}

export interface PasskeyTable {
  /** The credential's id, base64url. */
  id: string;
  staff_member_id: string;
  /** What its owner calls it. */
  name: string;
  /** COSE key, base64url. */
  public_key: string;
  transports_json: string;
  counter: number;
  created_at: string;
  used_at: string | null;
}

/** Only what a session's secret hashes to is kept. */
export interface StaffSessionTable {
  token_hash: string;
  staff_member_id: string;
  created_at: string;
  seen_at: string;
  /** When a passkey was last shown in this session. */
  passkey_at: string | null;
}

/** A mail asked for to sign in; the same for addresses nobody has, so that none can be told from another. */
export interface SignInTable {
  id: string;
  email_hash: string;
  /** Null where nobody has the address. */
  staff_member_id: string | null;
  /** The network prefix it was asked from. */
  asked_from: string;
  browser_hash: string;
  link_hash: string;
  code_hash: string;
  guesses: number;
  created_at: string;
  expires_at: string;
  used_at: string | null;
}

export interface PasskeyChallengeTable {
  challenge: string;
  purpose: PasskeyPurpose;
  /** The session it was made in; null where one is about to begin. */
  session_hash: string | null;
  expires_at: string;
}

/** What someone did at the desk. */
export interface AuditEntryTable {
  /** Rises with time, so that its order is the order of what happened. */
  id: string;
  district_id: string;
  at: string;
  /** Null for the command line. */
  actor_id: string | null;
  actor_name: string;
  /** Dotted, the kind first: `activity.published`. */
  action: string;
  object_kind: string;
  object_id: string;
  object_title: string;
  details_json: string;
  /** Folded words to search in. */
  search: string;
}

/** Who leads an activity and may change it. */
export interface ActivityLeaderTable {
  activity_id: string;
  staff_member_id: string;
}
