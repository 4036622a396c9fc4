import { layChart, type ChartLayout } from '../../features/year-reports/chart-layout.ts';
import type { ReportChart } from '../../features/year-reports/report.ts';
import { attributes, html, type Content } from '../html.ts';

/** In units of which a narrow phone shows about one a pixel. */
const frame = { x: 2, y: 2, width: 356, height: 178 };
const letterWidth = 6.1;

/** A chart of a year report as a picture of lines, with what its marks mean. */
export function trendChart(chart: ReportChart, direction: 'ltr' | 'rtl'): Content {
  const layout = layChart(chart, frame, {
    direction,
    measure: (text) => text.length * letterWidth,
  });
  return html`<figure class="trend">
    ${chart.target && html`<figcaption class="target"><bdi>${chart.target.text}</bdi></figcaption>`}
    <svg viewBox="0 0 360 182" role="img" aria-label="${chart.alt}" direction="ltr">
      ${gridOf(layout)} ${layout.columns.map(columnOf)} ${lineOf(layout)}
      ${
        layout.target !== undefined &&
        html`<path
          class="target"
          d="M${round(layout.plot.x)} ${round(layout.target)}h${round(layout.plot.width)}"
        ></path>`
      }
      ${layout.labels.map(
        ({ x, y, text, width }) =>
          html`<text class="value" x="${round(x + width / 2)}" y="${round(y)}">${text}</text>`,
      )}
    </svg>
    ${[chart.running, chart.interval].map((note) => note && html`<p class="note">${note}</p>`)}
  </figure>`;
}

const gridOf = ({ plot, ticks, years, bounds }: ChartLayout): Content => {
  const bottom = round(plot.y + plot.height);
  return html`${ticks.map(
      ({ y, text, x, width }) =>
        html`<path class="grid" d="M${round(plot.x)} ${round(y)}h${round(plot.width)}"></path>
          <text x="${round(x + width / 2)}" y="${round(y + 3.5)}">${text}</text>`,
    )}
    ${bounds.map((x) => html`<path class="grid" d="M${round(x)} ${bottom}v5"></path>`)}
    <path class="base" d="M${round(plot.x)} ${bottom}h${round(plot.width)}"></path>
    ${years.map(({ x, text }) => html`<text x="${round(x)}" y="${bottom + 14}">${text}</text>`)}`;
};

const columnOf = ({ x, y, width, height, point }: ChartLayout['columns'][number]): Content =>
  html`<rect
    ${attributes({
      class: classOf(point),
      x: round(x),
      y: round(y),
      width: round(width),
      height: round(height),
    })}
  ></rect>`;

const lineOf = ({ lines, dots, intervals, gaps }: ChartLayout): Content =>
  html`${intervals.map(
    ({ x, top, bottom }) =>
      html`<path
        class="interval"
        d="M${round(x)} ${round(top)}V${round(bottom)}M${round(x - 3)} ${round(top)}h6M${round(x - 3)} ${round(bottom)}h6"
      ></path>`,
  )}
  ${lines.map(
    ([from, to]) =>
      html`<path
        class="${to.point.running ? 'line running' : 'line'}"
        d="M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}"
      ></path>`,
  )}
  ${dots.map(
    ({ x, y, point }) =>
      html`<circle
        class="${classOf(point)}"
        cx="${round(x)}"
        cy="${round(y)}"
        r="${point.current ? 4.6 : 3}"
      ></circle>`,
  )}
  ${gaps.map(({ x, y }) => html`<path class="gap" d="M${round(x - 3)} ${round(y)}h6"></path>`)}`;

const classOf = ({ current, running }: { current?: boolean; running?: boolean }) =>
  ['mark', current && 'current', running && 'running'].filter(Boolean).join(' ');

const round = (length: number) => Math.round(length * 10) / 10;
