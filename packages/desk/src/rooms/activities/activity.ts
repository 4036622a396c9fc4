import type {
  DistrictForm,
  OccurrencePatch,
  Removed,
  StaffActivity,
  StaffOccurrence,
} from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { isOff, Latest, msg, statusWords, str } from '@klocket/core';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { sayProblem } from '../../kit/say-problem.ts';
import { renderTrouble, renderWaiting } from '../../kit/trouble.ts';
import type { DeskPlace } from '../../place.ts';
import type { StaffAnswer } from '../../staff-api.ts';
import { styles } from './activity.styles.ts';
import { saveOccurrence, takeBack } from './change-panel.ts';
import { ActivityChangedEvent } from './changed-event.ts';
import { moveForms } from './move-form.ts';
import { planWords } from './plan-words.ts';
import { previewWidths, renderPreview, type PreviewWidth } from './preview.ts';
import { stateChip, stateWords, whenWords } from './state-words.ts';

const shownFirst = 12;

/**
 * One activity: its dates, each of which can be cancelled, moved or handed over alone, what waits for
 * a yes, and how visitors see it.
 *
 * @element klocket-desk-activity
 */
export class KlocketDeskActivity extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) place!: DeskPlace;

  /** The activity's id. */
  @property() activity = '';

  /** The occurrence whose changes are shown. */
  @property() opened = '';

  /** Rises when it may have changed. */
  @property({ type: Number }) version = 0;

  @state() private open = '';
  @state() private all = false;
  @state() private busy = false;
  @state() private preview?: PreviewWidth;
  @state() private word = '';
  @state() private district?: DistrictForm;

  readonly #activity = new Latest<StaffAnswer<StaffActivity>>(this);

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('opened')) this.open = this.opened;
    if (changed.has('activity') || changed.has('version')) {
      this.#ask(!changed.has('activity'));
    }
  }

  override render() {
    const { answer, problem } = this.#activity;
    if (problem && !answer) return renderTrouble(problem, () => this.#ask());
    if (!answer) return renderWaiting();
    const { data } = answer.data;
    return html`<div class="stack">
      ${this.#renderHead(data)} ${this.#renderWaits(data)}
      <section class="stack" aria-labelledby="dates">
        <h2 id="dates">${msg('Datum', { id: 'desk-dates' })}</h2>
        ${
          data.upcoming.length > 0
            ? html`<ul class="dates">
                ${this.#shown(data.upcoming).map((occurrence) =>
                  this.#renderDate(occurrence, data, false),
                )}
              </ul>`
            : html`<p class="quiet">
                ${msg('Inga fler datum.', { id: 'desk-no-more-dates' })}
                <a href=${this.place.href(`activities/new?from=${data.id}`)}
                  >${msg('Fortsätt nästa termin', { id: 'desk-next-term' })}</a
                >
              </p>`
        }
        ${
          this.#shown(data.upcoming).length < data.upcoming.length
            ? html`<div>
                <button @click=${this.#showAll}>
                  ${msg(str`Visa alla ${data.upcoming.length}`, { id: 'desk-dates-all' })}
                </button>
              </div>`
            : nothing
        }
      </section>
      ${
        data.past.length > 0
          ? html`<details ?open=${data.past.some(({ id }) => id === this.open)}>
              <summary>${msg('Tidigare datum', { id: 'desk-past-dates' })}</summary>
              <ul class="dates">
                ${data.past.map((occurrence) => this.#renderDate(occurrence, data, true))}
              </ul>
            </details>`
          : nothing
      }
      ${this.#renderPreview(data)}
    </div>`;
  }

  #renderHead(data: StaffActivity) {
    const { form, id, state: where, may } = data;
    const { place } = this;
    return html`<div class="head">
      <p>
        <a href=${place.href('activities')}
          >${msg('Aktiviteter', { id: 'desk-room-activities' })}</a
        >
      </p>
      <div class="row">
        <h1>${this.#title(data)}</h1>
        <span class="chip ${stateChip(where)}">${stateWords(where)}</span>
      </div>
      <p class="says quiet">${planWords(form.plan, place.language)}</p>
      <div class="row no-print">
        ${
          may.write
            ? html`<a class="button" href=${place.href(`activities/${id}/edit`)}>
                ${icon('edit')} ${msg('Ändra', { id: 'desk-change-one' })}
              </a>`
            : nothing
        }
        <a class="button" href=${place.href(`activities/new?from=${id}`)}>
          ${msg('Fortsätt nästa termin', { id: 'desk-next-term' })}
        </a>
        ${
          where === 'published' || where === 'past'
            ? html`<a class="button bare" href=${data.url} target="_blank" rel="noopener">
                ${msg('Se sidan', { id: 'desk-activity-page' })}
              </a>`
            : nothing
        }
        ${
          may.write && (may.publish || where === 'draft')
            ? html`<button class="bare" @click=${() => this.#remove(data)}>
                ${icon('trash')} ${msg('Ta bort', { id: 'desk-remove' })}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  #renderWaits({ state: where, suggestedBy, sentBack, may, form }: StaffActivity) {
    if (where === 'suggested' && may.publish) {
      return html`<div class="panel notice">
        <p>
          ${msg(str`${suggestedBy?.name ?? ''} föreslår den här aktiviteten.`, {
            id: 'desk-suggestion-from',
          })}
        </p>
        <div class="row">
          <button class="primary" aria-disabled=${this.busy} @click=${() => this.#approve()}>
            ${icon('check')} ${msg('Publicera', { id: 'desk-publish' })}
          </button>
        </div>
        <div class="field">
          <label for="word">
            ${msg('Eller skicka tillbaka med en hälsning', { id: 'desk-send-back-word' })}
          </label>
          <textarea
            id="word"
            rows="2"
            maxlength="1000"
            .value=${this.word}
            @input=${(event: Event) => (this.word = (event.target as HTMLTextAreaElement).value)}
          ></textarea>
        </div>
        <div>
          <button
            aria-disabled=${this.busy || !this.word.trim()}
            @click=${() => this.word.trim() && this.#sendBack()}
          >
            ${msg('Skicka tillbaka', { id: 'desk-send-back' })}
          </button>
        </div>
      </div>`;
    }
    if (where === 'suggested') {
      return html`<p class="panel notice">
        ${msg('Förslaget väntar på samordnaren.', { id: 'desk-suggestion-waits' })}
      </p>`;
    }
    if (sentBack && where === 'draft') {
      return html`<div class="panel notice">
        <p>${msg(str`${sentBack.by} skriver:`, { id: 'desk-sent-back-by' })}</p>
        <p><strong>${sentBack.word}</strong></p>
      </div>`;
    }
    return form.publishAt
      ? html`<p class="panel">
          ${msg(str`Publiceras ${this.#instant(form.publishAt)}`, { id: 'desk-publishes' })}
        </p>`
      : nothing;
  }

  #renderDate(occurrence: StaffOccurrence, { may, staff, form }: StaffActivity, isPast: boolean) {
    const { id, house, room, substitute, reason, status } = occurrence;
    const isOpen = this.open === id;
    const words = statusWords(occurrence);
    const where =
      house && house.id !== form.house ? [house.name, room].filter(Boolean).join(', ') : '';
    const when = whenWords(occurrence, this.place.language);
    return html`<li class="date ${isOff(occurrence) ? 'off' : ''}" id=${id}>
      <div>
        <span class="when">${when}</span>
        ${words ? html`<span class="chip ${isOff(occurrence) ? 'off' : 'notice'}">${words}</span>` : nothing}
      </div>
      ${
        may.change
          ? html`<button
              aria-expanded=${isOpen}
              aria-label=${msg(str`Ställ in eller ändra ${when}`, { id: 'desk-change-date-named' })}
              @click=${() => (this.open = isOpen ? '' : id)}
            >
              ${
                isPast
                  ? msg('Så blev det', { id: 'desk-recap-text' })
                  : status === 'scheduled'
                    ? msg('Ställ in', { id: 'desk-cancel-one' })
                    : msg('Ändra', { id: 'desk-change-one' })
              }
            </button>`
          : nothing
      }
      ${
        reason || where || substitute
          ? html`<p class="note quiet small">
              ${[
                reason,
                where,
                substitute &&
                  msg(str`${substitute.name} vikarierar`, { id: 'desk-substitute-named' }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>`
          : nothing
      }
      ${
        isOpen && may.change
          ? html`<div class="opened">
              ${isPast ? this.#renderRecap(occurrence) : this.#renderChanges(occurrence, staff, when)}
            </div>`
          : nothing
      }
    </li>`;
  }

  #renderRecap(occurrence: StaffOccurrence) {
    return html`<klocket-desk-recap
      .place=${this.place}
      .occurrence=${occurrence}
    ></klocket-desk-recap>`;
  }

  #renderChanges(occurrence: StaffOccurrence, staff: StaffActivity['staff'], when: string) {
    const { id, etag, status, changed, title } = occurrence;
    if (!this.district) void this.#readDistrict();
    return html`<klocket-desk-change
        .place=${this.place}
        occurrence=${id}
        status=${status}
        etag=${etag}
        .called=${`${title}, ${when}`}
        @klocket-desk-activity-changed=${() => (this.open = '')}
      ></klocket-desk-change>
      ${
        changed && status !== 'cancelled'
          ? html`<div>
              <button
                aria-disabled=${this.busy}
                @click=${() => this.#change(occurrence, { restore: true })}
              >
                ${icon('undo')} ${msg('Som planerat igen', { id: 'desk-as-planned' })}
              </button>
            </div>`
          : nothing
      }
      ${moveForms({
        occurrence,
        district: this.district,
        staff,
        language: this.place.language,
        busy: this.busy,
        changed: (patch) => void this.#change(occurrence, patch),
      })}`;
  }

  #renderPreview(data: StaffActivity) {
    if (data.state !== 'published' && data.state !== 'past') return nothing;
    return html`<section class="stack no-print" aria-labelledby="preview">
      <h2 id="preview">${msg('Så ser besökarna den', { id: 'desk-preview' })}</h2>
      <div class="row">
        ${previewWidths().map(
          ([width, words]) =>
            html`<button
              aria-pressed=${this.preview === width}
              @click=${() => (this.preview = this.preview === width ? undefined : width)}
            >
              ${words}
            </button>`,
        )}
      </div>
      ${this.preview ? renderPreview(this.place, data, this.preview) : nothing}
    </section>`;
  }

  #shown(occurrences: StaffOccurrence[]) {
    const isFar = occurrences.findIndex(({ id }) => id === this.open) >= shownFirst;
    return this.all || isFar ? occurrences : occurrences.slice(0, shownFirst);
  }

  #title({ form, id }: StaffActivity) {
    const { language } = this.place;
    return form.texts[language]?.title ?? Object.values(form.texts).at(-1)?.title ?? id;
  }

  #instant = (instant: string) =>
    new Intl.DateTimeFormat(this.place.language === 'en' ? 'en-GB' : 'sv-SE', {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: this.place.zone,
    }).format(new Date(instant));

  #showAll() {
    this.all = true;
  }

  #ask(quiet = false) {
    const { api, district } = this.place;
    const path = staffPaths.activity(district, this.activity);
    void this.#activity.ask(
      async (signal) => ({
        data: await api.get<StaffActivity>(path, { signal }),
        asOf: new Date(),
        stale: false,
      }),
      quiet,
    );
  }

  async #readDistrict() {
    const { api, district } = this.place;
    this.district = (await api.get<DistrictForm>(staffPaths.district(district))).data;
  }

  #change(occurrence: StaffOccurrence, patch: OccurrencePatch) {
    const when = whenWords(occurrence, this.place.language);
    const words = msg(str`Ändrat: ${occurrence.title}, ${when}.`, { id: 'desk-changed-notice' });
    return this.#try(async () => {
      await saveOccurrence(this.place, occurrence.id, occurrence.etag, patch, words);
      this.open = '';
    });
  }

  #approve() {
    const { api, district, notify } = this.place;
    return this.#try(async () => {
      const { etag } = this.#activity.answer!.data;
      await api.post(staffPaths.approvals(district, this.activity), undefined, { etag });
      notify({ words: msg('Publicerad. Den som föreslog får ett mejl.', { id: 'desk-approved' }) });
    });
  }

  #sendBack() {
    const { api, district, notify } = this.place;
    return this.#try(async () => {
      await api.post(staffPaths.returns(district, this.activity), { word: this.word.trim() });
      this.word = '';
      notify({ words: msg('Skickat tillbaka, med mejl.', { id: 'desk-sent-back' }) });
    });
  }

  async #remove(data: StaffActivity) {
    const { api, district, confirm, notify, navigate } = this.place;
    const title = this.#title(data);
    const isSure = await confirm({
      title: msg(str`Ta bort ${title}?`, { id: 'desk-remove-named' }),
      words: msg('Alla datum försvinner ur kalendern. Ska bara en kväll bort, ställ in den.', {
        id: 'desk-remove-activity-lead',
      }),
      yes: msg('Ta bort', { id: 'desk-remove' }),
      grave: true,
    });
    if (!isSure) return;
    await this.#try(async () => {
      const { etag } = this.#activity.answer!.data;
      const path = staffPaths.activity(district, data.id);
      const { undo } = (await api.delete<Removed>(path, { etag })).data;
      navigate('activities', true);
      notify({
        words: msg(str`Borttagen: ${title}.`, { id: 'desk-removed-notice' }),
        undo: () => takeBack(api, district, undo),
      });
    });
  }

  async #try(act: () => Promise<void>) {
    if (this.busy) return;
    this.busy = true;
    try {
      await act();
      this.dispatchEvent(new ActivityChangedEvent());
    } catch (error) {
      this.place.notify({ words: sayProblem(error), trouble: true });
      this.#ask(true);
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-activity': KlocketDeskActivity;
  }
}
