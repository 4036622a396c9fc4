import type { DefectReview, DefectSettings, ReviewState, StaffDefect } from '@klocket/contract';
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
import { wordsIn } from '../../../kit/words-in.ts';
import { changes, DefectChangedEvent } from '../changed-event.ts';
import { forms } from './defect.styles.ts';
import type { KlocketDeskPhotoBlur } from './photo-blur.ts';
import { pointsAt } from './points-at.ts';
import { readPosition, writePosition } from './position-text.ts';

interface Typed {
  words: string;
  address: string;
  category: string;
  spot: string;
  /** Latitude and longitude, as one copies them from a map. */
  position: string;
  /** Ids of the photos that everyone may see. */
  photos: string[];
  refusal: string;
}

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
        ${renderRestored(form.draft)} ${renderSummary(form, this.#fields(), place.language)}
        ${this.#renderWords()} ${this.#renderPhotos()} ${this.#renderPlace()}
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
    const { settings, defect } = this;
    const { values } = form;
    const { language } = this.place;
    const none = { value: '', label: msg('Ingen särskild', { id: 'desk-defect-no-spot' }) };
    const categories = settings?.categories ?? [];
    const spots = settings?.spots ?? [];
    return html`<div class="pair">
      ${
        categories.length > 0
          ? selectField({
              form,
              pointer: '/category',
              label: msg('Kategori', { id: 'desk-defect-category' }),
              options: withOwn(
                categories.map(({ id, title }) => ({ value: id, label: wordsIn(title, language) })),
                defect.category,
              ),
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
              options: [
                none,
                ...withOwn(
                  spots.map(({ id, name }) => ({ value: id, label: wordsIn(name, language) })),
                  defect.place.spot,
                ),
              ],
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

  #fields() {
    const say = (list: readonly { value: string; label: string }[]) => (value: unknown) =>
      list.find((one) => one.value === value)?.label ?? '–';
    const { language } = this.place;
    const categories = (this.settings?.categories ?? []).map(({ id, title }) => ({
      value: id,
      label: wordsIn(title, language),
    }));
    const spots = (this.settings?.spots ?? []).map(({ id, name }) => ({
      value: id,
      label: wordsIn(name, language),
    }));
    return [
      { name: 'words', label: msg('Orden som alla får se', { id: 'desk-defect-words' }) },
      {
        name: 'photos',
        label: msg('Bilder', { id: 'desk-pictures' }),
        show: (value: unknown) => String((value as string[]).length),
      },
      {
        name: 'category',
        label: msg('Kategori', { id: 'desk-defect-category' }),
        show: say(categories),
      },
      { name: 'spot', label: msg('Plats med namn', { id: 'desk-defect-spot' }), show: say(spots) },
      { name: 'address', label: msg('Adress som alla får se', { id: 'desk-defect-address' }) },
      { name: 'position', label: msg('Läge på kartan', { id: 'desk-defect-position' }) },
      { name: 'refusal', label: msg('Varför', { id: 'desk-defect-why' }) },
    ];
  }
}

/** What is shown of it; of what nobody has reviewed, what was reported. */
function toTyped({
  words,
  reported,
  place,
  category,
  allPhotos,
  review,
  refusal,
}: StaffDefect): Typed {
  const isNew = review === 'waiting';
  return {
    words: words ?? (isNew ? reported.words : undefined) ?? '',
    address: place.address ?? (isNew ? reported.address : undefined) ?? '',
    category: category.id,
    spot: place.spot?.id ?? '',
    position: writePosition(place.position),
    photos: allPhotos
      .filter((photo) => photo.review === 'published' || (isNew && photo.review === 'waiting'))
      .map(({ id }) => id),
    refusal: refusal ?? '',
  };
}

const toReview = (
  { words, address, category, spot, position, photos, refusal }: Typed,
  { allPhotos, category: before, place }: StaffDefect,
  review: 'published' | 'refused',
): DefectReview => ({
  review,
  ...(review === 'refused' && { refusal: refusal.trim() }),
  words,
  address,
  // A category or a spot that is not offered any more stays where it was used.
  ...(category !== before.id && { category }),
  ...(spot !== (place.spot?.id ?? '') && { spot: spot || null }),
  ...(position !== writePosition(place.position) && { position: readPosition(position) }),
  photos: allPhotos.map(({ id }) => ({
    id,
    review: review === 'published' && photos.includes(id) ? 'published' : 'refused',
  })),
});

/** Options with the one it has, even when that is not offered any more. */
const withOwn = (
  options: { value: string; label: string }[],
  own: { id: string; name: string } | undefined,
) =>
  !own || options.some(({ value }) => value === own.id)
    ? options
    : [...options, { value: own.id, label: own.name }];

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-defect-review': KlocketDeskDefectReview;
  }
}
