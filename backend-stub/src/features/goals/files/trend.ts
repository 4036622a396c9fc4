import type { Indicator } from '@klocket/contract';
import { html, type Content } from '../../../pages/html.ts';
import { isKnown, type Known } from '../trend.ts';
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
 * The values of an indicator as a line, the target as dashes; as the widgets draw them. Time passes evenly:
 * each point stands at the day its period begins, and where a period has no value the line is broken. What goes on
 * is a hollow point, and of a count no point: half of it would look like a fall. An interval is a broad stroke behind
 * its point. Nothing with fewer than two values.
 */
export function drawTrend({ at, shade }: Pen, indicator: Indicator, frame: Frame): Content {
  const { history, target } = indicator;
  const figures = drawnFigures(indicator);
  if (figures.length < 2) return '';
  const { from, to } = rangeOf(indicator, figures);
  const [first, last] = [figures[0]!, figures.at(-1)!];
  const height = frame.height - foot;
  const x = (day: string) => {
    const share = (Date.parse(day) - Date.parse(first.from)) / spanOfDays(first, last);
    return round(at(frame.x + 8 + share * (frame.width - 16)));
  };
  const y = (value: number) =>
    round(frame.y + height - 6 - ((value - from) / (to - from || 1)) * (height - 12));
  const pieces = figures.map((figure) => {
    const place = history.findIndex(({ period }) => period === figure.period);
    const follows =
      place > 0 && figures.some(({ period }) => period === history[place - 1]!.period);
    return `${follows ? 'L' : 'M'}${x(figure.from)} ${y(figure.value)}`;
  });
  const intervals = figures.map(({ from: day, low, high }) =>
    low === undefined || high === undefined
      ? ''
      : html`<line
          x1="${x(day)}"
          x2="${x(day)}"
          y1="${y(low)}"
          y2="${y(high)}"
          stroke="${shade.mark}"
          stroke-width="7"
          stroke-opacity="0.3"
        />`,
  );
  const points = figures.map(
    ({ from: day, value, state }) =>
      html`<circle
        cx="${x(day)}"
        cy="${y(value)}"
        r="3.5"
        fill="${state === 'running' ? shade.ground : shade.mark}"
        stroke="${shade.mark}"
        stroke-width="2"
      />`,
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
    }${intervals}<path
      d="${pieces.join(' ')}"
      fill="none"
      stroke="${shade.mark}"
      stroke-width="2.5"
      stroke-linejoin="round"
    />${points}
    <text x="${at(frame.x + 4)}" y="${below}" font-size="12" fill="${shade.muted}"
      >${first.from.slice(0, 4)}</text
    >
    <text
      x="${at(frame.x + frame.width - 4)}"
      y="${below}"
      font-size="12"
      fill="${shade.muted}"
      text-anchor="end"
      >${last.to.slice(0, 4)}</text
    > `;
}

/** What is drawn: what is known. Where the period that goes on is not the one to show, it cannot stand beside whole ones. */
export const drawnFigures = ({ kind, history, current }: Indicator) =>
  history
    .filter(isKnown)
    .filter(
      ({ state, period }) =>
        state !== 'running' || (kind !== 'count' && period === current?.period),
    );

/** Counts and shares begin at 0, since the eye compares heights; all else shows the part in which it moves. */
function rangeOf({ kind, scale, target }: Indicator, figures: readonly Known[]) {
  const values = figures.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  if (target !== undefined) values.push(target);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (kind === 'count' || kind === 'share') return { from: Math.min(0, least), to: most };
  const room = (most - least || Math.abs(most) || 1) * 0.12;
  return {
    from: Math.max(least - room, scale?.min ?? -Infinity),
    to: Math.min(most + room, scale?.max ?? Infinity),
  };
}

/** From the first to the last; never nought, so that one may divide by it. */
const spanOfDays = (first: Known, last: Known) =>
  Math.max(1, Date.parse(last.from) - Date.parse(first.from));

const round = (number: number) => Math.round(number * 10) / 10;
