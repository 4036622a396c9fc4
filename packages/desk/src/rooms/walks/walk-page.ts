import type { DefectForm, District, NamedSpot, WalkLead } from '@klocket/contract';
import { defectFormPath, walkPagePath } from '@klocket/contract/defect-paths';
import { districtPath } from '@klocket/contract/paths';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg } from '@klocket/core';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { selectField, textField } from '../../kit/fields.ts';
import { FormController } from '../../kit/form-controller.ts';
import { renderPart } from '../../kit/render-part.ts';
import { notifyProblem } from '../../kit/say-problem.ts';
import { textsField } from '../../kit/texts-field.ts';
import { renderTrouble, renderWaiting } from '../../kit/trouble.ts';
import { styles } from '../../look/pages.ts';
import type { DeskPlace } from '../../place.ts';
import { meetingFields, participantFields, stopFields } from './walk-fields.ts';
import { groupWords } from './walk-words.ts';
import { blankWalk, toSource, toValues, wrongIn, type WalkValues } from './walk-values.ts';
import { leadAddress } from './walks.ts';

/**
 * One walk: its name and day, the three meetings, the route stop by stop, and who took part as numbers.
 *
 * @element klocket-desk-walk
 */
export class KlocketDeskWalk extends LitElement {
  static override styles = [
    styles,
    css`
      .pair,
      .numbers {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 11rem), 1fr));
        gap: 1rem;
        align-items: start;
      }
      .stops {
        display: grid;
        gap: 0.5rem;
        padding: 0;
        list-style: none;
      }
      .stops li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto auto;
        gap: 0.25rem;
        align-items: center;
        padding-inline-start: 0.9rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
    `,
  ];

  @property({ attribute: false }) place!: DeskPlace;

  /** The id; empty for a new one. */
  @property() walk = '';

  @state() private lead?: WalkLead;
  @state() private languages: readonly string[] = [];
  @state() private spots: readonly NamedSpot[] = [];
  @state() private problem?: unknown;

