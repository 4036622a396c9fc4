import { artifact } from '../../../print/document.ts';
import { breakLines, drawLine, sum, widthOf, type Element } from '../../../print/letters.ts';
import { hair, soft } from '../../papers/setting/colours.ts';
import { textBlock } from '../../papers/setting/blocks.ts';
import { within, type Block, type Column, type Flow } from '../../papers/setting/flow.ts';
import type { ReportTable } from '../report.ts';

const size = 8;
const step = 9.6;
const padding = 0.5;
const between = 14;

interface Cell {
  lines: string[];
  column: Column;
  isFirst: boolean;
}

/** A table that can be read aloud cell by cell: names at the side where one begins, numbers at the other. */
export function tableBlock(
  flow: Flow,
  table: ReportTable,
  column: Column,
  /** Its caption stands above it already, as a heading. */
  isNamed = false,
): Block {
  const { doc } = flow;
  const caption = textBlock(flow, table.caption, column, {
    size: 8.5,
    weight: 'bold',
    tag: 'Caption',
  });
  const note = table.note
    ? textBlock(flow, table.note, column, { size: 7.5, colour: soft })
    : undefined;
  const columns = columnsOf(flow, table, column);
  const rows = [table.head, ...table.rows].map((texts, at) => toCells(texts, at === 0));
  const heights = rows.map(
    (cells) => Math.max(...cells.map(({ lines }) => lines.length)) * step + 2 * padding,
  );
  const top = isNamed ? 0 : caption.height + 2;
  return {
    height: top + sum(heights) + (note ? note.height + 4 : 0),
    gap: 12,
    draw(y, parent) {
      const element = doc.struct('Table');
      parent.add(element);
      if (!isNamed) caption.draw(y, element);
      let at = y + top;
      rows.forEach((cells, index) => {
        drawRow(cells, index === 0, at, element);
        at += heights[index]!;
        rule(at, index === 0 ? 0.9 : 0.4);
      });
      element.end();
      note?.draw(at + 4, parent);
    },
  };

  function toCells(texts: readonly string[], isHead: boolean): Cell[] {
    return texts.map((text, at) => ({
      lines: breakLines(doc, text || '–', columns[at]!.width, {
        size,
        weight: isHead ? 'bold' : 'regular',
        direction: flow.direction,
      }),
      column: columns[at]!,
      isFirst: at === 0,
    }));
  }

  function drawRow(cells: readonly Cell[], isHead: boolean, y: number, parent: Element) {
    const row = doc.struct('TR');
    parent.add(row);
    for (const { lines, column: own, isFirst } of cells) {
      const about = isHead ? { scope: 'Column' } : isFirst ? { scope: 'Row' } : {};
      const tag = isHead || isFirst ? 'TH' : 'TD';
      const cell = doc.struct(tag, about as object, () =>
        lines.forEach((line, at) => {
          const letters = {
            size,
            weight: isHead ? 'bold' : 'regular',
            direction: flow.direction,
            colour: isHead ? soft : undefined,
          } as const;
          const wide = widthOf(doc, line, letters);
          const atLeft = isFirst === (flow.direction === 'ltr');
          const x = atLeft ? own.left : own.left + own.width - wide;
          const { colour, ...rest } = letters;
          const place = { x, y: y + padding + at * step + step * 0.78 };
          drawLine(doc, line, colour ? { ...rest, colour } : rest, place);
        }),
      );
      row.add(cell);
    }
    row.end();
  }

  function rule(y: number, width: number) {
    artifact(doc, () => {
      doc.moveTo(column.left, y).lineTo(column.left + column.width, y);
      doc.undash().lineWidth(width).stroke(hair);
    });
  }
}

/** The first column takes what the numbers leave. */
function columnsOf(flow: Flow, { head, rows }: ReportTable, column: Column): Column[] {
  const widest = (at: number) =>
    Math.max(
      ...[head, ...rows].map((texts, row) =>
        widthOf(flow.doc, texts[at] ?? '', { size, weight: row === 0 ? 'bold' : 'regular' }),
      ),
    );
  const most = (column.width * 0.6) / Math.max(1, head.length - 1);
  const numbers = head.slice(1).map((_, at) => Math.min(widest(at + 1) + 1, most - between));
  const taken = sum(numbers) + between * numbers.length;
  const first = within(flow, column, 0, column.width - taken);
  return [
    first,
    ...numbers.map((wide, at) => {
      const before = sum(numbers.slice(0, at)) + between * (at + 1);
      return within(flow, column, first.width + before, wide);
    }),
  ];
}
