import type { ActivityForm, ActivitySaved, DistrictForm } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { choices } from '../../../kit/choices.ts';
import { FormController } from '../../../kit/form-controller.ts';
import { renderRestored } from '../../../kit/restored.ts';
import { notifyProblem } from '../../../kit/say-problem.ts';
import { renderSummary } from '../../../kit/summary.ts';
import { renderTrouble, renderWaiting } from '../../../kit/trouble.ts';
import type { DeskPlace } from '../../../place.ts';
import { styles } from './activity-form.styles.ts';
import { conflictFields } from './conflict-fields.ts';
import type { DatesLeftEvent } from './dates-left-event.ts';
import { FormSource } from './form-source.ts';
import { isWhole, leaveOut, organiserChoices, places } from './form-values.ts';
import { moreFields } from './more-fields.ts';
import { upload } from './picture-field.ts';
import { placeFields } from './place-fields.ts';
import { planFields } from './plan-fields.ts';
import { planWords } from '../plan-words.ts';
import { saveBar } from './save-bar.ts';
import { takeBack } from '../one/save-occurrence.ts';
import { savedWords, toSend, wrongIn, type Intent } from './sending.ts';
import { startField } from './start-field.ts';
import { fromTemplate, templates } from './templates.ts';
import { titleField } from './text-fields.ts';

/**
 * Writes an activity: what, when in plain words with its dates beside, where, for whom. A weekly one
 * takes less than a minute; all else is folded until it is wanted.
 *
 * @element klocket-desk-activity-form
 */
