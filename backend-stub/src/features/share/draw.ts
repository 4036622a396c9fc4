import { breakBy } from '../../print/letters.ts';
import { measure } from '../../print/measure.ts';
import type { Weight } from '../../print/fonts.ts';
import { outlineLine } from '../../print/outlines.ts';
import { pictureSize, type SharePicture } from './picture.ts';

const { width, height } = pictureSize;
const side = 72;
const inner = width - 2 * side;
/** The ground of the day and the house. */
const footHeight = 176;
const brand = '#0b6b5d';
const tones = { bad: '#961a2b', open: '#764400' } as const;

/** Draws a picture for sharing as SVG; every letter is an outline, so that no font is asked for. */
export function drawPicture(picture: SharePicture): string {
  const { kicker, title, when, where, direction } = picture;
  const hasFoot = Boolean(when || where);
  const floor = hasFoot ? height - footHeight : height;
  const sizes = [104, 92, 80, 68, 58, 48];
  const top = 168;
  const { size, lines } = fitTitle(title, sizes, floor - top - (picture.status ? 92 : 20));
  const first = floor - 40 - (lines.length - 1) * size * 1.16 - size * 0.12;
  const status = picture.status && badge(picture.status, first - size - 34, direction);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${brand}"/>${ringsIn(direction)}${mark(direction)}${line(
    cut(kicker, 34, 'bold', inner - 90),
    { y: 96, size: 34, weight: 'bold', colour: '#fff', indent: 84 },
    direction,
  )}${status ?? ''}${lines
    .map((text, at) =>
      line(text, { y: first + at * size * 1.16, size, weight: 'bold', colour: '#fff' }, direction),
    )
    .join('')}${hasFoot ? foot(when, where, direction) : ''}</svg>`;
}

function foot(when: string, where: string, direction: SharePicture['direction']) {
  const top = height - footHeight;
  const isAlone = !when || !where;
  const size = fitting(when, 'bold', [46, 40, 34, 30]);
  const softSize = fitting(where, 'regular', isAlone ? [40, 36, 32, 28] : [34, 31, 28]);
  const bold = { size, weight: 'bold', colour: '#1d1b20' } as const;
  const soft = { size: softSize, colour: '#46434d' } as const;
  const first = when
    ? line(cut(when, size, 'bold', inner), { ...bold, y: top + (isAlone ? 106 : 76) }, direction)
    : '';
  const second = where
    ? line(
        cut(where, soft.size, 'regular', inner),
        { ...soft, y: top + (isAlone ? 104 : 132) },
        direction,
      )
    : '';
  return `<rect y="${top}" width="${width}" height="${footHeight}" fill="#fff"/>${first}${second}`;
}

/** The largest letters in which a line has room; else the last. */
const fitting = (text: string, weight: Weight, sizes: readonly number[]) =>
  sizes.find((size) => measure(text, weight) * size <= inner) ?? sizes.at(-1)!;

/** The largest letters in which a title has room and no word is broken. */
function fitTitle(title: string, sizes: readonly number[], room: number) {
  const most = (size: number) => Math.max(1, Math.min(3, Math.floor(room / (size * 1.16))));
  for (const size of sizes) {
    const lines = linesOf(title, size);
    const isWhole = title.split(' ').every((word) => measure(word, 'bold') * size <= inner);
    if (isWhole && lines.length <= most(size)) return { size, lines };
  }
  const size = sizes.at(-1)!;
  const lines = linesOf(title, size);
  const shown = lines.slice(0, most(size));
  if (lines.length > shown.length) shown.push(cut(`${shown.pop()!}…`, size, 'bold', inner));
  return { size, lines: shown };
}

const linesOf = (text: string, size: number) =>
  breakBy((piece) => measure(piece, 'bold') * size, text.slice(0, mostLetters), inner, size);
/** More than stand on a picture whatever they are. */
const mostLetters = 300;

/** As much of a line as there is room for. */
function cut(text: string, size: number, weight: Weight, room: number) {
  const [first = '', ...rest] = breakBy(
    (piece) => measure(piece, weight) * size,
    text.slice(0, mostLetters),
    room,
    size,
  );
  return rest.length === 0 ? first : `${first.replace(/[\s·,–]+$/u, '')}…`;
}

interface LineStyle {
  y: number;
  size: number;
  weight?: Weight;
  colour: string;
  /** From the edge where one begins to read. */
  indent?: number;
}

function line(
  text: string,
  { indent = 0, ...style }: LineStyle,
  direction: SharePicture['direction'],
) {
  const x = direction === 'ltr' ? side + indent : width - side - indent;
  return outlineLine(text, { ...style, x, anchor: direction === 'ltr' ? 'left' : 'right' }).svg;
}

function badge(
  { word, tone }: NonNullable<SharePicture['status']>,
  bottom: number,
  direction: SharePicture['direction'],
) {
  const size = 34;
  const wide = measure(word, 'bold') * size + 44;
  const x = direction === 'ltr' ? side : width - side - wide;
  const letters = outlineLine(word, {
    x: x + 22,
    y: bottom + 8,
    size,
    weight: 'bold',
    colour: tones[tone],
  });
  return `<rect x="${x}" y="${bottom - 34}" width="${wide}" height="58" rx="29" fill="#fff"/>${letters.svg}`;
}

/** Rings as of a bell that has been struck, from the upper corner where reading ends. */
function ringsIn(direction: SharePicture['direction']) {
  const x = direction === 'ltr' ? width : 0;
  return [110, 220, 340, 470, 610]
    .map(
      (radius, at) =>
        `<circle cx="${x}" cy="0" r="${radius}" fill="none" stroke="#fff" stroke-width="40" stroke-opacity="${0.15 - at * 0.025}"/>`,
    )
    .join('');
}

/** The bell on its disc. */
function mark(direction: SharePicture['direction']) {
  const x = direction === 'ltr' ? side : width - side - 64;
  return `<g transform="translate(${x} 52) scale(2)"><circle cx="16" cy="16" r="16" fill="#fff"/><path fill="none" stroke="${brand}" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round" d="M8.5 20.5h15c-1.8-1.6-2.4-3.4-2.4-6.2 0-3.4-2.1-6-5.1-6s-5.1 2.6-5.1 6c0 2.8-.6 4.6-2.4 6.2ZM16 5.8v2.5M13.8 23.6a2.4 2.4 0 0 0 4.4 0"/></g>`;
}
