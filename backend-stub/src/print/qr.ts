import { generate } from 'lean-qr';
import { ink, type Document, type Element } from './letters.ts';

/** Draws an address as a QR code; `alt` is what is read aloud instead. */
export function drawQr(
  doc: Document,
  parent: Element,
  { address, alt }: { address: string; alt: string },
  { x, y, size }: { x: number; y: number; size: number },
) {
  const code = generate(address);
  const dot = size / code.size;
  // Its types do not know of the box, which tells a reader where the picture is.
  const about = { alt, bbox: [x, y, x + size, y + size] };
  const figure = doc.struct('Figure', about, () => {
    for (let row = 0; row < code.size; row++) {
      for (let column = 0; column < code.size; column++) {
        if (code.get(column, row)) doc.rect(x + column * dot, y + row * dot, dot, dot);
      }
    }
    doc.fill(ink);
  });
  parent.add(figure);
}
