import { evennessStep, type Figure, type Goal, type Indicator } from '@klocket/contract';
import { html, type Content, type Html } from '../../../pages/html.ts';
import { plainLine } from '../../../plain-text.ts';
import { insertText, wordsFor, type Words } from '../../../words/index.ts';
import { drawnFigures, drawTrend } from './trend.ts';
import { wrap } from './wrap.ts';

/** How a picture is drawn. */
export interface Look {
  language: string;
  theme: 'light' | 'dark';
}

/** Shades that differ in black and white too. */
export interface Shades {
  ground: string;
  line: string;
  text: string;
  muted: string;
  mark: string;
}

const shades: Record<Look['theme'], Shades> = {
  light: { ground: '#ffffff', line: '#c9d3d0', text: '#17211f', muted: '#4c5b57', mark: '#0b6b5d' },
  dark: { ground: '#15201d', line: '#3d4c48', text: '#f1f6f4', muted: '#b4c4bf', mark: '#6fd3c1' },
};

export const width = 600;
export const margin = 28;
const inner = width - 2 * margin;

/** What the parts of a picture are drawn with. */
export interface Pen {
  words: Words;
  language: string;
  shade: Shades;
  /** A place from where reading begins. */
  at(x: number): number;
  /** A spread with two decimals, all else with one at most, as the widgets write it. */
  number(value: number): string;
  day(day: string): string;
}

/**
 * One indicator of a goal as a picture for where no script runs: its number with the trend and the way to
 * the target, or the steps of a milestone. Nothing in it is fetched, and no font is asked for by name that
 * a machine need not have.
 */
