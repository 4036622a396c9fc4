import type { DefectForm } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { hasMap, tileHost } from '../has-map.ts';

/** What somebody wants to see of the defects, and how. */
export interface Choice {
  status: string;
  category: string;
  view: 'list' | 'map';
}

/** What the list is narrowed by, and whether it is a list. */
export function renderFilters(
  { status, category, view }: Choice,
  { form, server }: { form?: DefectForm; server: string },
  choose: (part: Partial<Choice>) => void,
) {
  const statuses = [
    ['', msg('Alla', { id: 'defect-all' })],
    ['open', msg('Öppna', { id: 'defect-open' })],
    ['closed', msg('Avslutade', { id: 'defect-closed' })],
  ] as const;
  const views = [
    ['list', msg('Lista', { id: 'defect-as-list' })],
    ['map', msg('Karta', { id: 'defect-as-map' })],
  ] as const;
  const host = form && view !== 'map' && tileHost(form, server);
  return html`<div class="filters" part="filters">
      ${renderSegments('status', msg('Visa', { id: 'defect-show' }), statuses, status, (one) =>
        choose({ status: one }),
      )}
      ${
        form?.categories.length
          ? html`<select
              aria-label=${msg('Vad det gäller', { id: 'defect-about' })}
              @change=${({ target }: Event) =>
                choose({ category: (target as HTMLSelectElement).value })}
            >
              <option value="">${msg('Allt', { id: 'defect-everything' })}</option>
              ${form.categories.map(
                ({ id, title }) =>
                  html`<option value=${id} ?selected=${id === category}>${title}</option>`,
              )}
            </select>`
          : nothing
      }
      ${
        form && hasMap(form)
          ? renderSegments('view', msg('Visa som', { id: 'defect-show-as' }), views, view, (one) =>
              choose({ view: one }),
            )
          : nothing
      }
    </div>
    ${
      host
        ? html`<p class="hint">
            ${msg(str`Kartbilderna hämtas från ${`\u2068${host}\u2069`} när du öppnar kartan.`, {
              id: 'defect-map-host',
            })}
          </p>`
        : nothing
    }`;
}

const renderSegments = <Value extends string>(
  name: string,
  legend: string,
  choices: readonly (readonly [Value, string])[],
  chosen: string,
  choose: (value: Value) => void,
) =>
  html`<fieldset>
    <legend class="visually-hidden">${legend}</legend>
    ${choices.map(
      ([value, words]) =>
        html`<label class="segment"
          ><input
            type="radio"
            name=${name}
            .checked=${value === chosen}
            @change=${() => choose(value)}
          />${words}</label
        >`,
    )}
  </fieldset>`;