export class KlocketDeskActivityForm extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) place!: DeskPlace;

  /** The activity's id; empty for a new one. */
  @property() activity = '';

  /** The id of an activity a new one goes on from. */
  @property() pattern = '';

  @state() private uploading = false;
  /** From which occurrence on a change holds; empty for all of them. */
  @state() private from = '';

  readonly #form = new FormController<ActivityForm>(this, { person: () => this.place.me.id });
  readonly #source = new FormSource(this, this.#form);
  #opened = '';

  protected override willUpdate() {
    const wanted = `${this.activity}?${this.pattern}`;
    if (wanted !== this.#opened) {
      this.#opened = wanted;
      this.#open();
    }
  }

  override render() {
    const { place } = this;
    const { district, known, problem } = this.#source;
    const form = this.#form;
    if (problem) return renderTrouble(problem, () => this.#open());
    if (!district || !form.draft.isOpen) return renderWaiting();
    if (known && !known.may.write) return this.#renderShownByOthers();
    const { language } = place;
    const parts = { form, district, language };
    return html`<form class="stack" novalidate @submit=${(event: Event) => event.preventDefault()}>
      <h1>
        ${
          this.activity
            ? msg('Ändra aktivitet', { id: 'desk-activity-edit' })
            : msg('Ny aktivitet', { id: 'desk-activity-new' })
        }
      </h1>
      ${renderRestored(form.draft)}
      ${renderSummary(
        form,
        conflictFields(language, (id) => placeName(district, id, language)),
        language,
      )}
      ${this.activity ? nothing : this.#renderStart(district)}
      <section class="card stack">
        ${titleField(form, district.languages[0]!)} ${this.#renderWhen()} ${placeFields(parts)}
        ${this.#renderOrganisers(district)}
      </section>
      ${moreFields({
        ...parts,
        place,
        staff: known?.staff ?? [],
        uploading: this.uploading,
        upload: (file) => void this.#upload(file),
        saveForLater: () => void this.#save('later'),
      })}
      ${saveBar({
        place,
        known,
        busy: form.busy,
        since: this.from,
        from: (occurrence) => this.#changeFrom(occurrence),
        save: (intent) => void this.#save(intent),
      })}
    </form>`;
  }

  /** For who leads it, and came here by the address: what is published is not theirs to rewrite. */
  #renderShownByOthers() {
    return html`<div class="stack">
      <h1>${msg('Ändra aktivitet', { id: 'desk-activity-edit' })}</h1>
      <p class="panel notice">
        ${msg(
          'Det här är publicerat och ändras av den som får publicera. Du kan ställa in eller ändra enstaka tillfällen.',
          { id: 'desk-shown-by-others' },
        )}
      </p>
      <div>
        <a class="button" href=${this.place.href(`activities/${this.activity}`)}
          >${msg('Datum', { id: 'desk-dates' })}</a
        >
      </div>
    </div>`;
  }

  #renderStart(district: DistrictForm) {
    return startField({
      language: this.place.language,
      others: this.#source.others,
      pattern: this.pattern,
      beginWithTemplate: (id) => {
        const template = templates.find((one) => one.id === id)!;
        this.#form.set(fromTemplate(template, this.#form.values, district.languages));
      },
      beginWithCopy: (id) => void this.#try(() => this.#source.copy(this.place, id)),
    });
  }

  #renderWhen() {
    const form = this.#form;
    const { plan, house, room } = form.values;
    const { language } = this.place;
    return html`<div class="stack" @klocket-desk-dates-left=${this.#leave}>
      <h2>${msg('När', { id: 'desk-when' })}</h2>
      ${planFields({ form, language })}
      ${
        isWhole(plan)
          ? html`<p class="says">${planWords(plan, language)}</p>
              <klocket-desk-dates
                .place=${this.place}
                .plan=${plan}
                house=${house ?? ''}
                room=${room ?? ''}
                activity=${this.activity}
              ></klocket-desk-dates>`
          : html`<p class="quiet">
              ${msg('Välj dag, så syns datumen här.', { id: 'desk-choose-day' })}
            </p>`
      }
    </div>`;
  }

  #renderOrganisers({ organisers = [] }: DistrictForm) {
    const { me, district } = this.place;
    const known = this.#source.known?.form.organisers;
    const { options, fixed } = organiserChoices(me, district, organisers, known);
    return choices(
      msg('Arrangörer', { id: 'desk-organisers' }),
      options.map(({ id, name }) => [id, name]),
      this.#form.values.organisers ?? [],
      (chosen) => this.#form.set({ organisers: chosen }),
      fixed,
    );
  }

  readonly #leave = ({ days, taken }: DatesLeftEvent) => {
    const { plan } = this.#form.values;
    if (plan.repeats !== 'weekly' && plan.repeats !== 'monthly') return;
    this.#form.set({ plan: leaveOut(plan, days, taken) });
  };

  #changeFrom(occurrence: string) {
    this.from = occurrence;
  }

  #open() {
    void this.#source.open(this.place, this.activity, this.pattern);
  }

  async #upload(file: File) {
    this.uploading = true;
    await this.#try(async () => ({ picture: await upload(this.place, file) }));
    this.uploading = false;
  }

  /** Takes over what comes from elsewhere, or says why it did not come. */
  async #try(fetch: () => Promise<Partial<ActivityForm>>) {
    try {
      this.#form.set(await fetch());
    } catch (error) {
      notifyProblem(this.place, error);
    }
  }

  async #save(intent: Intent) {
    const { place, activity } = this;
    const form = this.#form;
    if (form.refuse(wrongIn(form.values, this.#source.district!.languages[0]!))) return;
    const saved = await form.save((values, etag, key) =>
      this.#send(toSend(values, intent), { etag, key }),
    );
    if (!saved) return;
    const { data } = saved;
    const { undo } = data;
    const { id, may } = data.activity;
    // Who has left it to others does not see it any more.
    const isSplit = activity !== '' && id !== activity;
    const page = `activities/${id}${isSplit ? `?after=${activity}` : ''}`;
    place.navigate(may.write || may.change ? page : 'activities', true);
    place.notify({
      words: savedWords(data.activity, place.language, isSplit),
      ...(undo && {
        undo: async () => {
          await takeBack(place.api, place.district, undo);
          place.navigate(activity ? `activities/${activity}` : 'activities', true);
        },
      }),
    });
  }

  #send(form: ActivityForm, { etag, key }: { etag?: string; key: string }) {
    const { activity, from } = this;
    const { api, district } = this.place;
    if (!activity) return api.post<ActivitySaved>(staffPaths.activities(district), form, { key });
    if (!from) {
      return api.put<ActivitySaved>(staffPaths.activity(district, activity), form, { etag });
    }
    const wish = { occurrence: from, form };
    return api.post<ActivitySaved>(staffPaths.following(district, activity), wish, { etag, key });
  }
}

function placeName(district: DistrictForm, id: string, language: string) {
  return places(district, language).find(({ value }) => value === id)?.label ?? '–';
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-activity-form': KlocketDeskActivityForm;
  }
}
