import type {
  DefectForm,
  DefectPlace,
  Light,
  Verdict,
  WalkLead,
  WalkParticipants,
} from '@klocket/contract';

/** A photo of a walk, kept with what it belongs to. */
export interface WalkPhoto {
  id: string;
  type: string;
  /** Bytes rather than a blob: those every browser keeps. */
  bytes: ArrayBuffer;
  /** It has arrived. */
  sent?: boolean;
}

/** Something a leader has noted. It is kept before anything else is done with it. */
export interface NoteBase {
  key: string;
  /** Which walk: see `walkKey`. */
  walk: string;
  /** When, in milliseconds. */
  at: number;
  /** Rises with every change, so that what changes while it is sent is sent again. */
  version: number;
  state: 'waiting' | 'sent' | 'refused';
  /** Why it was refused, in words. */
  why?: string;
  /** Somebody is still writing it. */
  held?: boolean;
  words: string;
  photos: WalkPhoto[];
}

/** What was seen of a defect; without a verdict, that it was taken back. */
export interface VerdictNote extends NoteBase {
  kind: 'verdict';
  defect: string;
  verdict?: Verdict;
}

/** Something found on the way. */
export interface FoundNote extends NoteBase {
  kind: 'found';
  category: string;
  /** What the category is called. */
  title: string;
  place: DefectPlace;
  /** The place in words. */
  where: string;
  lang: string;
  /** Its id at the server, once it is there. */
  defect?: string;
  /** It was taken back. */
  gone?: boolean;
}

export type Note = VerdictNote | FoundNote;

/** A walk as it was last heard of, and what is said of the whole of it. */
export interface KeptWalk {
  key: string;
  lead: WalkLead;
  form: DefectForm;
  /** When the server last said it, in milliseconds. */
  askedAt: number;
  light?: Light;
  participants?: WalkParticipants[];
}

/** What tells a walk from all others of a server. */
export const walkKey = (district: string, walk: string) => `${district} ${walk}`;

/** The district and the id that a key stands for. */
export const partsOf = (key: string) => key.split(' ') as [district: string, walk: string];

/** The key of what was seen of a defect: one for each, since the newest takes the place of all before. */
export const verdictKey = (walk: string, defect: string) => `${walk} ${defect}`;
