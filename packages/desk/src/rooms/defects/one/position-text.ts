import type { Position } from '@klocket/contract';

/** A place on the map as one copies it from any map: “58.57380, 16.17220”. */
export const writePosition = (position: Position | undefined) =>
  position ? `${position.latitude.toFixed(5)}, ${position.longitude.toFixed(5)}` : '';

/** The place that such a text names: null for none, undefined for what names no place. */
export function readPosition(text: string): Position | null | undefined {
  if (!text.trim()) return null;
  // With a comma in the numbers a semicolon or a space stands between them.
  const parts = /^\s*(-?\d{1,3}(?:[.,]\d+)?)\s*(?:[;\s]|,\s)\s*(-?\d{1,3}(?:[.,]\d+)?)\s*$/.exec(
    text.replace(/^([^,]*\.[^,]*),([^ ])/, '$1, $2'),
  );
  if (!parts) return undefined;
  const [latitude = NaN, longitude = NaN] = parts
    .slice(1)
    .map((part) => Number(part.replace(',', '.')));
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? { latitude, longitude }
    : undefined;
}
