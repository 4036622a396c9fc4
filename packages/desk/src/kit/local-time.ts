/** A clock reading in a zone, `2026-12-01T08:00`, as an instant. */
export function toInstant(local: string, zone: string): string {
  const wanted = Date.parse(`${local}:00Z`);
  let at = wanted;
  // The first guess may lie on the other side of a clock change: the second is reckoned from where it led.
  for (let guess = 0; guess < 2; guess++) {
    at += wanted - Date.parse(`${toLocal(new Date(at).toISOString(), zone)}:00Z`);
  }
  return new Date(at).toISOString();
}

/** An instant as the clock of a zone shows it, `2026-12-01T08:00`. */
export const toLocal = (instant: string, zone: string) =>
  new Date(instant)
    .toLocaleString('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
    .replace(' ', 'T');
