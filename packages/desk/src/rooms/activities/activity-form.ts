import type {
  ActivityDraft,
  ActivityForm,
  ActivityLines,
  ActivitySaved,
  DistrictForm,
  StaffActivity,
} from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg, str } from '@klocket/core';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { textField } from '../../kit/fields.ts';
import { FormController } from '../../kit/form-controller.ts';
import { renderRestored } from '../../kit/restored.ts';
import { sayProblem } from '../../kit/say-problem.ts';
import { renderSummary } from '../../kit/summary.ts';
import { tidy } from '../../kit/tidy.ts';
import { renderTrouble, renderWaiting } from '../../kit/trouble.ts';
import { may } from '../../me.ts';
import type { DeskPlace } from '../../place.ts';
import { styles } from './activity-form.styles.ts';
import { takeBack } from './change-panel.ts';
import { conflictFields } from './conflict-fields.ts';
import type { DatesLeftEvent } from './dates-left-event.ts';
import {
  emptyForm,
  isWhole,
  organiserChoices,
  placeChange,
  placeOf,
  places,
  toInstant,
  toLocal,
} from './form-values.ts';
import { aboutFields, choices, joiningFields, programmeFields } from './more-fields.ts';
import { pictureField, upload } from './picture-field.ts';
import { planFields } from './plan-fields.ts';
import { planWords } from './plan-words.ts';
import { missingWords, whenWords } from './state-words.ts';
import { fromTemplate, templates } from './templates.ts';
import { missingIn, textFields, titleField, writtenIn } from './text-fields.ts';