export function drawGoal(goal: Goal, indicator: Indicator, look: Look): string {
  const pen = penOf(look, indicator);
  const { words, shade } = pen;
  const files = words.goals.files;
  const title = wrap(indicator.title, inner, 22, 2);
  const kicker = wrap(goal.title, inner, 15, 2);
  let y = margin + 12;
  const parts: Content[] = [];
  for (const line of kicker) {
    parts.push(text(pen, line, y, { size: 15, fill: shade.muted }));
    y += 20;
  }
  y += 8;
  for (const line of title) {
    parts.push(text(pen, line, y, { size: 22, weight: 700 }));
    y += 28;
  }
  const [body, after] =
    indicator.kind === 'milestone' ? drawSteps(pen, indicator, y) : drawFigure(pen, indicator, y);
  parts.push(body);
  y = after + 14;
  const source = insertText(files.source, {
    source: indicator.current?.source ?? indicator.source,
  });
  const updated = insertText(files.updated, { day: pen.day(goal.updated.slice(0, 10)) });
  for (const line of [...wrap(source, inner, 13, 2), updated]) {
    parts.push(text(pen, line, y, { size: 13, fill: shade.muted }));
    y += 18;
  }
  if (goal.invented) {
    parts.push(text(pen, files.invented, y + 4, { size: 14, weight: 700 }));
    y += 22;
  }
  const height = y + margin - 14;
  const isRtl = words.direction === 'rtl';
  return `<?xml version="1.0" encoding="UTF-8"?>\n${html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    role="img"
    aria-labelledby="title desc"
    xml:lang="${look.language}"
    lang="${look.language}"
    direction="${isRtl ? 'rtl' : 'ltr'}"
    font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', Arial, sans-serif"
  >
    <title id="title">${plainLine(`${goal.title}: ${indicator.title}`)}</title>
    <desc id="desc">${describe(pen, goal, indicator)}</desc>
    <rect
      x="0.5"
      y="0.5"
      width="${width - 1}"
      height="${height - 1}"
      rx="14"
      fill="${shade.ground}"
      stroke="${shade.line}"
    />
    ${parts}
  </svg> `}`;
}

function penOf({ language, theme }: Look, { kind }: Indicator): Pen {
  const words = wordsFor(language);
  const locale = `${words.locale}-u-nu-latn-ca-gregory`;
  const numbers = new Intl.NumberFormat(locale, {
    minimumFractionDigits: kind === 'evenness' ? 2 : 0,
    maximumFractionDigits: kind === 'evenness' ? 2 : 1,
  });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const isRtl = words.direction === 'rtl';
  return {
    words,
    language,
    shade: shades[theme],
    at: (x) => (isRtl ? width - x : x),
    number: (value) => numbers.format(value),
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
  };
}

/** A line of text from where reading begins. */
export const text = (
  { at, shade }: Pen,
  line: string,
  y: number,
  {
    size,
    fill = shade.text,
    weight = 400,
    x = margin,
  }: { size: number; fill?: string; weight?: number; x?: number },
): Html =>
  html`<text x="${at(x)}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}"
    >${plainLine(line)}</text
  > `;

/** What it is a number of; how even a spread is, in a word. */
const unitOf = ({ words }: Pen, { kind, unit }: Indicator, value: number | null | undefined) =>
  kind === 'evenness' && typeof value === 'number'
    ? words.goalPages.steps[evennessStep(value)]
    : unit;

/** A number with its unit, the trend beside it, and the way to the target below. */
function drawFigure(pen: Pen, indicator: Indicator, top: number): [Content, number] {
  const { words, shade, number, at } = pen;
  const files = words.goals.files;
  const { current, target, baseline, deadline, progress } = indicator;
  const value = current?.value ?? undefined;
  const shown = value === undefined ? '–' : number(value);
  const period = current ? periodLine(files, current) : files.noValue;
  const lines = [
    unitOf(pen, indicator, value),
    period,
    ...(current?.low !== undefined && current.high !== undefined
      ? [
          insertText(files.interval, {
            low: number(current.low),
            high: number(current.high),
            n: number(current.n ?? 0),
          }),
        ]
      : []),
  ];
  const parts: Content[] = [text(pen, shown, top + 46, { size: 56, weight: 700 })];
  let y = top + 74;
  for (const line of lines.flatMap((one) => wrap(one, 250, 15, 2))) {
    parts.push(text(pen, line, y, { size: 15, fill: shade.muted }));
    y += 20;
  }
  parts.push(
    drawTrend(pen, indicator, { x: 300, y: top + 4, width: width - margin - 300, height: 96 }),
  );
  y = Math.max(y, top + 124);
  if (target === undefined) return [parts, y];
  y += 4;
  if (progress !== undefined) {
    const length = inner * progress;
    parts.push(
      html`<rect
          x="${margin}"
          y="${y}"
          width="${inner}"
          height="16"
          rx="8"
          fill="none"
          stroke="${shade.muted}"
        />
        <rect
          x="${at(margin) === margin ? margin : width - margin - length}"
          y="${y}"
          width="${length}"
          height="16"
          rx="8"
          fill="${shade.mark}"
        /> `,
    );
    y += 36;
  } else y += 14;
  const values = { value: number(target), day: deadline ? pen.day(deadline) : '' };
  const aim = [
    insertText(deadline ? files.by : files.target, values),
    ...(baseline ? [insertText(files.baseline, { value: number(baseline.value) })] : []),
    ...(indicator.reached ? [files.reached] : []),
  ];
  for (const line of wrap(aim.join(' · '), inner, 15, 2)) {
    parts.push(text(pen, line, y, { size: 15 }));
    y += 20;
  }
  return [parts, y];
}

/** The steps of a milestone under each other, and whether it is reached. */
function drawSteps(pen: Pen, indicator: Indicator, top: number): [Content, number] {
  const { words, shade, at, day } = pen;
  const files = words.goals.files;
  const steps = (indicator.steps ?? []).slice(-5);
  const reached = (indicator.steps ?? []).find((step) => step.reached);
  const parts: Content[] = [
    text(
      pen,
      reached ? insertText(files.reachedOn, { day: day(reached.on) }) : files.notReached,
      top + 16,
      { size: 24, weight: 700, fill: reached ? shade.mark : shade.text },
    ),
  ];
  let y = top + 52;
  for (const [place, step] of steps.entries()) {
    const x = at(margin + 8);
    const lines = wrap(step.text, inner - 32, 15, 3);
    const next = y + 22 + lines.length * 20 + 8;
    if (place < steps.length - 1) {
      parts.push(
        html`<line
          x1="${x}"
          x2="${x}"
          y1="${y - 5}"
          y2="${next - 5}"
          stroke="${shade.line}"
          stroke-width="2"
        /> `,
      );
    }
    parts.push(
      html`<circle
        cx="${x}"
        cy="${y - 5}"
        r="7"
        fill="${step.reached ? shade.mark : shade.ground}"
        stroke="${shade.mark}"
        stroke-width="2.5"
      /> `,
      text(pen, day(step.on), y, { size: 15, weight: 700, x: margin + 32 }),
    );
    for (const [at, line] of lines.entries()) {
      parts.push(text(pen, line, y + 20 + at * 20, { size: 15, x: margin + 32 }));
    }
    y = next;
  }
  return [parts, y - 10];
}

type FileWords = Words['goals']['files'];

const periodLine = (files: FileWords, { periodName, state, gap }: Figure) => {
  if (gap) return `${periodName}: ${files.gaps[gap]}`;
  if (state === 'published') return periodName;
  return `${periodName}, ${state === 'running' ? files.soFar : files.states.preliminary}`;
};

/** The picture in words. */
function describe(pen: Pen, goal: Goal, indicator: Indicator): string {
  const { number, day } = pen;
  const files = pen.words.goals.files;
  const { current, target } = indicator;
  const reached = indicator.steps?.find((step) => step.reached);
  const drawn = drawnFigures(indicator);
  const [first, last] = [drawn[0], drawn.at(-1)];
  const sentences =
    indicator.kind === 'milestone'
      ? [reached ? insertText(files.reachedOn, { day: day(reached.on) }) : files.notReached]
      : [
          current?.value === null || !current
            ? files.noValue
            : `${number(current.value)} ${unitOf(pen, indicator, current.value)}, ${periodLine(files, current)}`,
          ...(target === undefined ? [] : [insertText(files.target, { value: number(target) })]),
        ];
  const trend =
    first && last && first !== last
      ? insertText(files.trend, {
          first: number(first.value),
          firstPeriod: first.periodName,
          last: number(last.value),
          lastPeriod: last.periodName,
        })
      : '';
  return plainLine(
    `${sentences.join('. ')}. ${trend} ${goal.invented ? `${files.invented}.` : ''}`,
  );
}
