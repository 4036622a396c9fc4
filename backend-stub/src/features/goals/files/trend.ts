import type { Indicator } from '@klocket/contract';
import { html, type Content } from '../../../pages/html.ts';
import type { Pen } from './picture.ts';

/** Where a trend is drawn. */
interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Room below the line for the names of the first and the last period. */
const foot = 22;

/**
 * The values of an indicator as a line, the target as dashes. What goes on is a hollow point; where there is
 * no value the line is broken. Nothing with fewer than two values.
 */
export function drawTrend(
  { at, shade }: Pen,
  { history, target, scale }: Indicator,
  frame: Frame,
): Content {
  const values = history.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length < 2) return '';
  const all = target === undefined ? values : [...values, target];
  const least = Math.min(...all, scale ? scale.max : 0);
  const from = scale || least < 0 ? least : 0;
  const to = Math.max(...all);
  const height = frame.height - foot;
  const x = (place: number) =>
    at(frame.x + 8 + (place / (history.length - 1)) * (frame.width - 16));
  const y = (value: number) =>
    round(frame.y + height - 6 - ((value - from) / (to - from || 1)) * (height - 12));
  const pieces: string[] = [];
  let isOpen = false;
  for (const [place, { value }] of history.entries()) {
    if (value !== null) pieces.push(`${isOpen ? 'L' : 'M'}${round(x(place))} ${y(value)}`);
    isOpen = value !== null;
  }
  const points = history.flatMap(({ value, state }, place) =>
    value === null
      ? []
      : [
          html`<circle
            cx="${round(x(place))}"
            cy="${y(value)}"
            r="3.5"
            fill="${state === 'running' ? shade.ground : shade.mark}"
            stroke="${shade.mark}"
            stroke-width="2"
          />`,
        ],
  );
  const below = frame.y + frame.height - 2;
  const [left, right] = [at(frame.x), at(frame.x + frame.width)].sort((a, b) => a - b);
  return html`${
      target !== undefined &&
      html`<line
        x1="${left}"
        x2="${right}"
        y1="${y(target)}"
        y2="${y(target)}"
        stroke="${shade.muted}"
        stroke-width="1.5"
        stroke-dasharray="5 4"
      />`
    }<path
      d="${pieces.join(' ')}"
      fill="none"
      stroke="${shade.mark}"
      stroke-width="2.5"
      stroke-linejoin="round"
    />${points}
    <text x="${at(frame.x + 4)}" y="${below}" font-size="12" fill="${shade.muted}"
      >${history[0]!.from.slice(0, 4)}</text
    >
    <text
      x="${at(frame.x + frame.width - 4)}"
      y="${below}"
      font-size="12"
      fill="${shade.muted}"
      text-anchor="end"
      >${history.at(-1)!.to.slice(0, 4)}</text
    > `;
}

const round = (number: number) => Math.round(number * 10) / 10;
