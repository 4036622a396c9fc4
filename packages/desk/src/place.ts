import type { Me } from '@klocket/contract';
import type { DeskLanguage } from './language.ts';
import type { StaffApi } from './staff-api.ts';

/** A short message at the edge of the screen, and perhaps a way to take back what it tells of. */
export interface Notice {
  words: string;
  /** Takes back what was done; may fail, and then says so. */
  undo?: () => Promise<unknown>;
  /** Something went wrong. */
  trouble?: boolean;
}

/** A question before something that is not easily taken back. */
export interface Question {
  title: string;
  words?: string;
  /** What the button says that does it, as a verb: "Ta bort". */
  yes: string;
  /** It cannot be undone. */
  grave?: boolean;
}

/** What a room of the desk is handed: who is here, where, and what the frame does for it. */
export interface DeskPlace {
  me: Me;
  /** The district's id. */
  district: string;
  /** The district's name as people say it. */
  districtName: string;
  /** Its time zone: what the server says as an instant is put into words in it. */
  zone: string;
  api: StaffApi;
  language: DeskLanguage;
  /** The rest of the address within the room, such as `laxhjalp/edit`. */
  rest: string;
  query: URLSearchParams;
  /** Whether the browser believes it has a network. */
  online: boolean;
  /** The address for a link: `activities/laxhjalp` within the district. */
  href(path: string): string;
  /** Goes there. `replace` leaves no way back to here. */
  navigate(path: string, replace?: boolean): void;
  /** Goes to the same room in another district. */
  moveTo(district: string): void;
  notify(notice: Notice): void;
  /** Asks in a dialog; true when the answer is yes. */
  confirm(question: Question): Promise<boolean>;
  /** Says what this page of the room is called, in the window's title. */
  entitle(title: string): void;
  session: {
    /** What is known of the person has changed. */
    update(me: Me): void;
    /** Signs out, here or everywhere. */
    leave(everywhere?: boolean): Promise<void>;
  };
}
