import type { Verdict, WalkLead } from '@klocket/contract';
import type { FoundNote, Note, WalkPhoto } from './note.ts';
import type { WalkController } from './walk-controller.ts';

export type LeadDefect = WalkLead['defects'][number];

/** What has been seen of a defect, here or on another phone. */
export interface Sight {
  verdict?: Verdict;
  words: string;
  photos: readonly WalkPhoto[];
  /** Where it is: on this phone alone, at the server, or turned down. */
  state: 'none' | 'waiting' | 'sent' | 'refused';
  why?: string;
  /** Who noted it, where that was on another phone. */
  by?: string;
  at?: string;
  /** The note on this phone. */
  note?: Note;
}

/** Whoever noted last is right: what waits here has not been heard by anybody else yet. */
export function sightOf({ id, noted }: LeadDefect, walk: WalkController): Sight {
  const note = walk.noteOf(id);
  const isNewest = note && (note.state !== 'sent' || !noted || Date.parse(noted.at) <= note.at);
  if (isNewest) {
    const { verdict, words, photos, why } = note;
    const state = verdict || note.state !== 'sent' ? note.state : 'none';
    return { verdict, words, photos, state, why, note };
  }
  if (!noted) return { words: '', photos: [], state: 'none', note };
  return {
    ...{ verdict: noted.verdict, words: noted.words ?? '', photos: [], state: 'sent' },
    ...{ by: noted.by, at: noted.at, note },
  };
}

/** What this phone has found, as long as it is not taken back. */
export const foundHere = ({ notes }: WalkController) =>
  notes.filter((note): note is FoundNote => note.kind === 'found' && !note.gone);

/** The defects by where one comes by them, in the order of the stops; what has no stop comes last. */
export function byStop({ stops, defects }: WalkLead) {
  const groups = stops.map(({ name }, stop) => ({
    stop,
    name,
    defects: defects.filter((defect) => defect.stop === stop),
  }));
  const rest = defects.filter(({ stop }) => stop === undefined || !stops[stop]);
  return [...groups, { stop: undefined, name: '', defects: rest }].filter(
    (group) => group.defects.length > 0,
  );
}
