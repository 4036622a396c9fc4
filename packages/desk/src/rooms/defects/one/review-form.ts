import type { DefectSettings, ReviewState, StaffDefect } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg, str } from '@klocket/core';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../../icon.ts';
import { areaField, selectField, textField } from '../../../kit/fields.ts';
import { FormController } from '../../../kit/form-controller.ts';
import { renderRestored } from '../../../kit/restored.ts';
import { renderSummary } from '../../../kit/summary.ts';
import type { DeskPlace } from '../../../place.ts';
import { changes, DefectChangedEvent } from '../changed-event.ts';
import { forms } from './defect.styles.ts';
import type { KlocketDeskPhotoBlur } from './photo-blur.ts';
import { pointsAt } from './points-at.ts';
import { readPosition } from './position-text.ts';
import { fieldsOf, optionsOf, toReview, toTyped, type Typed } from './review-values.ts';

/**
 * Decides what everyone sees of a report: its words without names, which photos, with faces blurred; or
 * why it is not shown at all.
 *
 * @element klocket-desk-defect-review
 * @fires {DefectChangedEvent} klocket-desk-defect-changed - It is decided.
 */
export class KlocketDeskDefectReview extends LitElement {
  static override styles = forms;

  @property({ attribute: false }) place!: DeskPlace;

  @property({ attribute: false }) defect!: StaffDefect;

  /** What can be chosen among; nothing while it is on its way. */
  @property({ attribute: false }) settings?: DefectSettings;

  /** The state of it that is shown. */
  @property() etag = '';