/** What saving is to come to. */
type Intent = 'show' | 'later' | 'keep';

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

  @state() private district?: DistrictForm;
  @state() private known?: StaffActivity;
  @state() private others: ActivityLines['items'] = [];
  @state() private problem?: unknown;
  @state() private uploading = false;
  /** From which occurrence on a change holds; empty for all of them. */
  @state() private from = '';

  readonly #form = new FormController<ActivityForm>(this, { person: () => this.place.me.id });
  #opened = '';

  protected override willUpdate(_changed: PropertyValues<this>) {
    const wanted = `${this.activity}?${this.pattern}`;
    if (wanted !== this.#opened) {
      this.#opened = wanted;
      void this.#open();
    }
  }

  override render() {
    const { district, problem } = this;
    if (problem) return renderTrouble(problem, () => this.#open());
    if (!district || !this.#form.draft.isOpen) return renderWaiting();
    if (this.known && !this.known.may.write) return this.#renderShownByOthers();
    const form = this.#form;
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
        conflictFields(this.place.language, (id) => this.#placeName(id)),
        this.place.language,
      )}
      ${this.activity ? nothing : this.#renderStart(district)}
      <section class="card stack">
        ${titleField(form, district.languages[0]!)} ${this.#renderWhen()}
        ${this.#renderWhere(district)} ${this.#renderOrganisers(district)}
      </section>
      ${this.#renderMore(district)} ${this.#renderSave()}
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
    const title = (texts: ActivityForm['texts']) =>
      texts[this.place.language]?.title ?? texts.sv?.title ?? '';
    return html`<div class="field">
      <label for="start">${msg('Börja från', { id: 'desk-begin-from' })}</label>
      <select id="start" @change=${(event: Event) => this.#begin(event, district)}>
        <option value="">${msg('Ett tomt formulär', { id: 'desk-begin-empty' })}</option>
        <optgroup label=${msg('Mallar', { id: 'desk-templates' })}>
          ${templates.map(
            ({ id, form }) => html`<option value="template:${id}">${title(form.texts)}</option>`,
          )}
        </optgroup>
        ${
          this.others.length > 0
            ? html`<optgroup label=${msg('Fortsätt nästa termin', { id: 'desk-next-term' })}>
                ${this.others.map(
                  (line) =>
                    html`<option value="copy:${line.id}" ?selected=${line.id === this.pattern}>
                      ${line.title}
                    </option>`,
                )}
              </optgroup>`
            : nothing
        }
      </select>
    </div>`;
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

  #renderWhere(district: DistrictForm) {
    const form = this.#form;
    const { values } = form;
    const chosen = placeOf(values);
    const options = [
      { value: '', label: msg('Välj plats', { id: 'desk-place-choose' }) },
      ...places(district, this.place.language),
      { value: 'other', label: msg('En annan adress', { id: 'desk-place-other' }) },
      { value: 'online', label: msg('Bara på nätet', { id: 'desk-place-online' }) },
    ];
    form.labels.set('/house', msg('Var', { id: 'desk-where' }));
    return html`<div class="field">
        <label for="field--house">${msg('Var', { id: 'desk-where' })}</label>
        <select
          id="field--house"
          aria-invalid=${form.errors.has('/house') || form.errors.has('/room')}
          @change=${(event: Event) => this.#setPlace((event.target as HTMLSelectElement).value)}
        >
          ${options.map(
            ({ value, label }) =>
              html`<option .value=${value} .selected=${value === chosen}>${label}</option>`,
          )}
        </select>
      </div>
      ${
        chosen === 'other'
          ? textField({
              form,
              pointer: '/address',
              label: msg('Adress', { id: 'desk-address' }),
              value: values.address?.trimStart() ?? '',
              maxLength: 400,
              changed: (address) => form.set({ address: address || ' ' }),
            })
          : nothing
      }
      ${
        chosen === 'online' || values.onlineUrl
          ? textField({
              form,
              pointer: '/onlineUrl',
              label: msg('Länk till mötet', { id: 'desk-online-url' }),
              type: 'url',
              value: values.onlineUrl?.trim() ?? '',
              changed: (onlineUrl) => form.set({ onlineUrl: onlineUrl || ' ' }),
            })
          : nothing
      }`;
  }

  #renderOrganisers({ organisers = [] }: DistrictForm) {
    const { me, district } = this.place;
    const known = this.known?.form.organisers;
    const { options, fixed } = organiserChoices(me, district, organisers, known);
    return choices(
      msg('Arrangörer', { id: 'desk-organisers' }),
      options.map(({ id, name }) => [id, name]),
      this.#form.values.organisers ?? [],
      (chosen) => this.#form.set({ organisers: chosen }),
      fixed,
    );
  }

  #renderMore(district: DistrictForm) {
    const form = this.#form;
    const { language } = this.place;
    const { values } = form;
    const missing = missingIn(values, district.languages);
    const parts = { form, district, language };
    const staff = this.known?.staff ?? [];
    const fold = (title: string, note: unknown, content: unknown) =>
      html`<details>
        <summary>${title} <span class="quiet small">${note}</span></summary>
        <div class="stack">${content}</div>
      </details>`;
    return html`<div>
      ${fold(
        msg('Texter på flera språk', { id: 'desk-texts-languages' }),
        missing.length > 0 ? missingWords(missing, language) : nothing,
        textFields(form, writtenIn(values, district.languages), language),
      )}
      ${fold(
        msg('Bild', { id: 'desk-picture' }),
        nothing,
        pictureField({
          form,
          pointer: '/picture',
          place: this.place,
          languages: district.languages,
          picture: values.picture,
          changed: (picture) => form.set({ picture }),
          chosen: (file) => void this.#upload(file),
          busy: this.uploading,
        }),
      )}
      ${fold(msg('För vem', { id: 'desk-for-whom' }), nothing, aboutFields(parts))}
      ${fold(
        msg('Anmälan, tillgänglighet och kontakt', { id: 'desk-joining-access' }),
        nothing,
        joiningFields(parts),
      )}
      ${fold(
        msg('Program och material', { id: 'desk-programme-materials' }),
        values.programme?.length ? values.programme.length : nothing,
        programmeFields(parts),
      )}
      ${
        staff.length > 0
          ? fold(
              msg('Ledare', { id: 'desk-leaders' }),
              nothing,
              choices(
                msg('Vilka leder den?', { id: 'desk-leaders-who' }),
                staff.map(({ id, name }) => [id, name]),
                values.leaders ?? [],
                (leaders) => form.set({ leaders }),
              ),
            )
          : nothing
      }
      ${fold(
        msg('Publicera senare', { id: 'desk-publish-later' }),
        nothing,
        html`${textField({
            form,
            pointer: '/publishAt',
            label: msg('Dag och tid', { id: 'desk-day-and-time' }),
            type: 'datetime-local',
            value: values.publishAt ? toLocal(values.publishAt, this.place.zone) : '',
            changed: (local) =>
              form.set({ publishAt: local ? toInstant(local, this.place.zone) : undefined }),
          })}
          <div>
            <button
              type="button"
              aria-disabled=${form.busy || !values.publishAt}
              @click=${() => values.publishAt && this.#save('later')}
            >
              ${msg('Spara och publicera då', { id: 'desk-save-publish-later' })}
            </button>
          </div>`,
      )}
    </div>`;
  }

  #renderSave() {
    const { busy } = this.#form;
    const isPublic = this.known?.state === 'published' || this.known?.state === 'past';
    const mayShow = this.known
      ? this.known.may.publish
      : may(this.place.me, this.place.district, 'activity.publish');
    const upcoming = this.known?.upcoming ?? [];
    return html`<div class="save">
      ${
        isPublic && upcoming.length > 1
          ? html`<div class="field scope">
              <label for="scope">${msg('Vad gäller ändringen?', { id: 'desk-scope' })}</label>
              <select
                id="scope"
                @change=${(event: Event) => (this.from = (event.target as HTMLSelectElement).value)}
              >
                <option value="">
                  ${msg('Alla kommande tillfällen', { id: 'desk-scope-all' })}
                </option>
                ${upcoming.slice(1).map(
                  (occurrence) =>
                    html`<option value=${occurrence.id}>
                      ${msg(str`Från och med ${whenWords(occurrence, this.place.language)}`, {
                        id: 'desk-scope-from',
                      })}
                    </option>`,
                )}
              </select>
            </div>`
          : nothing
      }
      <div class="row">
        <button
          type="button"
          class="primary"
          data-show
          aria-disabled=${busy}
          @click=${() => this.#save('show')}
        >
          ${
            busy
              ? msg('Sparar …', { id: 'desk-saving' })
              : isPublic
                ? msg('Spara', { id: 'desk-save' })
                : mayShow
                  ? msg('Publicera', { id: 'desk-publish' })
                  : msg('Skicka förslaget', { id: 'desk-suggest' })
          }
        </button>
        ${
          isPublic
            ? nothing
            : html`<button type="button" aria-disabled=${busy} @click=${() => this.#save('keep')}>
                ${msg('Spara utkast', { id: 'desk-save-draft' })}
              </button>`
        }
        <a
          class="button bare"
          href=${this.place.href(this.activity ? `activities/${this.activity}` : 'activities')}
        >
          ${msg('Avbryt', { id: 'desk-cancel' })}
        </a>
      </div>
    </div>`;
  }

  readonly #leave = ({ days }: DatesLeftEvent) => {
    const { plan } = this.#form.values;
    if (plan.repeats !== 'weekly' && plan.repeats !== 'monthly') return;
    const { exceptWeeks: _, ...same } = plan;
    this.#form.set({ plan: { ...same, except: days.length > 0 ? days : undefined } });
  };

  #setPlace(choice: string) {
    this.#form.set(placeChange(choice));
    if (choice === 'online' && !this.#form.values.onlineUrl) this.#form.set({ onlineUrl: ' ' });
  }

  #placeName(id: string) {
    const { district } = this;
    const options = district ? places(district, this.place.language) : [];
    return options.find(({ value }) => value === id)?.label ?? '–';
  }

  async #open() {
    this.problem = undefined;
    const { api, district, me } = this.place;
    try {
      const read = api.get<DistrictForm>(staffPaths.district(district));
      if (this.activity) {
        const [{ data: form }, { data, etag }] = await Promise.all([
          read,
          api.get<StaffActivity>(staffPaths.activity(district, this.activity)),
        ]);
        this.known = data;
        this.#form.open(`activity:${this.activity}`, data.form, etag);
        this.district = form;
        return;
      }
      this.known = undefined;
      const today = new Date().toLocaleDateString('sv-SE', { timeZone: this.place.zone });
      const name = `activity:new:${district}`;
      const start = this.pattern ? await this.#copy(this.pattern) : emptyForm(today, me, district);
      this.#form.open(this.pattern ? `${name}:${this.pattern}` : name, start);
      this.district = (await read).data;
      const list = await api.get<ActivityLines>(staffPaths.activities(district, { limit: 200 }));
      this.others = list.data.items.filter(
        ({ state }) => state === 'published' || state === 'past',
      );
    } catch (error) {
      this.problem = error;
    }
  }

  async #copy(id: string) {
    const { api, district } = this.place;
    return (await api.post<ActivityDraft>(staffPaths.copies(district, id), {})).data.form;
  }

  async #begin(event: Event, district: DistrictForm) {
    const [kind, id = ''] = (event.target as HTMLSelectElement).value.split(':');
    if (kind === 'template') {
      const template = templates.find((one) => one.id === id)!;
      this.#form.set(fromTemplate(template, this.#form.values, district.languages));
    }
    if (kind === 'copy') {
      try {
        this.#form.set(await this.#copy(id));
      } catch (error) {
        this.place.notify({ words: sayProblem(error), trouble: true });
      }
    }
  }

  async #upload(file: File) {
    this.uploading = true;
    try {
      this.#form.set({ picture: await upload(this.place, file) });
    } catch (error) {
      this.place.notify({ words: sayProblem(error), trouble: true });
    } finally {
      this.uploading = false;
    }
  }

  async #save(intent: Intent) {
    const language = this.district!.languages[0]!;
    if (this.#refuse(language)) return;
    const { api, district } = this.place;
    const saved = await this.#form.save((values, etag, key) => {
      const form = toSend(values, intent);
      if (!this.activity) {
        return api.post<ActivitySaved>(staffPaths.activities(district), form, { key });
      }
      if (this.from) {
        const wish = { occurrence: this.from, form };
        return api.post<ActivitySaved>(staffPaths.following(district, this.activity), wish, {
          etag,
          key,
        });
      }
      return api.put<ActivitySaved>(staffPaths.activity(district, this.activity), form, { etag });
    });
    if (!saved) return;
    const { activity, undo } = saved.data;
    this.place.navigate(`activities/${activity.id}`, true);
    this.place.notify({
      words: this.#savedWords(activity),
      ...(undo && {
        undo: async () => {
          await takeBack(api, district, undo);
          this.place.navigate(this.activity ? `activities/${this.activity}` : 'activities', true);
        },
      }),
    });
  }

  #refuse(language: string) {
    const { values } = this.#form;
    const errors: [string, string][] = [];
    if (!values.texts[language]?.title.trim()) {
      errors.push([
        `/texts/${language}/title`,
        msg('Skriv en rubrik.', { id: 'desk-title-needed' }),
      ]);
    }
    if (!isWhole(values.plan)) {
      errors.push(['/plan', msg('Välj minst en dag.', { id: 'desk-day-needed' })]);
    }
    if (values.picture && !values.picture.alt[language]?.trim()) {
      errors.push([
        `/picture/alt/${language}`,
        msg('Skriv vad som syns på bilden.', { id: 'desk-alt-needed' }),
      ]);
    }
    return this.#form.refuse(errors);
  }

  #savedWords({ state, upcoming }: StaffActivity) {
    switch (state) {
      case 'suggested':
        return msg('Förslaget är skickat till samordnaren.', { id: 'desk-suggested-notice' });
      case 'draft':
        return msg('Sparat som utkast.', { id: 'desk-draft-notice' });
      default:
        return upcoming[0]
          ? msg(str`Publicerat. Nästa: ${whenWords(upcoming[0], this.place.language)}.`, {
              id: 'desk-published-notice',
            })
          : msg('Sparat.', { id: 'desk-saved' });
    }
  }
}

/** A form as it is sent: tidied, and with what its button says. */
function toSend(values: ActivityForm, intent: Intent): ActivityForm {
  const { published: _published, publishAt, ...form } = tidy(values);
  if (intent === 'keep') return { ...form, published: false };
  return intent === 'later' && publishAt ? { ...form, publishAt } : form;
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-activity-form': KlocketDeskActivityForm;
  }
}
