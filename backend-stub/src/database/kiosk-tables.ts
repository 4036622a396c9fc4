import type { ScreenMode } from '@klocket/contract';

/** The rows of the screens in the centre; see `Tables` for what the names of columns say. */
export interface KioskTables {
  screen: ScreenTable;
  screen_message: ScreenMessageTable;
  screen_pairing: ScreenPairingTable;
}

/** A screen by its address, which is its own on the whole server. */
export interface ScreenTable {
  id: string;
  district_id: string;
  name: string;
  house_id: string | null;
  mode: ScreenMode;
  languages_json: string;
  scenes_json: string;
  dims_at_night: number;
  /** How often the desk has asked for the page to be loaded anew. */
  reloads: number;
  identify_until_at: string | null;
  /** Of the token it writes by; null while it is not paired. */
  token_hash: string | null;
  paired_at: string | null;
  /** When it was last heard of since it was paired, and what it said then. */
  seen_at: string | null;
  heartbeat_json: string | null;
  /** When it was told that it is silent; null once it is heard of again. */
  silence_told_at: string | null;
  updated_at: string;
}

/** Words of the staff for some screens, or for all of a district, until an end. */
export interface ScreenMessageTable {
  id: string;
  district_id: string;
  text_json: string;
  until_at: string;
  urgent: number;
  /** The ids of the screens; null for all. */
  screens_json: string | null;
  created_at: string;
}

/** A code that a screen shows, and which screen it was typed in for. Gone when its time is up. */
export interface ScreenPairingTable {
  id: string;
  code: string;
  secret_hash: string;
  until_at: string;
  screen_id: string | null;
}
