import type { DefectStatus, Position, Verdict, WalkCounts } from '@klocket/contract';
import { isClosed, mayStep, metresBetween } from '../defects/rules.ts';

/** So near a stop a defect is on the route. */
const routeMetres = 150;

/** Where a defect is, as far as it is known. */
interface Place {
  spot: string | null;
  position: Position | undefined;
}

/** A place on the way. */
interface Stop {
  spot?: string | undefined;
  position?: Position | undefined;
}

/**
 * The stop at which one comes by a defect, by its place in the route; undefined for one that is not on
 * it. What is known by an address alone is everywhere: the walk knows best.
 */
export function stopFor({ spot, position }: Place, stops: readonly Stop[]): number | undefined {
  if (stops.length === 0 || (spot === null && !position)) return stops.length;
  const atSpot = stops.findIndex((stop) => stop.spot !== undefined && stop.spot === spot);
  if (atSpot >= 0) return atSpot;
  if (!position) return undefined;
  const near = stops.map((stop) =>
    stop.position ? metresBetween(stop.position, position) : Infinity,
  );
  const nearest = Math.min(...near);
  return nearest <= routeMetres ? near.indexOf(nearest) : undefined;
}

/** What a defect becomes by what a walk saw; undefined where it stays what it was. */
export function statusAfter(status: DefectStatus, verdict: Verdict): DefectStatus | undefined {
  const to = verdict === 'gone' ? 'checked-on-walk' : 'confirmed';
  const isNews = verdict === 'gone' || (verdict !== 'not-visited' && isClosed(status));
  return isNews && mayStep(status, to, 'walk') ? to : undefined;
}

/** Counts what a walk saw. */
export function countVerdicts(
  verdicts: readonly Verdict[],
  found: number,
  differs: number,
): WalkCounts {
  const count = (verdict: Verdict) => verdicts.filter((one) => one === verdict).length;
  return {
    gone: count('gone'),
    better: count('better'),
    same: count('same'),
    worse: count('worse'),
    notVisited: count('not-visited'),
    found,
    differs,
  };
}
