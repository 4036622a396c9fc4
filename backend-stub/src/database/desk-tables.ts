/** The rows that the desk keeps beside the calendar's own. */
export interface DeskTables {
  publication: PublicationTable;
  occurrence_leader: OccurrenceLeaderTable;
  undo: UndoTable;
  school_break: SchoolBreakTable;
  picture: PictureTable;
}

/** An activity that is not shown yet, and what it waits for: a day, or a yes. */
export interface PublicationTable {
  activity_id: string;
  /** When it is shown by itself. */
  publish_at: string | null;
  /** When somebody suggested it who may not show it. */
  suggested_at: string | null;
  /** Why it was sent back. */
  returned_word: string | null;
  /** Who sent it back, by name. */
  returned_by: string | null;
  /** Who suggested it, or set the day. */
  member_id: string;
  member_name: string;
}

/** Who leads one occurrence instead. */
export interface OccurrenceLeaderTable {
  occurrence_id: string;
  staff_member_id: string;
}

/** What was before somebody changed it, for as long as that can be taken back. */
export interface UndoTable {
  id: string;
  district_id: string;
  staff_member_id: string;
  state_json: string;
  created_at: string;
}

/** Days on which the schools of a district are closed. */
export interface SchoolBreakTable {
  district_id: string;
  from_on: string;
  to_on: string;
  name_json: string;
}

/** A picture somebody has uploaded; its files are named by what is in them. */
export interface PictureTable {
  district_id: string;
  hash: string;
  width: number;
  height: number;
  created_at: string;
}