  readonly #form = new FormController<WalkValues>(this, {
    person: () => this.place.me.id,
    read: (source) => toValues(source as WalkLead['source']),
  });
  #opened?: string;

  protected override willUpdate(_changed: PropertyValues<this>) {
    const wanted = `${this.place.district} ${this.walk}`;
    if (this.#opened === wanted) return;
    this.#opened = wanted;
    void this.#open();
  }

  override render() {
    const { place, lead } = this;
    const isOver = lead?.state === 'walked';
    return html`<div class="page">
      <a class="up" href=${place.href('walks')}>
        ${icon('back')} ${msg('Trygghetsvandringar', { id: 'desk-room-walks' })}
      </a>
      <h1>${lead?.title ?? msg('Planera en vandring', { id: 'desk-walk-plan' })}</h1>
      ${
        lead
          ? html`<div class="row">
              ${
                isOver
                  ? html`<a class="button primary" href=${walkPagePath(place.district, lead.id)}>
                      ${icon('print')} ${msg('Protokoll', { id: 'desk-walk-protocol' })}
                    </a>`
                  : html`<a class="button primary" href=${leadAddress(place, lead.id)}>
                      ${msg('Led vandringen', { id: 'desk-walk-lead' })}
                    </a>`
              }
            </div>`
          : nothing
      }
      ${
        this.#form.draft.isOpen
          ? this.#renderForm()
          : this.problem
            ? renderTrouble(this.problem, () => this.#open())
            : renderWaiting()
      }
    </div>`;
  }

  #renderForm() {
    const form = this.#form;
    const { values } = form;
    const { language } = this.place;
    const set = (change: (now: WalkValues) => Partial<WalkValues>) => form.set(change(form.values));
    return renderPart({
      form,
      language,
      submit: (event) => void this.#save(event),
      conflicts: this.#conflicts(),
      fields: html`<div class="card stack">
          ${textsField({
            form,
            pointer: '/title',
            label: msg('Vad vandringen heter', { id: 'desk-walk-title' }),
            languages: this.languages,
            language,
            maxLength: 200,
            value: values.title,
            changed: (title) => form.set({ title }),
          })}
          <div class="pair">
            ${textField({
              form,
              pointer: '/on',
              label: msg('Dag', { id: 'desk-walk-day' }),
              type: 'date',
              value: values.on,
              changed: (on) => form.set({ on }),
            })}
            ${selectField({
              form,
              pointer: '/light',
              label: msg('Ljuset', { id: 'desk-walk-light' }),
              options: [
                { value: '', label: msg('Noteras på vägen', { id: 'desk-walk-light-later' }) },
                { value: 'daylight', label: msg('Dagsljus', { id: 'desk-walk-daylight' }) },
                { value: 'dark', label: msg('Mörkt', { id: 'desk-walk-dark' }) },
              ],
              value: values.light,
              changed: (light) => form.set({ light: light as WalkValues['light'] }),
            })}
          </div>
        </div>
        <section class="card stack" aria-labelledby="route">
          <div>
            <h2 id="route">${msg('Vägen', { id: 'desk-walk-route' })}</h2>
            <p class="hint">
              ${msg('Allt ouppklarat nära ett stopp är med i telefonen. Utan stopp är allt i stadsdelen med.', { id: 'desk-walk-route-hint' })}
            </p>
          </div>
          ${stopFields(form, values, this.spots, set)}
        </section>
        <section class="card stack" aria-labelledby="meetings">
          <h2 id="meetings">${msg('Mötena', { id: 'desk-walk-meetings' })}</h2>
          ${meetingFields(form, values, set)}
        </section>
        <section class="card stack" aria-labelledby="people">
          <div>
            <h2 id="people">${msg('Hur många som går med', { id: 'desk-walk-people' })}</h2>
            <p class="hint">
              ${msg('Bara antal, aldrig namn. Räknas också i telefonen när vandringen avslutas.', { id: 'desk-walk-people-hint' })}
            </p>
          </div>
          ${participantFields(form, values, set)}
        </section>
        ${
          this.lead?.state === 'planned'
            ? html`<div>
                <button type="button" class="grave" @click=${() => void this.#remove()}>
                  ${icon('trash')} ${msg('Ta bort vandringen', { id: 'desk-walk-remove' })}
                </button>
              </div>`
            : nothing
        }`,
    });
  }

  /** What two may have changed at once, in words. */
  #conflicts() {
    const first = this.languages[0] ?? 'sv';
    return [
      {
        name: 'title',
        label: msg('Vad vandringen heter', { id: 'desk-walk-title' }),
        show: (title: unknown) => (title as WalkValues['title'])[first] ?? '',
      },
      { name: 'on', label: msg('Dag', { id: 'desk-walk-day' }) },
      { name: 'light', label: msg('Ljuset', { id: 'desk-walk-light' }) },
      {
        name: 'stops',
        label: msg('Vägen', { id: 'desk-walk-route' }),
        show: (stops: unknown) =>
          (stops as WalkValues['stops'])
            .map(({ spot, name }) => name ?? this.spots.find(({ id }) => id === spot)?.name ?? spot)
            .join(' – '),
      },
      {
        name: 'meetings',
        label: msg('Mötena', { id: 'desk-walk-meetings' }),
        show: (meetings: unknown) =>
          Object.values(meetings as WalkValues['meetings'])
            .filter(({ day }) => day)
            .map(({ day, startTime, place }) => `${day} ${startTime} ${place}`.trim())
            .join('\n'),
      },
      {
        name: 'participants',
        label: msg('Hur många som går med', { id: 'desk-walk-people' }),
        show: (participants: unknown) =>
          groupWords()
            .flatMap(([group, label]) => {
              const count = (participants as WalkValues['participants'])[group];
              return count === undefined ? [] : [`${label}: ${count}`];
            })
            .join('\n'),
      },
    ];
  }

  async #open() {
    const { api, district, language } = this.place;
    this.problem = undefined;
    try {
      const [{ data }, form] = await Promise.all([
        api.get<District>(districtPath(district, language)),
        api.get<DefectForm>(defectFormPath(district, language)),
      ]);
      this.languages = data.languages;
      this.spots = form.data.spots;
      const [first = 'sv'] = data.languages;
      const name = `walk:${district}/${this.walk || 'new'}`;
      if (!this.walk) {
        const title = msg('Trygghetsvandring', { id: 'desk-walk-default' });
        this.#form.open(name, blankWalk({ [first]: title }));
        return;
      }
      const path = staffPaths.walk(district, this.walk, language);
      const { data: lead, etag } = await api.get<WalkLead>(path);
      this.lead = lead;
      this.place.entitle(lead.title);
      this.#form.open(name, toValues(lead.source), etag);
    } catch (error) {
      this.problem = error;
    }
  }

  async #save(event: Event) {
    event.preventDefault();
    const { district, api, navigate, notify } = this.place;
    const { walk } = this;
    if (this.#form.refuse(wrongIn(this.#form.values, this.languages[0] ?? 'sv'))) return;
    const saved = await this.#form.save<WalkLead>((values, etag, key) =>
      walk
        ? api.put(staffPaths.walk(district, walk), toSource(values), { etag })
        : api.post(staffPaths.walks(district), toSource(values), { key }),
    );
    if (!saved) return;
    notify({ words: msg('Sparat.', { id: 'desk-saved' }) });
    if (walk) this.lead = saved.data;
    else navigate(`walks/${saved.data.id}`, true);
  }

  async #remove() {
    const { api, confirm, district, navigate, notify } = this.place;
    const yes = await confirm({
      title: msg('Ta bort vandringen?', { id: 'desk-walk-remove-sure' }),
      words: msg('Felen på vägen finns kvar. Det som noterats på den här vandringen försvinner.', {
        id: 'desk-walk-remove-lead',
      }),
      yes: msg('Ta bort', { id: 'desk-remove' }),
      grave: true,
    });
    if (!yes) return;
    try {
      await api.delete(staffPaths.walk(district, this.walk));
      notify({ words: msg('Vandringen är borttagen.', { id: 'desk-walk-removed' }) });
      navigate('walks');
    } catch (error) {
      notifyProblem(this.place, error);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-walk': KlocketDeskWalk;
  }
}
