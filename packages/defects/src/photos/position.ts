import type { Position } from '@klocket/contract';

const tags = {
  exif: 'Exif',
  gps: 0x8825,
  northOrSouth: 1,
  latitude: 2,
  eastOrWest: 3,
  longitude: 4,
};
const startOfFrame = 0xffda;
const appOne = 0xffe1;

/** Where a JPEG says that it was taken, if it says so. Reads no further than it was given bytes. */
export function positionIn(view: DataView): Position | undefined {
  try {
    return view.getUint16(0) === 0xffd8 ? positionOf(view) : undefined;
  } catch (error) {
    // Cut off, or written wrong: then it says nothing.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function positionOf(view: DataView) {
  for (let at = 2; view.getUint16(at) !== startOfFrame; at += 2 + view.getUint16(at + 2)) {
    if (view.getUint16(at) >> 8 !== 0xff) return undefined;
    if (view.getUint16(at) === appOne && textAt(view, at + 4, 4) === tags.exif) {
      return positionAt(view, at + 10);
    }
  }
  return undefined;
}

/** Reads the directory of places; `start` is what all offsets count from. */
function positionAt(view: DataView, start: number): Position | undefined {
  const little = textAt(view, start, 2) === 'II';
  const read2 = (at: number) => view.getUint16(start + at, little);
  const read4 = (at: number) => view.getUint32(start + at, little);
  /** Where the value of a tag stands in the directory that begins at an offset. */
  const find = (directory: number, tag: number) => {
    for (let left = read2(directory), at = directory + 2; left > 0; left--, at += 12) {
      if (read2(at) === tag) return at + 8;
    }
    return undefined;
  };
  const gps = find(read4(4), tags.gps);
  if (gps === undefined) return undefined;
  const directory = read4(gps);
  const degrees = (tag: number, signTag: number, negative: string) => {
    const at = find(directory, tag);
    const sign = find(directory, signTag);
    if (at === undefined || sign === undefined) return Number.NaN;
    const [whole, minutes, seconds] = [0, 8, 16].map((step) => {
      const value = read4(at) + step;
      return read4(value) / read4(value + 4);
    });
    const turn = textAt(view, start + sign, 1) === negative ? -1 : 1;
    return turn * (whole! + minutes! / 60 + (seconds || 0) / 3600);
  };
  const latitude = degrees(tags.latitude, tags.northOrSouth, 'S');
  const longitude = degrees(tags.longitude, tags.eastOrWest, 'W');
  const isReal = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude || longitude);
  return isReal ? { latitude, longitude } : undefined;
}

const textAt = (view: DataView, at: number, length: number) =>
  Array.from({ length }, (_, step) => String.fromCharCode(view.getUint8(at + step))).join('');
