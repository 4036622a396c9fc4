import type { RecapSource, StaffOccurrence } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../../icon.ts';
import { FormController } from '../../../kit/form-controller.ts';
import { notifyProblem } from '../../../kit/say-problem.ts';
import { renderSummary } from '../../../kit/summary.ts';
import { textsField } from '../../../kit/texts-field.ts';
import { tidy } from '../../../kit/tidy.ts';
import { look } from '../../../look/look.ts';
import type { DeskPlace } from '../../../place.ts';
import { ActivityChangedEvent } from '../changed-event.ts';
import { upload } from '../form/picture-field.ts';
import { saveOccurrence } from './save-occurrence.ts';

/**
 * Tells how an occurrence was, in words and pictures.
 *
 * @element klocket-desk-recap
 * @fires {ActivityChangedEvent} klocket-desk-activity-changed - It is saved.
 */
export class KlocketDeskRecap extends LitElement {
  static override styles = [
    look,
    css`
      .pictures {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
        gap: 1rem;
      }
      img {
        inline-size: 100%;
        block-size: auto;
        border-radius: var(--radius);
      }
      .side-by-side {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
        gap: 0.75rem;
      }
    `,
  ];

  @property({ attribute: false }) place!: DeskPlace;
  @property({ attribute: false }) occurrence!: StaffOccurrence;

  @state() private uploading = false;

  readonly #form = new FormController<RecapSource>(this, { person: () => this.place.me.id });
  #opened = '';

  protected override willUpdate(_changed: PropertyValues<this>) {
    const { id, recapSource } = this.occurrence;
    if (id === this.#opened) return;
    this.#opened = id;
    this.#form.open(`recap:${id}`, recapSource ?? { text: {} });
  }

  override render() {
    const form = this.#form;
    const { pictures = [] } = form.values;
    const { me, district, language } = this.place;
    const languages = me.districts.find(({ id }) => id === district)?.languages ?? ['sv'];
    return html`<form class="stack" novalidate @submit=${this.#save}>
      ${renderSummary(form)}
      ${textsField({
        form,
        pointer: '/recap/text',
        label: msg('Så blev det', { id: 'desk-recap-text' }),
        languages,
        language,
        long: true,
        value: form.values.text,
        changed: (text) => form.set({ text }),
      })}
      <div class="pictures">
        ${pictures.map(
          (picture, index) =>
            html`<div class="stack">
              <img
                src=${picture.url}
                alt=""
                width=${picture.width ?? 480}
                height=${picture.height ?? 270}
              />
              ${textsField({
                form,
                pointer: `/recap/pictures/${index}/alt`,
                label: msg('Vad syns på bilden?', { id: 'desk-alt' }),
                languages: languages.slice(0, 1),
                language,
                value: picture.alt,
                maxLength: 500,
                changed: (alt) => form.set({ pictures: pictures.with(index, { ...picture, alt }) }),
              })}
              <div>
                <button
                  type="button"
                  class="bare"
                  @click=${() => form.set({ pictures: pictures.toSpliced(index, 1) })}
                >
                  ${icon('trash')} ${msg('Ta bort bilden', { id: 'desk-picture-remove' })}
                </button>
              </div>
            </div>`,
        )}
      </div>
      <div class="field">
        <label for="file">${msg('Lägg till en bild', { id: 'desk-picture-add' })}</label>
        <input
          id="file"
          type="file"
          accept="image/jpeg,image/png,image/webp"
          ?disabled=${this.uploading}
          @change=${this.#upload}
        />
        ${
          this.uploading
            ? html`<p class="hint" role="status">
                ${msg('Bilden tas emot …', { id: 'desk-picture-busy' })}
              </p>`
            : nothing
        }
      </div>
      <div>
        <button class="primary" aria-disabled=${form.busy}>
          ${msg('Spara', { id: 'desk-save' })}
        </button>
      </div>
    </form>`;
  }

  async #upload({ target }: Event) {
    const [file] = (target as HTMLInputElement).files ?? [];
    if (!file) return;
    this.uploading = true;
    try {
      const picture = await upload(this.place, file);
      this.#form.set({ pictures: [...(this.#form.values.pictures ?? []), picture] });
    } catch (error) {
      notifyProblem(this.place, error);
    } finally {
      this.uploading = false;
    }
  }

  async #save(event: Event) {
    event.preventDefault();
    const { id, etag, title } = this.occurrence;
    const words = msg(str`Sparat: ${title}.`, { id: 'desk-recap-saved' });
    const saved = await this.#form.save(async (values) => {
      const { text = {}, ...rest } = tidy(values);
      const recap = { text, ...rest };
      await saveOccurrence(this.place, id, etag, { recap }, words);
      return { data: undefined };
    });
    if (saved) this.dispatchEvent(new ActivityChangedEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-recap': KlocketDeskRecap;
  }
}
