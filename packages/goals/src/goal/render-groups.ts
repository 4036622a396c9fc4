import type { GroupCount, Indicator } from '@klocket/contract';
import { intlLocale, msg, str } from '@klocket/core';
import { html, nothing, svg } from 'lit';
import { shownFigure, type Known } from '../figures.ts';
import { evennessWords } from '../render-figure.ts';

/** How even a spread is and how like those who live here, in words and group by group. */
export function renderGroups(indicator: Indicator, lang: string, rtl: boolean) {
  const figure = shownFigure(indicator);
  if (!figure) return nothing;
  return html`<p class="words">${spreadWords(figure)} ${distanceWords(figure)}</p>
    ${figure.groups?.length ? renderTable(figure, figure.groups, lang, rtl) : nothing}`;
}

const spreadWords = ({ value }: Known) =>
  msg(str`Spridningen är ${evennessWords(value)}.`, { id: 'goal-spread' });

/** What the distance to the population means: even is not representative. */
function distanceWords({ distance }: Known) {
  if (distance === undefined) return '';
  const people = Math.round(distance * 100);
  return msg(
    str`För att likna dem som bor här skulle ${people} av 100 behöva komma ur en annan grupp.`,
    { id: 'goal-distance' },
  );
}

function renderTable(
  { periodName }: Known,
  groups: readonly GroupCount[],
  lang: string,
  rtl: boolean,
) {
  const all = groups.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const most = Math.max(
    ...groups.map(({ count, share = 0 }) => Math.max((count ?? 0) / (all || 1), share)),
  );
  const per = new Intl.NumberFormat(intlLocale(lang), { style: 'percent' });
  const isKnown = groups.some(({ share }) => share !== undefined);
  return html`<table class="groups" part="groups">
    <caption>
      ${msg(str`Vilka som kom: ${periodName}`, { id: 'goal-groups' })}
    </caption>
    <thead>
      <tr>
        <th scope="col">${msg('Grupp', { id: 'goal-group' })}</th>
        <th scope="col">
          <svg class="key" aria-hidden="true">
            <rect class="done" width="100%" height="100%"></rect></svg
          >${msg('Kom', { id: 'goal-came' })}
        </th>
        ${
          isKnown
            ? html`<th scope="col">
                <svg class="key" aria-hidden="true">
                  <rect class="lives" width="100%" height="100%"></rect></svg
                >${msg('Bor här', { id: 'goal-lives' })}
              </th>`
            : nothing
        }
        <td class="bars"></td>
      </tr>
    </thead>
    <tbody>
      ${groups.map(
        ({ name, count, share }) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>
              ${
                count === null
                  ? msg('för få för att visas', { id: 'goal-hidden' })
                  : per.format(count / (all || 1))
              }
            </td>
            ${isKnown ? html`<td>${share === undefined ? '' : per.format(share)}</td>` : nothing}
            <td class="bars">
              ${renderBars((count ?? 0) / (all || 1) / most, (share ?? 0) / most, rtl)}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** How many of a group came, full, above how many live here, hollow; from where a line is begun. */
function renderBars(came: number, lives: number, rtl: boolean) {
  const bar = (share: number, y: string, name: string) => {
    const width = Math.round(share * 1000) / 10;
    return svg`<rect class=${name} x=${rtl ? `${100 - width}%` : '0'} y=${y} width=${`${width}%`} height="42%"></rect>`;
  };
  return html`<svg aria-hidden="true">
    ${bar(came, '4%', 'done')}${bar(lives, '54%', 'lives')}
  </svg>`;
}
