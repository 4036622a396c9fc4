import {
  evennessStep,
  goalPagePath,
  type Figure,
  type Goal,
  type Indicator,
} from '@klocket/contract';
import { formatDay, formatNumber } from '../../words/dates.ts';
import { insertText, type Words } from '../../words/index.ts';
import { insert, pageUrl, written, type PageContext } from '../context.ts';
import { html, safeUrl, type Content } from '../html.ts';

/** All goals, each with the number that leads it and those that follow. */
export const goalItems = (goals: readonly Goal[], context: PageContext): Content =>
  html`<ul class="goals">
    ${goals.map((goal) => goalItem(goal, context))}
  </ul>`;

function goalItem({ id, number, title, indicators }: Goal, context: PageContext): Content {
  const { district, words } = context;
  const [first, ...further] = indicators;
  return html`<li>
    <p class="note">${insert(words.goalPages.one.number, { number })}</p>
    <h2>
      <a href="${pageUrl(context, goalPagePath(district.id, id))}"><bdi>${title}</bdi></a>
    </h2>
    ${first && html`<p class="note">${written(first.title)}</p>`}
    ${first && figureOf(first, context)}
    ${
      further.length > 0 &&
      html`<dl class="facts">
        ${further.map(
          (one) =>
            html`<div>
              <dt>${written(one.title)}</dt>
              <dd>${valueWords(newestOf(one), one, context)}</dd>
            </div>`,
        )}
      </dl>`
    }
  </li>`;
}

/** The number of now, its period and its target. */
export function figureOf(indicator: Indicator, context: PageContext): Content {
  const { words } = context;
  const { gaps, one } = words.goalPages;
  if (indicator.kind === 'milestone') {
    return html`<p class="figure">
      <strong>${indicator.reached ? one.reached : one.notReached}</strong>
    </p>`;
  }
  const figure = newestOf(indicator);
  const { current } = indicator;
  const gap = current?.value === null ? (current.gap ?? 'nothing-recorded') : undefined;
  return html`${
    figure
      ? html`<p class="figure">
            <strong><bdi>${number(figure.value!, indicator, context)}</bdi></strong>
            ${written(indicator.unit)}
          </p>
          <p class="note">${periodWords(figure, context)}</p>
          ${indicator.kind === 'evenness' && html`<p>${spreadWords(figure.value!, words.goalPages)}</p>`}`
      : html`<p class="nothing">${gaps[gap ?? 'nothing-recorded']}</p>`
  }
  ${figure && gap && html`<p class="note">${insert('{period}: {gap}', { period: current!.periodName, gap: gaps[gap] })}</p>`}
  ${targetOf(indicator, context)} ${trendOf(indicator, context)}`;
}

/** How even a spread is, for whom a number between 0 and 1 says nothing. */
export const spreadWords = (value: number, { spread, steps }: Words['goalPages']) =>
  insertText(spread, { step: steps[evennessStep(value)] });

/** Which way it goes, and by what that is told. */
function trendOf({ trend, reached }: Indicator, { words }: PageContext): Content {
  if (!trend || reached) return undefined;
  const { way, periodName, before } = trend;
  const { ways, trend: told } = words.goalPages;
  return html`<p class="note">
    ${insertText(told, { way: ways[way], period: periodName, before: before.periodName })}
  </p>`;
}

function targetOf(indicator: Indicator, context: PageContext): Content {
  const { target, deadline, unit, reached, direction } = indicator;
  const { one } = context.words.goalPages;
  if (target === undefined) return undefined;
  const value = number(target, indicator, context);
  const day = deadline && formatDay(deadline, context.language, { year: 'numeric', month: 'long' });
  return html`<p>
    ${day ? insert(one.targetBy, { value, unit, day }) : insert(one.target, { value, unit })}
    ${reached && html`<strong>${one.reached}</strong>`}
    <span class="note">${one[direction]}</span>
  </p>`;
}

/** The newest figure with a value. */
export const newestOf = ({ current, history }: Indicator) =>
  [...history, current].findLast((figure) => typeof figure?.value === 'number');

/** A value with its unit, or why there is none. */
export function valueWords(
  figure: Figure | undefined,
  indicator: Indicator,
  context: PageContext,
): Content {
  const { gaps, one } = context.words.goalPages;
  if (indicator.kind === 'milestone') return indicator.reached ? one.reached : one.notReached;
  if (typeof figure?.value !== 'number') return gaps[figure?.gap ?? 'nothing-recorded'];
  return html`<bdi>${number(figure.value, indicator, context)}</bdi> ${written(indicator.unit)}`;
}

/** A period in words, and how sure its figure is. */
export const periodWords = ({ periodName, state }: Figure, { words }: PageContext) =>
  insertText(words.goalPages.states[state], { period: periodName });

/** A number of an indicator in the language of the page: a spread with two decimals. */
export const number = (value: number, { kind }: Indicator, { language }: PageContext) =>
  formatNumber(value, language, kind === 'evenness' ? 2 : 0);

/** Where a figure comes from, with the way there. */
export function sourceOf(source: string, url?: string): Content {
  const safe = safeUrl(url);
  return safe ? html`<a href="${safe}" rel="noreferrer"><bdi>${source}</bdi></a>` : written(source);
}
