import {
  closedDefectStatuses,
  type Bounds,
  type DefectStatus,
  type EntryVoice,
  type Position,
  type Verdict,
} from '@klocket/contract';

/** Days after it is closed that a contact is kept. */
export const contactKeptDays = 90;

/** Photos of one report. */
export const mostPhotos = 3;

/** A step that can be taken, and who can take it. */
type Steps = Partial<Record<DefectStatus, readonly EntryVoice[]>>;

const desk = ['desk'] as const;
const deskOrReceiver = ['desk', 'receiver'] as const;

const answers: Steps = {
  planned: deskOrReceiver,
  fixed: deskOrReceiver,
  'not-responsible': deskOrReceiver,
  'will-not-fix': deskOrReceiver,
};

/** What a walk can make of what is open: it was looked at, and is mended. */
const seenGone: Steps = { 'checked-on-walk': ['walk', 'desk'] };

/** From where one comes to where, and who takes the step: the one place that knows. */
const steps: Record<DefectStatus, Steps> = {
  received: { confirmed: desk, 'handed-over': desk, duplicate: desk, ...answers, ...seenGone },
  confirmed: { 'handed-over': desk, duplicate: desk, ...answers, ...seenGone },
  'handed-over': { confirmed: desk, duplicate: desk, ...answers, ...seenGone },
  planned: {
    confirmed: desk,
    'handed-over': desk,
    duplicate: desk,
    ...answers,
    ...seenGone,
    planned: deskOrReceiver,
  },
  fixed: { confirmed: ['desk', 'walk'], planned: deskOrReceiver, duplicate: desk, ...seenGone },
  'checked-on-walk': { confirmed: ['desk', 'walk'], duplicate: desk },
  'not-responsible': {
    confirmed: ['desk', 'walk'],
    'handed-over': desk,
    duplicate: desk,
    planned: deskOrReceiver,
    fixed: deskOrReceiver,
    'will-not-fix': deskOrReceiver,
    ...seenGone,
  },
  'will-not-fix': {
    confirmed: ['desk', 'walk'],
    'handed-over': desk,
    duplicate: desk,
    planned: deskOrReceiver,
    fixed: deskOrReceiver,
    ...seenGone,
  },
  duplicate: { confirmed: desk },
};

/** Whether someone may take a defect from one status to another. */
export const mayStep = (from: DefectStatus, to: DefectStatus, voice: EntryVoice): boolean =>
  steps[from][to]?.includes(voice) ?? false;

/** Where someone may take a defect from here. */
export const stepsFrom = (from: DefectStatus, voice: EntryVoice): DefectStatus[] =>
  (Object.keys(steps[from]) as DefectStatus[]).filter((to) => mayStep(from, to, voice));

/**
 * What a defect becomes by what its receivers have said; undefined where that says nothing yet. One who
 * plans it goes before those who are silent, and those before whoever is done with it.
 */
export function statusBy(answers: readonly (DefectStatus | null)[]): DefectStatus | undefined {
  if (answers.includes('planned')) return 'planned';
  if (answers.includes(null)) return undefined;
  return (['fixed', 'will-not-fix', 'not-responsible'] as const).find((one) =>
    answers.includes(one),
  );
}

export const isClosed = (status: DefectStatus) => closedDefectStatuses.includes(status);

/** Whether whoever reported may ask that it be opened again. */
export const mayReopen = (status: DefectStatus) => isClosed(status) && status !== 'duplicate';

/** Whether a receiver says one thing while a walk, later, saw another. */
export function differs(
  said: { status: DefectStatus; at: string } | undefined,
  seen: { verdict: Verdict; at: string } | undefined,
): boolean {
  if (!said || !seen || seen.verdict === 'not-visited' || seen.at < said.at) return false;
  return (said.status === 'fixed') !== (seen.verdict === 'gone');
}

export const isWithin = ({ latitude, longitude }: Position, bounds: Bounds): boolean =>
  latitude >= bounds.south &&
  latitude <= bounds.north &&
  longitude >= bounds.west &&
  longitude <= bounds.east;

const metresOfDegree = 111_195;

/** How far two places of a neighbourhood are from each other. */
export function metresBetween(one: Position, other: Position): number {
  const north = (other.latitude - one.latitude) * metresOfDegree;
  const east =
    (other.longitude - one.longitude) * metresOfDegree * Math.cos((one.latitude * Math.PI) / 180);
  return Math.hypot(north, east);
}

/** The bounds so many metres around a place. */
export function boundsAround({ latitude, longitude }: Position, metres: number): Bounds {
  const north = metres / metresOfDegree;
  const east = north / Math.max(0.01, Math.cos((latitude * Math.PI) / 180));
  return {
    west: longitude - east,
    south: latitude - north,
    east: longitude + east,
    north: latitude + north,
  };
}

/** The strip of the map that a latitude is in. */
export const stripOf = (latitude: number) => Math.floor(latitude * 1000);
