import { artifact } from '../../../print/document.ts';
import { breakLines, widthOf, type Element } from '../../../print/letters.ts';
import { directionOf } from '../../../print/runs.ts';
import { textBlock, type TextStyle } from '../../papers/setting/blocks.ts';
import { soft } from '../../papers/setting/colours.ts';
import { within, type Column, type Flow } from '../../papers/setting/flow.ts';

/** Sets a text from a height on; returns where it ends. */
export function setText(
  flow: Flow,
  text: string,
  column: Column,
  style: TextStyle,
  y: number,
  parent: Element,
): number {
  const block = textBlock(flow, text, column, style);
  block.draw(y, parent);
  return y + block.height;
}

/** The same, crossed out. */
export function setStruck(
  flow: Flow,
  text: string,
  column: Column,
  style: TextStyle,
  y: number,
  parent: Element,
): number {
  const end = setText(flow, text, column, style, y, parent);
  const { doc } = flow;
  const { size, leading: step = 1.4 } = style;
  const letters = { ...style, direction: directionOf(text) };
  artifact(doc, () => {
    breakLines(doc, text, column.width, letters).forEach((line, at) => {
      const { left, width } = within(flow, column, 0, widthOf(doc, line, letters));
      const middle = y + (at + 0.5) * size * step + size * 0.1;
      doc.moveTo(left, middle).lineTo(left + width, middle);
    });
    doc.lineWidth(Math.max(0.7, size * 0.07)).stroke(soft);
  });
  return end;
}
