import type { Figure, Indicator } from '@klocket/contract';
import { goalFilePath } from '@klocket/contract/goal-paths';
import { formatDay, msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { gapWords, periodWords } from '../figure-words.ts';
import { renderSource } from '../goal/render-source.ts';
import { numberWords } from '../numbers.ts';

interface Place {
  server: string;
  district: string;
  goal: string;
  lang: string;
}

/** How a figure is known: its source, how many it rests on, how it is counted, and all there ever was. */
export function renderHow(indicator: Indicator, { server, district, goal, lang }: Place) {
  const { source, sourceUrl, method, current, history, trend } = indicator;
  const newest = current ?? history.at(-1);
  const file = (kind: 'csv' | 'json') =>
    server + goalFilePath(district, goal, kind, { indicator: indicator.id, lang });
  return html`<div class="how">
    <dl>
      ${fact(msg('Källa', { id: 'how-source' }), renderSource(source, sourceUrl))}
      ${
        newest?.n === undefined || newest.n === newest.value
          ? nothing
          : fact(
              msg('Underlag', { id: 'how-n' }),
              msg(str`Siffran vilar på ${numberWords(newest.n, indicator, lang)}.`, {
                id: 'how-rests',
              }),
            )
      }
      ${
        trend
          ? fact(
              msg('Jämfört', { id: 'how-compared' }),
              msg(str`${trend.periodName} med ${trend.before.periodName}.`, {
                id: 'how-compared-with',
              }),
            )
          : nothing
      }
      ${method ? fact(msg('Så räknas den', { id: 'how-method' }), method) : nothing}
      ${
        newest
          ? fact(
              msg('Uppdaterad', { id: 'how-updated' }),
              formatDay(newest.updated.slice(0, 10), lang, { dateStyle: 'long' }),
            )
          : nothing
      }
    </dl>
    ${history.length ? renderHistory(indicator, lang) : nothing}
    <p class="files">
      <a class="button" href=${file('csv')} download>${msg('Tabell (CSV)', { id: 'how-csv' })}</a>
      <a class="button" href=${file('json')} download>${msg('Data (JSON)', { id: 'how-json' })}</a>
    </p>
  </div>`;
}

const fact = (term: string, value: unknown) =>
  html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;

function renderHistory(indicator: Indicator, lang: string) {
  const { history, title, kind } = indicator;
  const unit = kind === 'evenness' ? '' : indicator.unit;
  const hasN = history.some(({ n, value }) => n !== undefined && n !== value);
  const hasInterval = history.some(({ low }) => low !== undefined);
  const number = (value: number | undefined) =>
    value === undefined ? '' : numberWords(value, indicator, lang);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${title}>
    <table>
      <caption>
        ${msg('Alla perioder, den senaste först', { id: 'how-history' })}
      </caption>
      <thead>
        <tr>
          <th scope="col">${msg('Period', { id: 'how-period' })}</th>
          <th scope="col">
            ${msg('Värde', { id: 'how-value' })} ${unit && html`(<bdi>${unit}</bdi>)`}
          </th>
          ${hasInterval ? html`<th scope="col">${msg('Troligen mellan', { id: 'how-interval' })}</th>` : nothing}
          ${hasN ? html`<th scope="col">${msg('Antal', { id: 'how-count' })}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${history.toReversed().map(
          (figure) =>
            html`<tr>
              <th scope="row">${periodWords(figure)} ${renderNotes(notesOf(figure, indicator))}</th>
              <td>
                ${
                  figure.value === null
                    ? gapWords(figure.gap ?? 'nothing-recorded')
                    : html`<bdi>${number(figure.value)}</bdi>`
                }
              </td>
              ${hasInterval ? html`<td>${figure.low === undefined ? '' : html`<bdi>${number(figure.low)}–${number(figure.high)}</bdi>`}</td>` : nothing}
              ${hasN ? html`<td>${number(figure.n)}</td>` : nothing}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const renderNotes = (notes: readonly string[]) =>
  notes.length ? html`<p class="small">${notes.join(' ')}</p>` : nothing;

/** What else is to be known of one figure: that it was put right and why, or that it comes from elsewhere. */
function notesOf({ origin, reason, source, gap }: Figure, indicator: Indicator) {
  return [
    origin === 'corrected' && gap !== 'withdrawn' ? msg('Rättad.', { id: 'how-corrected' }) : '',
    reason ?? '',
    source && source !== indicator.source
      ? msg(str`Källa: ${source}.`, { id: 'how-other-source' })
      : '',
  ].filter(Boolean);
}
