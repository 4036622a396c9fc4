import type { DefectCategory, DefectForm, DefectPlace, WalkLead } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import type { PlaceActs } from '../report/render-place.ts';
import type { FoundNote } from './note.ts';
import { renderFields, renderMore, type MoreActs } from './render-more.ts';

/** Where something new is: at a stop, where the phone is, or both. */
export interface Whereabouts {
  /** The index of a place of `placesOf`; empty for none. */
  stop: string;
  position?: DefectPlace['position'];
}

interface Finding {
  lead: WalkLead;
  form: DefectForm;
  where: Whereabouts;
  finding: PlaceActs['finding'];
  /** What has been written down, while photo and words are added. */
  note?: FoundNote;
  acts: MoreActs;
  change(where: Partial<Whereabouts>): void;
  locate(): void;
  choose(category: DefectCategory): void;
  done(): void;
  cancel(): void;
}

/** Where it can be without the phone's position: the stops of the walk, or else the district's named spots. */
export const placesOf = (lead: WalkLead, { spots }: DefectForm): PlaceOnWay[] =>
  lead.stops.length > 0
    ? lead.stops.map((stop, at) => ({ ...stop, spot: lead.source.stops[at]?.spot }))
    : spots.map(({ id, name, position }) => ({ name, position, spot: id }));

interface PlaceOnWay {
  name: string;
  position?: DefectPlace['position'];
  /** The id of a named spot. */
  spot?: string;
}

/** Something new in two taps: what it is, and a picture of it. The place is there already. */
export function renderFinding(finding: Finding) {
  return finding.note ? renderFoundNow(finding, finding.note) : renderCategories(finding);
}

function renderCategories({ lead, form, where, finding, change, locate, choose, cancel }: Finding) {
  return html`<h2 class="heading" id="finding" tabindex="-1">
      ${msg('Nytt fel', { id: 'walk-new' })}
    </h2>
    <label class="field"
      >${msg('Plats', { id: 'walk-place' })}
      <select
        @change=${({ target }: Event) => change({ stop: (target as HTMLSelectElement).value })}
      >
        <option value="" .selected=${where.stop === ''}>
          ${msg('Där telefonen är', { id: 'walk-place-phone' })}
        </option>
        ${placesOf(lead, form).map(
          ({ name }, at) =>
            html`<option value=${at} .selected=${where.stop === String(at)}>${name}</option>`,
        )}
      </select>
    </label>
    <p class="hint" role="status">
      ${
        where.position
          ? msg('Telefonens plats är med.', { id: 'walk-located' })
          : finding === 'finding'
            ? msg('Letar efter telefonens plats …', { id: 'walk-locating' })
            : finding === 'refused'
              ? msg('Telefonens plats går inte att få. Välj ett stopp.', { id: 'walk-unlocated' })
              : nothing
      }
    </p>
    ${
      where.position || finding === 'finding'
        ? nothing
        : html`<button class="button big" @click=${locate}>
            ${msg('Ta med telefonens plats', { id: 'walk-locate' })}
          </button>`
    }
    <div class="tiles" role="group" aria-label=${msg('Vad är det?', { id: 'walk-what' })}>
      ${form.categories.map(
        (category) =>
          html`<button
            class="button big"
            aria-disabled=${!(where.stop || where.position)}
            @click=${() => choose(category)}
          >
            <bdi>${category.title}</bdi>
          </button>`,
      )}
    </div>
    <button class="button big" @click=${cancel}>${msg('Avbryt', { id: 'walk-cancel' })}</button>`;
}

function renderFoundNow({ form, acts, done, cancel }: Finding, note: FoundNote) {
  const phones = form.categories.find(({ id }) => id === note.category)?.phones ?? [];
  return html`<h2 class="heading" id="finding" tabindex="-1"><bdi>${note.title}</bdi></h2>
    <p class="strong" role="status">
      ${msg('Sparat här.', { id: 'walk-found-kept' })} <bdi>${note.where}</bdi>
    </p>
    ${phones.map(
      ({ name, phone }) =>
        html`<a class="button big" href="tel:${phone.replace(/[^+\d]/g, '')}"
          ><bdi>${name}</bdi> <bdi>${phone}</bdi></a
        >`,
    )}
    ${renderFields(note, acts, note.title)}
    <button class="button big go" @click=${done}>
      <span>${msg('Klart', { id: 'walk-done' })}</span>
    </button>
    <button class="button big" @click=${cancel}>
      ${msg('Ta bort det igen', { id: 'walk-remove' })}
    </button>`;
}

/** What this phone has found, and what others have. */
export function renderFoundList(notes: readonly FoundNote[], lead: WalkLead, acts: MoreActs) {
  const ours = new Set(notes.map(({ defect }) => defect));
  const theirs = lead.found.filter(({ id }) => !ours.has(id));
  if (notes.length + theirs.length === 0) return nothing;
  return html`<ul class="list">
    ${notes.map(
      (note) =>
        html`<li class="defect seen">
          <p class="strong"><bdi>${note.title}</bdi></p>
          <p class="hint"><bdi>${note.where}</bdi></p>
          ${note.words ? html`<p><bdi>${note.words}</bdi></p>` : nothing}
          ${
            note.photos.length > 0
              ? html`<ul class="photos">
                  ${note.photos.map((photo) => html`<li><img src=${acts.show(photo)} alt="" /></li>`)}
                </ul>`
              : nothing
          }
          ${renderMore({ ...note, at: undefined, note }, { ...acts, isOver: true }, note.title)}
        </li>`,
    )}
    ${theirs.map(
      ({ number, category, place, words }) =>
        html`<li class="defect seen">
          <p class="strong"><span class="number">${number}</span> <bdi>${category.name}</bdi></p>
          <p class="hint"><bdi>${place.spot?.name ?? place.address}</bdi></p>
          ${words ? html`<p><bdi>${words}</bdi></p>` : nothing}
          <p class="state">${msg('Skickat', { id: 'walk-sent' })}</p>
        </li>`,
    )}
  </ul>`;
}
