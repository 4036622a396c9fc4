import type { PaperPlan } from '../../features/papers/paper.ts';
import { layPlan, type Pin } from '../../features/papers/setting/plan-layout.ts';
import { attributes, html, type Content } from '../html.ts';

/** In units of which a narrow phone shows about one a pixel. */
const frame = { x: 0, y: 0, width: 360, height: 240 };
const numberSize = 11;
const nameSize = 9;
const rowHeight = 15;
const perRow = 4;

/** The district's own plan: named places, the way of a walk, and numbers where the defects are. */
export function planOf(plan: PaperPlan): Content {
  const { pins, names, way, hundredMetres } = layPlan(plan, frame, {
    pin: (numbers) => {
      const rows = rowsOf(numbers);
      const longest = Math.max(...rows.map((row) => row.length));
      return {
        width: Math.max(20, longest * numberSize * 0.64 + 10),
        height: rows.length * rowHeight + 5,
      };
    },
    name: (text) => ({ width: text.length * nameSize * 0.58 + 6, height: nameSize * 1.4 }),
  });
  const [x, y] = [12, frame.height - 12];
  return html`<section>
    <h2>${plan.title}</h2>
    <svg
      class="plan"
      viewBox="0 0 ${frame.width} ${frame.height}"
      role="img"
      aria-label="${plan.alt}"
    >
      ${
        way.length > 1 &&
        html`<polyline
          class="way"
          points="${way.map((dot) => `${round(dot.x)},${round(dot.y)}`).join(' ')}"
        ></polyline>`
      }
      ${names.map(
        ({ dot, ...name }) =>
          html`<circle class="spot" cx="${round(dot.x)}" cy="${round(dot.y)}" r="2.4"></circle>
            <text class="name" x="${round(name.x + name.width / 2)}" y="${round(name.y + nameSize)}"
              >${name.text}</text
            >`,
      )}
      ${pins.map(pinOf)}
      <path class="scale" d="M${x} ${y - 4}V${y}H${round(x + hundredMetres)}V${y - 4}"></path>
      <text class="note" x="${round(x + hundredMetres + 6)}" y="${y + 1}">${plan.metres}</text>
      <path class="north" d="M344 10l-4 11l4 -3l4 3z"></path>
      <text class="name" x="344" y="32">${plan.north}</text>
    </svg>
  </section>`;
}

function pinOf({ x, y, width, height, dot, numbers, tone }: Pin): Content {
  const middle = { x: x + width / 2, y: y + height / 2 };
  const isAway = dot.x < x || dot.x > x + width || dot.y < y || dot.y > y + height;
  return html`<g class="pin" ${attributes({ 'data-tone': tone })}>
    ${
      isAway &&
      html`<path d="M${round(dot.x)} ${round(dot.y)}L${round(middle.x)} ${round(middle.y)}"></path>
        <circle cx="${round(dot.x)}" cy="${round(dot.y)}" r="2.6"></circle>`
    }
    <rect
      x="${round(x)}"
      y="${round(y)}"
      width="${round(width)}"
      height="${height}"
      rx="${Math.min(10, height / 2)}"
    ></rect>
    ${rowsOf(numbers).map(
      (row, at) =>
        html`<text x="${round(middle.x)}" y="${round(y + 13.5 + at * rowHeight)}">${row}</text>`,
    )}
  </g>`;
}

const rowsOf = (numbers: readonly number[]) =>
  Array.from({ length: Math.ceil(numbers.length / perRow) }, (_, at) =>
    numbers.slice(at * perRow, (at + 1) * perRow).join(' '),
  );

const round = (length: number) => Math.round(length * 10) / 10;
