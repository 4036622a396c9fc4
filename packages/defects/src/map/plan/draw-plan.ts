import { svg } from 'lit';
import type { Point } from './geometry.ts';
import type { Sketch } from './sketch.ts';

const fine = (value: number) => value.toFixed(1);
const at = ({ x, y }: Point) => `${fine(x)} ${fine(y)}`;

/** A closed line with no corners, through the middle of each side. */
function rounded(points: readonly Point[]) {
  const half = (index: number): Point => {
    const [a, b] = [points[index % points.length]!, points[(index + 1) % points.length]!];
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  };
  return `M${at(half(points.length - 1))}${points
    .map((point, index) => `Q${at(point)} ${at(half(index))}`)
    .join('')}Z`;
}

/** Draws a plan. Its names are not in it: they keep their size, whatever the scale. */
export function drawPlan({ unit, area, lawns, paths, squares, houses, trees }: Sketch) {
  const ways = paths.map(({ from, to, bend }) => `M${at(from)}Q${at(bend)} ${at(to)}`).join('');
  const [long, wide] = [unit * 0.46, unit * 0.28];
  return svg`
    <path class="area" d=${rounded(area)} stroke-width=${fine(unit * 0.03)}
      stroke-dasharray="${fine(unit * 0.09)} ${fine(unit * 0.07)}"></path>
    <g class="lawn">${lawns.map((lawn) => svg`<path d=${rounded(lawn)}></path>`)}</g>
    <g class="edge" stroke-width=${fine(unit * 0.125)}>
      <path d=${ways}></path>
      ${squares.map((square) => svg`<circle cx=${fine(square.at.x)} cy=${fine(square.at.y)} r=${fine(square.radius - unit * 0.05)}></circle>`)}
    </g>
    <g class="way" stroke-width=${fine(unit * 0.09)}>
      <path d=${ways}></path>
      ${squares.map((square) => svg`<circle cx=${fine(square.at.x)} cy=${fine(square.at.y)} r=${fine(square.radius - unit * 0.05)}></circle>`)}
    </g>
    ${trees.map((tree) => {
      const { x, y } = tree.at;
      const shade = tree.radius * 0.28;
      return svg`<circle class="shade" cx=${fine(x + shade)} cy=${fine(y + shade)} r=${fine(tree.radius)}></circle>
        <circle class="tree" cx=${fine(x)} cy=${fine(y)} r=${fine(tree.radius)}></circle>
        <circle class="crown" cx=${fine(x - shade)} cy=${fine(y - shade)} r=${fine(tree.radius * 0.5)}></circle>`;
    })}
    ${houses.map(
      (house) => svg`<g transform="translate(${at(house.at)}) rotate(${fine(house.angle)})">
        <rect class="shade" x=${fine(-long / 2 + unit * 0.025)} y=${fine(-wide / 2 + unit * 0.025)} width=${fine(long)} height=${fine(wide)}></rect>
        <rect class="house" x=${fine(-long / 2)} y=${fine(-wide / 2)} width=${fine(long)} height=${fine(wide)} stroke-width=${fine(unit * 0.012)}></rect>
        <path class="roof" d="M${fine(-long / 2)} 0H${fine(long / 2)}" stroke-width=${fine(unit * 0.012)}></path>
      </g>`,
    )}`;
}
