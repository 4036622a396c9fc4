import type {
  DefectStatus,
  EntryVoice,
  HandoverState,
  ReviewState,
  Light,
  Urgency,
  Verdict,
  WalkState,
} from '@klocket/contract';

/** The rows of defects: what can be reported, what was, and what has become of it. */
export interface DefectTables {
  defect_setting: DefectSettingTable;
  defect_category: DefectCategoryTable;
  receiver: ReceiverTable;
  defect_spot: DefectSpotTable;
  defect: DefectTable;
  defect_photo: DefectPhotoTable;
  defect_entry: DefectEntryTable;
  defect_handover: DefectHandoverTable;
  defect_follower: DefectFollowerTable;
  handover: HandoverTable;
  safety_walk: SafetyWalkTable;
  walk_verdict: WalkVerdictTable;
  open311_client: Open311ClientTable;
}

/** A program that reports by Open311. */
export interface Open311ClientTable {
  id: string;
  district_id: string;
  name: string;
  key_hash: string;
  created_at: string;
}

/** What holds for all defects of a district. */
export interface DefectSettingTable {
  district_id: string;
  /** `{ west, south, east, north }`. */
  bounds_json: string | null;
  /** `[{ name: { sv: '…' }, phone }]`: whom one calls when somebody is in danger. */
  phones_json: string;
  /** Days without an answer after which a receiver is to be reminded. */
  remind_days: number;
  /** The number of the newest defect. */
  last_number: number;
}

export interface DefectCategoryTable {
  district_id: string;
  id: string;
  position: number;
  title_json: string;
  help_json: string | null;
  urgency: Urgency;
  phones_json: string;
  questions_json: string;
  /** Ids of receivers, the first that gets it first. */
  receivers_json: string;
  /** 1 when nobody can choose it any more. */
  retired: number;
}

/** Whoever mends: a municipality, a landlord. */
export interface ReceiverTable {
  district_id: string;
  id: string;
  position: number;
  name: string;
  email: string | null;
  phone: string | null;
  language: string;
  /** 1 when what it receives becomes a public record. */
  public_record: number;
  /** The organiser whose people work for it at the desk. */
  organiser_id: string | null;
  retired: number;
}

export interface DefectSpotTable {
  district_id: string;
  id: string;
  position: number;
  name_json: string;
  latitude: number | null;
  longitude: number | null;
  retired: number;
}

export interface DefectTable {
  /** Follows from the key its report came with, so that the same report is never two. */
  id: string;
  district_id: string;
  number: number;
  category_id: string;
  status: DefectStatus;
  review: ReviewState;
  /** 1 when `review` is `published`, for the indexes. */
  published: number;
  /** Why it is not shown. */
  refusal: string | null;
  /** As reported; nobody but staff and whoever reported sees them. */
  words: string | null;
  /** As everyone sees them. */
  shown_words: string | null;
  language: string;
  latitude: number | null;
  longitude: number | null;
  /** Thousandths of a degree of latitude, rounded down: a strip of the map. */
  strip: number | null;
  spot_id: string | null;
  address: string | null;
  shown_address: string | null;
  /** 1 when its position is outside the district. */
  outside: number;
  answers_json: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  confirmations: number;
  /** Safety walks it has been open for. */
  carried_over: number;
  duplicate_of: string | null;
  /** What a receiver last said: `{ receiver, status, words, plannedOn, at }`. */
  said_json: string | null;
  /** What a walk last saw: `{ walkId, on, verdict, words, at }`. */
  seen_json: string | null;
  reopen_words: string | null;
  reopen_at: string | null;
  /** The safety walk it was found on. */
  walk_id: string | null;
  source: 'form' | 'desk' | 'walk' | 'open311';
  /** When whoever reported saw it, if that was before it arrived. */
  seen_at: string | null;
  reported_at: string;
  /** When what everyone sees last changed. */
  changed_at: string;
  closed_at: string | null;
  updated_at: string;
}

export interface DefectPhotoTable {
  /** Made up by whoever sends it. */
  id: string;
  district_id: string;
  /** Null until a report names it. */
  defect_id: string | null;
  position: number;
  /** The folder of its files. */
  hash: string;
  /** Of what was sent, to know it when it comes again. */
  source_hash: string;
  width: number;
  height: number;
  review: ReviewState;
  /** The safety walk it was taken on. */
  walk_id: string | null;
  created_at: string;
}

/** One thing that happened to a defect, or that somebody said of it. */
export interface DefectEntryTable {
  id: string;
  defect_id: string;
  /** Order within the defect, from 1. */
  number: number;
  at: string;
  voice: EntryVoice;
  /** The receiver or the walk by name. */
  name: string | null;
  walk_id: string | null;
  status: DefectStatus | null;
  verdict: Verdict | null;
  reason: string | null;
  planned_on: string | null;
  /** Ids of receivers it was handed over to. */
  handed_to_json: string | null;
  /** Who it was at the desk; told to staff alone. */
  staff_name: string | null;
}

/** One defect with one receiver. */
export interface DefectHandoverTable {
  defect_id: string;
  receiver_id: string;
  district_id: string;
  /** The list it was last sent in. */
  handover_id: string | null;
  state: HandoverState;
  sent_at: string | null;
  acknowledged_at: string | null;
  answered_at: string | null;
  answer_status: DefectStatus | null;
  answer_words: string | null;
  planned_on: string | null;
  reminded_at: string | null;
  updated_at: string;
}

/** Somebody who is told of changes. */
export interface DefectFollowerTable {
  id: string;
  defect_id: string;
  district_id: string;
  /** Null for who follows by a secret link alone. */
  email: string | null;
  language: string;
  /** When the address answered that it wants this. */
  confirmed_at: string | null;
  created_at: string;
}

/** A safety walk; what its source says stands in `_json`. */
export interface SafetyWalkTable {
  id: string;
  district_id: string;
  on_day: string;
  title_json: string;
  state: WalkState;
  light: Light | null;
  meetings_json: string;
  stops_json: string;
  participants_json: string;
  /** What came of it, once it is over. */
  counts_json: string | null;
  walked_at: string | null;
  created_at: string;
  updated_at: string;
}

/** What a walk saw of one defect. */
export interface WalkVerdictTable {
  walk_id: string;
  defect_id: string;
  verdict: Verdict;
  words: string | null;
  /** Ids of photos. */
  photos_json: string;
  /** When it was noted on the way, which may be long before it arrived. */
  noted_at: string | null;
  /** Who noted it; told to staff alone. */
  noted_by: string | null;
  updated_at: string;
}

/** A list of defects that was handed over to one receiver. */
export interface HandoverTable {
  id: string;
  district_id: string;
  receiver_id: string;
  message: string | null;
  /** Rises when its secret link is made anew; those from before open nothing. */
  round: number;
  /** When its link ends. */
  until_at: string;
  /** Its latest mail. */
  mail_id: string | null;
  reminded_at: string | null;
  /** When its receiver asked for a new link. */
  asked_at: string | null;
  created_at: string;
}
