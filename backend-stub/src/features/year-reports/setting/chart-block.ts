import { artifact } from '../../../print/document.ts';
import { drawLine, ink, widthOf, type Document } from '../../../print/letters.ts';
import { brand, hair, soft, white } from '../../papers/setting/colours.ts';
import { textBlock } from '../../papers/setting/blocks.ts';
import { heightOf, within, type Block, type Column, type Flow } from '../../papers/setting/flow.ts';
import { layChart, type ChartLayout } from '../chart-layout.ts';
import type { ChartPoint, ReportChart } from '../report.ts';

const height = 82;
const small = { size: 7.5, direction: 'ltr' } as const;
const grey = '#b9b5ab';

/** A chart with what its marks mean; drawn so that it can be read without colours. */
export function chartBlock(flow: Flow, chart: ReportChart, column: Column): Block {
  const { doc, direction } = flow;
  const notes = [chart.running, chart.interval].filter((note) => note !== undefined);
  const legend = notes.map((note) => textBlock(flow, note, column, { size: 7.5, colour: soft }));
  const top = chart.target ? 15 : 0;
  return {
    height: top + height + 4 + heightOf(legend),
    gap: 10,
    draw(y, parent) {
      const frame = { x: column.left, y: y + top, width: column.width, height };
      const layout = layChart(chart, frame, {
        direction,
        measure: (text) => widthOf(doc, text, { ...small, weight: 'bold' }),
      });
      const bbox = [column.left, y, column.left + column.width, y + top + height];
      const figure = doc.struct('Figure', { alt: chart.alt, bbox } as object, () => {
        if (chart.target) drawTargetKey(flow, chart.target.text, column, y);
        drawGrid(doc, layout);
        for (const one of layout.columns) drawColumn(doc, one);
        drawLines(doc, layout);
        if (layout.target !== undefined) drawTarget(doc, layout, layout.target);
        drawWords(doc, layout);
      });
      parent.add(figure);
      let at = y + top + height + 4;
      for (const block of legend) {
        block.draw(at, parent);
        at += block.height;
      }
    },
  };
}

/** What the broken line across the chart is, above it. */
function drawTargetKey(flow: Flow, text: string, column: Column, y: number) {
  const { doc } = flow;
  const letters = { size: 8, weight: 'bold', colour: ink } as const;
  const mark = within(flow, column, 0, 20);
  doc.moveTo(mark.left, y + 5).lineTo(mark.left + 20, y + 5);
  broken(doc);
  const wide = widthOf(doc, text, letters);
  drawLine(doc, text, letters, { x: within(flow, column, 26, wide).left, y: y + 8 });
}

function drawGrid(doc: Document, { plot, ticks, years, bounds }: ChartLayout) {
  doc.undash().lineWidth(0.5);
  for (const { y } of ticks) {
    doc
      .moveTo(plot.x, y)
      .lineTo(plot.x + plot.width, y)
      .stroke(hair);
  }
  const bottom = plot.y + plot.height;
  for (const x of bounds)
    doc
      .moveTo(x, bottom)
      .lineTo(x, bottom + 4)
      .stroke(hair);
  doc.moveTo(plot.x, bottom).lineTo(plot.x + plot.width, bottom);
  doc.lineWidth(0.8).stroke(soft);
  for (const { x, y, text } of ticks) {
    drawLine(doc, text, { ...small, colour: soft }, { x, y: y + 2.6 });
  }
  for (const { x, text, width } of years) {
    drawLine(doc, text, { ...small, colour: soft }, { x: x - width / 2, y: bottom + 12 });
  }
}

function drawColumn(doc: Document, column: ChartLayout['columns'][number]) {
  const { x, y, width, height: tall, point } = column;
  if (point.running) {
    doc.rect(x + 0.5, y + 0.5, width - 1, Math.max(0, tall - 0.5));
    doc.lineWidth(1).dash(2, { space: 1.5 }).fillAndStroke(white, colourOf(point)).undash();
  } else doc.rect(x, y, width, tall).fill(colourOf(point));
}

function drawLines(doc: Document, { lines, dots, intervals, gaps }: ChartLayout) {
  for (const { x, top, bottom } of intervals) {
    doc.moveTo(x, top).lineTo(x, bottom).lineWidth(0.9).stroke(grey);
    for (const y of [top, bottom])
      doc
        .moveTo(x - 2.5, y)
        .lineTo(x + 2.5, y)
        .stroke(grey);
  }
  for (const [from, to] of lines) {
    doc.moveTo(from.x, from.y).lineTo(to.x, to.y).lineWidth(1.6).lineCap('round');
    if (to.point.running) doc.dash(2, { space: 3 });
    doc.stroke(soft).undash();
  }
  for (const { x, y, point } of dots) {
    const radius = point.current ? 4 : 2.6;
    if (point.running) doc.circle(x, y, 3.4).lineWidth(1.4).fillAndStroke(white, brand);
    else doc.circle(x, y, radius).fill(point.current ? brand : soft);
  }
  doc.lineWidth(0.9);
  for (const { x, y } of gaps)
    doc
      .moveTo(x - 2.5, y)
      .lineTo(x + 2.5, y)
      .stroke(soft);
}

function drawTarget(doc: Document, { plot }: ChartLayout, y: number) {
  doc.moveTo(plot.x, y).lineTo(plot.x + plot.width, y);
  broken(doc);
}

const broken = (doc: Document) =>
  doc.lineWidth(1.2).lineCap('butt').dash(5, { space: 3 }).stroke(ink).undash();

/** The values that are written, on the ground that lines would else run through. */
function drawWords(doc: Document, { labels }: ChartLayout) {
  for (const { x, y, text, width } of labels) {
    doc.rect(x - 1.5, y - 7, width + 3, 9).fill(white);
    drawLine(doc, text, { ...small, weight: 'bold' }, { x, y });
  }
}

const colourOf = ({ current }: ChartPoint) => (current ? brand : grey);

/** A rule across a column, which says nothing. */
export const ruleBlock = (
  { doc }: Flow,
  { left, width }: Column,
  gap: number,
  { weight = 0.6, colour = hair as string } = {},
): Block => ({
  height: 1,
  gap,
  draw(y) {
    artifact(doc, () => {
      doc.moveTo(left, y).lineTo(left + width, y);
      doc.undash().lineWidth(weight).stroke(colour);
    });
  },
});