  readonly #form = new FormController<Typed>(this, {
    person: () => this.place.me.id,
    read: (source) => toTyped(source as StaffDefect),
  });

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('etag') && !changed.has('defect')) return;
    const form = this.#form;
    // What is typed stays when the same report is asked for again.
    if (form.draft.isOpen && form.draft.isChanged && !changed.has('etag')) return;
    form.open(`defect:${this.defect.id}`, toTyped(this.defect), this.etag);
  }

  override render() {
    const form = this.#form;
    if (!form.draft.isOpen) return nothing;
    const { defect, place } = this;
    const isWaiting = defect.review === 'waiting';
    return html`<form class="stack" novalidate @submit=${this.#publish}>
        ${renderRestored(form.draft)}
        ${renderSummary(form, fieldsOf(this.#options), place.language)} ${this.#renderWords()}
        ${this.#renderPhotos()} ${this.#renderPlace()}
        <div class="row">
          <button class="primary" aria-disabled=${form.busy}>
            ${icon('check')}
            ${
              isWaiting || defect.review === 'refused'
                ? msg('Visa för alla', { id: 'desk-defect-publish' })
                : msg('Spara', { id: 'desk-save' })
            }
          </button>
        </div>
        ${defect.review === 'refused' ? nothing : this.#renderRefusal()}
      </form>
      ${defect.allPhotos.map(
        (photo) =>
          html`<klocket-desk-photo-blur
            id="blur-${photo.id}"
            .place=${place}
            .photo=${{ ...photo, url: this.#url(photo.url) }}
            etag=${this.etag}
          ></klocket-desk-photo-blur>`,
      )}`;
  }

  #renderWords() {
    const form = this.#form;
    const { words } = form.values;
    const { reported, language } = this.defect;
    const parts = pointsAt(words);
    const said = reported.words ?? '';
    return html`${areaField({
      form,
      pointer: '/words',
      label: msg('Orden som alla får se', { id: 'desk-defect-words' }),
      hint: msg(
        'Ta bort namn, telefonnummer och annat som pekar ut någon. Det som skrevs från början finns kvar här.',
        {
          id: 'desk-defect-words-hint',
        },
      ),
      lang: language,
      maxLength: 2000,
      value: words,
      changed: (value) => form.set({ words: value }),
    })}
    ${
      parts.length > 0
        ? html`<p class="panel notice" role="status">
            <span>
              ${icon('warning')}
              ${msg(str`Kan peka ut någon: ${parts.join(', ')}`, { id: 'desk-defect-points-at' })}
            </span>
          </p>`
        : nothing
    }
    ${
      said && said !== words
        ? html`<details>
            <summary>${msg('Så skrev den som anmälde', { id: 'desk-defect-original' })}</summary>
            <p lang=${language ?? nothing} dir="auto">${said}</p>
          </details>`
        : nothing
    }`;
  }

  #renderPhotos() {
    const { allPhotos } = this.defect;
    if (allPhotos.length === 0) return nothing;
    const form = this.#form;
    const { photos } = form.values;
    return html`<fieldset>
      <legend>${msg('Bilder', { id: 'desk-pictures' })}</legend>
      <div class="photos">
        ${allPhotos.map(({ id, url, width, height }, index) => {
          const isShown = photos.includes(id);
          const name = msg(str`Bild ${index + 1}`, { id: 'desk-defect-photo' });
          return html`<div class="photo ${isShown ? '' : 'hidden'}">
            <img src=${this.#url(url)} alt=${name} width=${width} height=${height} />
            <label class="choice">
              <input
                type="checkbox"
                .checked=${isShown}
                @change=${() =>
                  form.set({
                    photos: isShown ? photos.filter((other) => other !== id) : [...photos, id],
                  })}
              />
              ${msg(str`Visa ${name.toLocaleLowerCase(this.place.language)}`, { id: 'desk-defect-photo-show' })}
            </label>
            <button type="button" @click=${() => this.#blur(id)}>
              ${msg('Dölj ansikten och skyltar', { id: 'desk-blur-open' })}
              <span class="visually-hidden">${name}</span>
            </button>
          </div>`;
        })}
      </div>
    </fieldset>`;
  }

  #renderPlace() {
    const form = this.#form;
    const { values } = form;
    const { categories, spots } = this.#options;
    const none = { value: '', label: msg('Ingen särskild', { id: 'desk-defect-no-spot' }) };
    return html`<div class="pair">
      ${
        categories.length > 0
          ? selectField({
              form,
              pointer: '/category',
              label: msg('Kategori', { id: 'desk-defect-category' }),
              options: categories,
              value: values.category,
              changed: (category) => form.set({ category }),
            })
          : nothing
      }
      ${
        spots.length > 0
          ? selectField({
              form,
              pointer: '/spot',
              label: msg('Plats med namn', { id: 'desk-defect-spot' }),
              options: [none, ...spots],
              value: values.spot,
              changed: (spot) => form.set({ spot }),
            })
          : nothing
      }
      ${textField({
        form,
        pointer: '/address',
        label: msg('Adress som alla får se', { id: 'desk-defect-address' }),
        hint: msg('Utan lägenhetsnummer.', { id: 'desk-defect-address-hint' }),
        maxLength: 200,
        value: values.address,
        changed: (address) => form.set({ address }),
      })}
      ${textField({
        form,
        pointer: '/position',
        label: msg('Läge på kartan', { id: 'desk-defect-position' }),
        hint: msg('Latitud och longitud, som i en karta. Tomt: inget läge.', {
          id: 'desk-defect-position-hint',
        }),
        maxLength: 60,
        value: values.position,
        changed: (position) => form.set({ position }),
      })}
    </div>`;
  }

  get #options() {
    return optionsOf(this.defect, this.settings, this.place.language);
  }

  #renderRefusal() {
    const form = this.#form;
    const { refusal } = form.values;
    return html`<details ?open=${refusal !== '' || form.errors.has('/refusal')}>
      <summary>${msg('Visa inte den här anmälan', { id: 'desk-defect-refuse-open' })}</summary>
      <div class="stack">
        ${areaField({
          form,
          pointer: '/refusal',
          label: msg('Varför', { id: 'desk-defect-why' }),
          hint: msg('Den som anmälde läser det här.', { id: 'desk-defect-refusal-hint' }),
          rows: 2,
          maxLength: 1000,
          value: refusal,
          changed: (value) => form.set({ refusal: value }),
        })}
        <div>
          <button type="button" class="grave" aria-disabled=${form.busy} @click=${this.#refuse}>
            ${msg('Visa inte', { id: 'desk-defect-refuse' })}
          </button>
        </div>
      </div>
    </details>`;
  }

  /** A photo's address, another when it has been put right: the browser keeps pictures by address. */
  #url(url: string) {
    return `${url}?${new URLSearchParams({ v: this.etag })}`;
  }

  #blur(id: string) {
    void this.renderRoot.querySelector<KlocketDeskPhotoBlur>(`#blur-${CSS.escape(id)}`)?.open();
  }

  readonly #publish = (event: Event) => {
    event.preventDefault();
    const words = msg('Skriv två tal, som 58.5738, 16.1722.', { id: 'desk-defect-position-wrong' });
    const isWrong = readPosition(this.#form.values.position) === undefined;
    if (!this.#form.refuse(isWrong ? [['/position', words]] : [])) void this.#decide('published');
  };

  readonly #refuse = () => {
    const { refusal } = this.#form.values;
    const words = msg('Skriv varför, så att den som anmälde förstår.', {
      id: 'desk-defect-refusal-needed',
    });
    if (!this.#form.refuse(refusal.trim() ? [] : [['/refusal', words]]))
      void this.#decide('refused');
  };

  async #decide(review: 'published' | 'refused') {
    const { api, district, notify } = this.place;
    const { defect } = this;
    const path = staffPaths.defect(district, defect.id);
    const saved = await this.#form.save((typed, etag) =>
      api.patch<StaffDefect>(path, toReview(typed, defect, review), { etag }),
    );
    if (!saved) return;
    const isNew = review === 'published' && defect.review === 'waiting';
    notify({
      words:
        review === 'refused'
          ? msg('Anmälan visas inte.', { id: 'desk-defect-is-refused' })
          : isNew
            ? msg('Nu ser alla anmälan.', { id: 'desk-defect-published' })
            : msg('Sparat.', { id: 'desk-saved' }),
      ...(isNew && { undo: () => this.#takeBack(path, saved.etag) }),
    });
    this.dispatchEvent(new DefectChangedEvent());
  }

  async #takeBack(path: string, etag: string | undefined) {
    const review: ReviewState = 'waiting';
    await this.place.api.patch(path, { review }, { etag });
    changes.dispatchEvent(new DefectChangedEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-defect-review': KlocketDeskDefectReview;
  }
}
