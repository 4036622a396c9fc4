import type { Occurrence, Position } from '@klocket/contract';
import { insertText, type Words } from '../words/index.ts';
import { plainLine } from '../plain-text.ts';
import { previousText, type Wording } from '../pages/when.ts';

/** How often an occurrence has changed, and when last, itself or its activity. */
export interface Version {
  sequence: number;
  updatedAt: string;
}

/** An occurrence as feeds tell of it. */
export interface FeedItem {
  occurrence: Occurrence;
  version: Version;
  /** Its page, absolute. */
  url: string;
  /** The address and position of its house. */
  address?: string;
  position?: Position;
  /** Where it is met online; only in a calendar of somebody's own. */
  joinUrl?: string;
}

/** A feed: whose it is, in which language, and what it tells of. */
export interface Feed extends Wording {
  /** The name readers show. */
  title: string;
  description: string;
  /** The page the feed belongs to, absolute. */
  url: string;
  /** The feed's own address, absolute; absent for a file that is fetched once. */
  feedUrl?: string;
  districtId: string;
  zone: string;
  items: FeedItem[];
}

/** The title, with what has become of it first: some calendars hide the status. */
export const titleOf = ({ status, title }: Occurrence, { feed }: Words) =>
  plainLine(feed.prefix[status] + title);

/** What changed and why, what it is about, and where to read more. Nothing of what is sensitive. */
export function descriptionOf({ occurrence, url, joinUrl }: FeedItem, wording: Wording) {
  if (occurrence.sensitive) return '';
  const { feed } = wording.words;
  const before = previousText(occurrence, wording);
  return [
    occurrence.reason,
    before && insertText(feed.before, { what: before }),
    occurrence.summary,
    joinUrl,
    insertText(feed.more, { url }),
  ]
    .filter(Boolean)
    .join('\n');
}

/** Where it takes place: house, room and address, or that it is online. */
export function locationOf({ occurrence, address }: FeedItem, { words }: Wording) {
  const { status, online, house, room } = occurrence;
  if (status === 'moved-online') return words.occurrence.online;
  const place = [house?.name, room, occurrence.address ?? address].filter(Boolean);
  if (online && place.length === 0) return words.occurrence.online;
  return plainLine(place.join(', '));
}
