import { artifact } from '../../../print/document.ts';
import { drawLine, ink, widthOf, type Document } from '../../../print/letters.ts';
import type { PaperPlan } from '../paper.ts';
import { brand, ground, soft, tones, white } from './colours.ts';
import type { Block, Column, Flow } from './flow.ts';
import { layPlan, type Pin, type PlanLayout, type Rect } from './plan-layout.ts';

const height = 236;
const numberSize = 9;
const nameSize = 8;
/** So many numbers stand beside each other in one pin. */
const perRow = 5;
const rowHeight = 13;

/** The plan: named places, the way, and numbers where the defects are. */
export function planBlock({ doc }: Flow, plan: PaperPlan, { left, width }: Column): Block {
  return {
    height,
    gap: 8,
    draw(y, parent) {
      const frame = { x: left, y, width, height };
      const layout = layPlan(plan, frame, {
        pin: (numbers) => pinSize(doc, numbers),
        name: (text) => ({
          width: widthOf(doc, text, { size: nameSize }) + 4,
          height: nameSize * 1.4,
        }),
      });
      artifact(doc, () => void doc.roundedRect(left, y, width, height, 6).fill(ground));
      const about = { alt: plan.alt, bbox: [left, y, left + width, y + height] };
      const figure = doc.struct('Figure', about, () => {
        drawWay(doc, layout);
        for (const { dot } of layout.names) doc.circle(dot.x, dot.y, 2.2).fill(soft);
        for (const name of layout.names) drawName(doc, name);
        for (const pin of layout.pins) drawPin(doc, pin);
        drawScale(doc, plan, layout, frame);
      });
      parent.add(figure);
    },
  };
}

const rowsOf = (numbers: readonly number[]) =>
  Array.from({ length: Math.ceil(numbers.length / perRow) }, (_, at) =>
    numbers.slice(at * perRow, (at + 1) * perRow).join('  '),
  );

function pinSize(doc: Document, numbers: readonly number[]) {
  const rows = rowsOf(numbers);
  const widest = Math.max(
    ...rows.map((row) => widthOf(doc, row, { size: numberSize, weight: 'bold' })),
  );
  return { width: Math.max(18, widest + 10), height: rows.length * rowHeight + 5 };
}

function drawWay(doc: Document, { way }: PlanLayout) {
  const [first, ...others] = way;
  if (!first || others.length === 0) return;
  doc.moveTo(first.x, first.y);
  for (const { x, y } of others) doc.lineTo(x, y);
  doc
    .lineWidth(1.6)
    .lineJoin('round')
    .dash(1, { space: 5 })
    .lineCap('round')
    .stroke(brand)
    .undash();
}

function drawPin(doc: Document, { x, y, width, height: tall, dot, numbers, tone }: Pin) {
  const colour = tone ? tones[tone].ink : ink;
  const isAway = dot.x < x || dot.x > x + width || dot.y < y || dot.y > y + tall;
  if (isAway) {
    doc.moveTo(dot.x, dot.y).lineTo(x + width / 2, y + tall / 2);
    doc.lineWidth(0.8).stroke(colour);
    doc.circle(dot.x, dot.y, 2.4).fill(colour);
  }
  doc.lineWidth(1.4).roundedRect(x, y, width, tall, Math.min(9, tall / 2));
  doc.fillAndStroke(colour, white);
  const letters = { size: numberSize, weight: 'bold', direction: 'ltr', colour: white } as const;
  rowsOf(numbers).forEach((row, at) => {
    const wide = widthOf(doc, row, letters);
    const spot = { x: x + (width - wide) / 2, y: y + 2.5 + at * rowHeight + 9.8 };
    drawLine(doc, row, letters, spot);
  });
}

/** A name, on the ground that the way would else run through. */
function drawName(doc: Document, { x, y, width, height: tall, text }: Rect & { text: string }) {
  doc.rect(x, y, width, tall).fill(ground);
  drawLine(doc, text, { size: nameSize, colour: soft }, { x: x + 2, y: y + nameSize });
}

/** How long a hundred metres are, and where north is. */
function drawScale(doc: Document, { north, metres }: PaperPlan, layout: PlanLayout, frame: Rect) {
  const long = layout.hundredMetres;
  const [x, y] = [frame.x + 12, frame.y + frame.height - 12];
  doc
    .moveTo(x, y - 3)
    .lineTo(x, y)
    .lineTo(x + long, y)
    .lineTo(x + long, y - 3);
  doc.lineWidth(0.8).lineCap('butt').stroke(soft);
  drawLine(doc, metres, { size: 7, colour: soft }, { x: x + long + 5, y: y + 1 });
  const [middle, top] = [frame.x + frame.width - 16, frame.y + 12];
  doc.polygon([middle, top], [middle - 4, top + 11], [middle, top + 8], [middle + 4, top + 11]);
  doc.fill(soft);
  const letters = { size: 7, weight: 'bold', colour: soft } as const;
  const wide = widthOf(doc, north, letters);
  drawLine(doc, north, letters, { x: middle - wide / 2, y: top + 20 });
}
