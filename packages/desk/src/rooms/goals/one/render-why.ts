import type { FigureWhy, Indicator } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import { momentWords } from '../../../kit/moment-words.ts';
import type { DeskPlace } from '../../../place.ts';
import { gapWords, valueWords } from '../goal-words.ts';

/** Why a figure is what it is: its parts, what was left out, and every version with who made it. */
export const renderWhy = (
  why: FigureWhy,
  indicator: Indicator,
  place: DeskPlace,
): TemplateResult => html`
  ${renderParts(why, indicator, place)} ${renderLeftOut(why, indicator, place)}
  ${renderVersions(why, indicator, place)}
`;

function renderParts({ figure, parts }: FigureWhy, indicator: Indicator, place: DeskPlace) {
  const { language } = place;
  const words = (value: number) => valueWords(value, { kind: 'count' }, language);
  if (parts.length === 0) return nothing;
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const isValue = figure.value !== null && Math.abs(sum - figure.value) < 1e-6;
  // Of a share or a median the parts are what it rests on; of a spread they are rounded, and add up to nothing.
  const total = isValue
    ? { name: msg('Tillsammans', { id: 'desk-why-sum' }), value: figure.value! }
    : figure.n === sum && indicator.kind !== 'evenness'
      ? { name: msg('Tillsammans (n)', { id: 'desk-why-n' }), value: sum }
      : undefined;
  return html`<section class="card stack" aria-labelledby="parts">
    <h2 id="parts">${msg('Det här ingår', { id: 'desk-why-parts' })}</h2>
    <table class="figures">
      <tbody>
        ${parts.map(
          ({ label, value, url }) =>
            html`<tr>
              <th scope="row">${url ? html`<a href=${url}>${label}</a>` : label}</th>
              <td class="amount">${words(value)}</td>
            </tr>`,
        )}
      </tbody>
      ${
        total && parts.length > 1
          ? html`<tfoot>
              <tr>
                <th scope="row">${total.name}</th>
                <td class="amount">${words(total.value)}</td>
              </tr>
            </tfoot>`
          : nothing
      }
    </table>
    ${
      indicator.kind === 'evenness'
        ? html`<p class="hint">
            ${msg('Antalen är avrundade till fem, och små grupper visas inte. Ingen kan räkna ut vem som var med.', { id: 'desk-why-rounded' })}
          </p>`
        : nothing
    }
  </section>`;
}

function renderLeftOut({ leftOut }: FigureWhy, _indicator: Indicator, { language }: DeskPlace) {
  if (leftOut.length === 0) return nothing;
  return html`<section class="card stack" aria-labelledby="left-out">
    <h2 id="left-out">${msg('Det här är inte med', { id: 'desk-why-left-out' })}</h2>
    <table class="figures">
      <tbody>
        ${leftOut.map(
          ({ label, value, url }) =>
            html`<tr>
              <th scope="row">${url ? html`<a href=${url}>${label}</a>` : label}</th>
              <td class="amount">${valueWords(value, { kind: 'count' }, language)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function renderVersions({ versions }: FigureWhy, indicator: Indicator, place: DeskPlace) {
  if (versions.length === 0) return nothing;
  return html`<section class="card stack" aria-labelledby="versions">
    <h2 id="versions">${msg('Vad den har varit', { id: 'desk-why-versions' })}</h2>
    <ol class="lines">
      ${versions.toReversed().map(
        ({ value, reason, by, at }) =>
          html`<li>
            <div class="what">
              <strong class="value">
                ${value === null ? gapWords('withdrawn') : valueWords(value, indicator, place.language)}
              </strong>
              ${reason ? html`<span>${reason}</span>` : nothing}
              <span class="quiet small">
                ${[momentWords(at, place), by].filter(Boolean).join(' · ')}
              </span>
            </div>
          </li>`,
      )}
    </ol>
  </section>`;
}
