/** A stretch of a picture, in its own pixels. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** So many samples are left of the longer side of what is blurred: too few to know anybody by. */
const samples = 5;

/** The stretch between two corners, kept within a picture, in whole pixels. */
export function areaBetween(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  { width, height }: { width: number; height: number },
): Area {
  const within = (value: number, most: number) => Math.round(Math.min(Math.max(value, 0), most));
  const [left, right] = [within(Math.min(x1, x2), width), within(Math.max(x1, x2), width)];
  const [top, bottom] = [within(Math.min(y1, y2), height), within(Math.max(y1, y2), height)];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** How many samples of a stretch are kept, across and down. */
export function samplesOf({ width, height }: Area): [across: number, down: number] {
  const longer = Math.max(width, height, 1);
  const part = (side: number) => Math.max(1, Math.round((samples * side) / longer));
  return [part(width), part(height)];
}

/**
 * Makes a stretch of a canvas so coarse that nobody is known by it. What was there is gone: it is made of
 * a handful of samples, not hidden behind something.
 */
export function blurArea(context: CanvasRenderingContext2D, area: Area) {
  const { x, y, width, height } = area;
  if (width < 1 || height < 1) return;
  const [across, down] = samplesOf(area);
  const coarse = document.createElement('canvas');
  [coarse.width, coarse.height] = [across, down];
  const drawing = coarse.getContext('2d')!;
  drawing.imageSmoothingQuality = 'high';
  drawing.drawImage(context.canvas, x, y, width, height, 0, 0, across, down);
  context.imageSmoothingEnabled = true;
  context.drawImage(coarse, 0, 0, across, down, x, y, width, height);
}
