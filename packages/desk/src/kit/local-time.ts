/** A clock reading in a zone, `2026-12-01T08:00`, as an instant. */
export function toInstant(local: string, zone: string): string {
  const guess = new Date(`${local}:00Z`);
  const shown = toLocal(guess.toISOString(), zone);
  const ahead = Date.parse(`${shown}:00Z`) - guess.getTime();
  return new Date(guess.getTime() - ahead).toISOString();
}

/** An instant as the clock of a zone shows it, `2026-12-01T08:00`. */
export const toLocal = (instant: string, zone: string) =>
  new Date(instant)
    .toLocaleString('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
    .replace(' ', 'T');
