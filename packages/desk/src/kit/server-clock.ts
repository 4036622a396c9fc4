/** Off by less than this is the time an answer takes, and no matter. */
const littleMs = 60_000;

let behindMs = 0;

/** Learns from the `Date` of an answer just given how far the clock of this device is off. */
export function hearServerClock(date: string | null) {
  const said = Date.parse(date ?? '');
  if (Number.isNaN(said)) return;
  const off = said - Date.now();
  behindMs = Math.abs(off) < littleMs ? 0 : off;
}

/** What time it is by the clock of the server, where the one of this device is wrong. */
export const serverNow = () => new Date(Date.now() + behindMs);
