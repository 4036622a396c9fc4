import type { Removed, StaffActivity, StaffOccurrence } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { Latest, msg, str } from '@klocket/core';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ActController } from '../../../kit/act-controller.ts';
import { notifyProblem } from '../../../kit/say-problem.ts';
import { renderTrouble, renderWaiting } from '../../../kit/trouble.ts';
import type { DeskPlace } from '../../../place.ts';
import type { StaffAnswer } from '../../../staff-api.ts';
import { activityHead } from './activity-head.ts';
import { isWaiting } from './activity-waits.ts';
import { styles } from './activity.styles.ts';
import { formWords } from '../../../kit/folkbildning-words.ts';
import { dateRow } from './date-row.ts';
import { takeBack } from './save-occurrence.ts';
import { titleOf } from '../state-words.ts';

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

  readonly #activity = new Latest<StaffAnswer<StaffActivity>>(this);
  readonly #act = new ActController(this, (error) => notifyProblem(this.place, error));

  override connectedCallback() {
    super.connectedCallback();
    addEventListener('beforeprint', this.#print);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#print);
  }

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
    const { data, etag } = answer.data;
    return html`<div class="stack">
      ${activityHead(this.place, data, () => void this.#remove(data, etag))}
      ${
        isWaiting(data)
          ? html`<klocket-desk-activity-waits
              .place=${this.place}
              .activity=${data}
              etag=${etag ?? ''}
            ></klocket-desk-activity-waits>`
          : nothing
      }
      <section class="stack" aria-labelledby="dates">
        <h2 id="dates">${msg('Datum', { id: 'desk-dates' })}</h2>
        ${this.#renderUpcoming(data)} ${this.#renderPast(data)}
      </section>
      ${this.#renderCircle(data)}
      <klocket-desk-activity-preview
        .place=${this.place}
        .activity=${data}
      ></klocket-desk-activity-preview>
    </div>`;
  }

  /** What only who leads it may see. */
  #renderCircle({ id, form, may }: StaffActivity) {
    if (!form.folkbildning || !may.change) return nothing;
    return html`<section class="stack" aria-labelledby="circle">
      <h2 id="circle">${formWords(form.folkbildning)}</h2>
      <klocket-desk-circle .place=${this.place} activity=${id}></klocket-desk-circle>
    </section>`;
  }

  #renderUpcoming(activity: StaffActivity) {
    const { id, upcoming } = activity;
    if (upcoming.length === 0) {
      return html`<p class="quiet">
        ${msg('Inga fler datum.', { id: 'desk-no-more-dates' })}
        <a href=${this.place.href(`activities/new?from=${id}`)}
          >${msg('Fortsätt nästa termin', { id: 'desk-next-term' })}</a
        >
      </p>`;
    }
    const shown = this.#shown(upcoming);
    return html`<ul class="rows" @klocket-desk-activity-changed=${this.#close}>
        ${shown.map((occurrence) => this.#renderDate(activity, occurrence))}
      </ul>
      ${
        shown.length < upcoming.length
          ? html`<div>
              <button @click=${this.#showAll}>
                ${msg(str`Visa alla ${upcoming.length}`, { id: 'desk-dates-all' })}
              </button>
            </div>`
          : nothing
      }`;
  }

  #renderPast(activity: StaffActivity) {
    const { past } = activity;
    if (past.length === 0) return nothing;
    return html`<details ?open=${past.some(({ id }) => id === this.open)}>
      <summary>${msg('Tidigare datum', { id: 'desk-past-dates' })}</summary>
      <ul class="rows">
        ${past.map((occurrence) => this.#renderDate(activity, occurrence, true))}
      </ul>
    </details>`;
  }

  #renderDate(activity: StaffActivity, occurrence: StaffOccurrence, isPast = false) {
    const isOpen = this.open === occurrence.id;
    return dateRow({
      place: this.place,
      activity,
      occurrence,
      isPast,
      isOpen,
      toggle: () => this.#openDate(isOpen ? '' : occurrence.id),
    });
  }

  #shown(occurrences: StaffOccurrence[]) {
    const isFar = occurrences.findIndex(({ id }) => id === this.open) >= shownFirst;
    return this.all || isFar ? occurrences : occurrences.slice(0, shownFirst);
  }

  /** On paper nobody can ask for the rest. */
  readonly #print = () => {
    this.all = true;
    this.performUpdate();
  };

  #showAll() {
    this.all = true;
  }

  #openDate(id: string) {
    this.open = id;
  }

  #close() {
    this.open = '';
  }

  #ask(quiet = false) {
    const { api, district } = this.place;
    const path = staffPaths.activity(district, this.activity);
    void this.#activity.ask(
      async (signal) => ({ data: await api.get<StaffActivity>(path, { signal }), stale: false }),
      quiet,
    );
  }

  async #remove(activity: StaffActivity, etag?: string) {
    const { api, district, confirm, notify, navigate, language } = this.place;
    const title = titleOf(activity, language);
    const isSure = await confirm({
      title: msg(str`Ta bort ${title}?`, { id: 'desk-remove-named' }),
      words: msg('Alla datum försvinner ur kalendern. Ska bara en kväll bort, ställ in den.', {
        id: 'desk-remove-activity-lead',
      }),
      yes: msg('Ta bort', { id: 'desk-remove' }),
      grave: true,
    });
    if (!isSure) return;
    const isRemoved = await this.#act.run(async () => {
      const path = staffPaths.activity(district, activity.id);
      const { undo } = (await api.delete<Removed>(path, { etag })).data;
      navigate('activities', true);
      notify({
        words: msg(str`Borttagen: ${title}.`, { id: 'desk-removed-notice' }),
        undo: () => takeBack(api, district, undo),
      });
    });
    if (!isRemoved) this.#ask(true);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-activity': KlocketDeskActivity;
  }
}
