import type { CertificatesIssued, CirclePeople, CirclePerson } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg, str } from '@klocket/core';
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../../icon.ts';
import { ActController } from '../../../kit/act-controller.ts';
import { saveFile } from '../../../kit/save-file.ts';
import { notifyProblem, sayFirst } from '../../../kit/say-problem.ts';
import { look } from '../../../look/look.ts';
import type { DeskPlace } from '../../../place.ts';
import { hoursWords } from './circle-words.ts';

/**
 * Who took part in a circle, and their certificates. Names are shown when they are asked for, since
 * they take a passkey.
 *
 * @element klocket-desk-circle-people
 */
export class KlocketDeskCirclePeople extends LitElement {
  static override styles = [
    look,
    css`
      .people {
        border-block-start: 1px solid var(--line);
      }
      .person {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 6rem;
        gap: 0.5rem 1rem;
        align-items: end;
        padding-block: 0.9rem;
        border-block-end: 1px solid var(--line);
      }
      form.row {
        align-items: end;
      }
      .certificate {
        grid-column: 1 / -1;
      }
      .number {
        font-variant-numeric: tabular-nums;
      }
      @media (min-width: 48rem) {
        .person {
          grid-template-columns: minmax(0, 13rem) 5rem minmax(0, 1fr);
        }
        .certificate {
          grid-column: auto;
        }
      }
    `,
  ];

  @property({ attribute: false }) place!: DeskPlace;

  /** The activity's id. */
  @property() activity = '';

  /** Whether the circle is at its end, so that certificates can be given out. */
  @property({ type: Boolean, attribute: 'signed-off' }) signedOff = false;

  @state() private people?: CirclePerson[];

  readonly #act = new ActController(this, (error) => notifyProblem(this.place, error, sayFirst));

  override render() {
    const { people } = this;
    const { busy } = this.#act;
    return html`<section class="stack" aria-labelledby="people">
      <h3 id="people">${msg('Deltagare och intyg', { id: 'desk-circle-people' })}</h3>
      ${
        people
          ? this.#renderPeople(people)
          : html`<div>
              <button aria-disabled=${busy} @click=${this.#show}>
                ${icon('people')} ${msg('Visa deltagarna', { id: 'desk-circle-show' })}
              </button>
            </div>`
      }
    </section>`;
  }

  #renderPeople(people: CirclePerson[]) {
    const { busy } = this.#act;
    const waiting = people.filter(({ name, hours, certificate }) => name && hours && !certificate);
    const isIssued = people.some(({ certificate }) => certificate);
    return html`<ul class="people">
        ${people.map((person) => this.#renderPerson(person))}
      </ul>
      <form class="row" @submit=${this.#add}>
        <div class="field">
          <label for="new-name">
            ${msg('Någon som inte hade anmält sig', { id: 'desk-circle-add-label' })}
          </label>
          <input id="new-name" name="name" dir="auto" maxlength="200" autocomplete="off" required />
        </div>
        <button aria-disabled=${busy}>
          ${icon('add')} ${msg('Lägg till', { id: 'desk-circle-add' })}
        </button>
      </form>
      ${
        this.signedOff
          ? html`<div class="row">
              ${
                waiting.length > 0
                  ? html`<button class="primary" aria-disabled=${busy} @click=${this.#issue}>
                      ${msg(str`Ge ut ${waiting.length} intyg`, { id: 'desk-circle-issue' })}
                    </button>`
                  : nothing
              }
              ${
                isIssued
                  ? html`<button aria-disabled=${busy} @click=${() => this.#download()}>
                      ${icon('download')}
                      ${msg('Hämta alla intyg', { id: 'desk-circle-download-all' })}
                    </button>`
                  : nothing
              }
            </div>`
          : html`<p class="quiet">
              ${msg('Avsluta cirkeln först. Sedan går det att ge ut intyg.', {
                id: 'desk-circle-first',
              })}
            </p>`
      }`;
  }

  #renderPerson(person: CirclePerson) {
    const { id, name = '', fromParty, hours, certificate, added } = person;
    const label = fromParty
      ? msg(str`Följde med ${fromParty}`, { id: 'desk-circle-companion' })
      : msg('Namn på intyget', { id: 'desk-circle-name' });
    return html`<li class="person">
      <div class="field">
        <label for="name-${id}"><bdi>${label}</bdi></label>
        <input
          id="name-${id}"
          dir="auto"
          maxlength="200"
          autocomplete="off"
          .value=${name}
          @change=${(event: Event) => this.#rename(person, event.target as HTMLInputElement)}
        />
      </div>
      <div class="field">
        <label for="own-${id}">${msg('Timmar', { id: 'desk-circle-own-hours' })}</label>
        <input
          id="own-${id}"
          type="number"
          inputmode="numeric"
          min="0"
          max="1000"
          .value=${String(hours)}
          @change=${(event: Event) => {
            const { value } = event.target as HTMLInputElement;
            void this.#change(id, { hours: value === '' ? null : Number(value) });
          }}
        />
      </div>
      <div class="certificate row">
        ${
          certificate
            ? html`<span class="chip">${icon('check')} ${hoursWords(certificate.hours)}</span>
                <span class="quiet number">${certificate.serial}</span>
                <button
                  class="bare"
                  aria-label=${msg(str`Hämta intyget för ${name}`, { id: 'desk-circle-download' })}
                  @click=${() => this.#download(certificate.serial)}
                >
                  ${icon('download')} ${msg('Hämta', { id: 'desk-circle-fetch' })}
                </button>
                <button
                  class="bare"
                  aria-label=${msg(str`Dra in intyget för ${name}`, { id: 'desk-circle-revoke' })}
                  @click=${() => this.#revoke(name, certificate.serial)}
                >
                  ${msg('Dra in', { id: 'desk-circle-take-back' })}
                </button>`
            : added
              ? html`<button class="bare" @click=${() => this.#remove(id)}>
                  ${icon('trash')} ${msg('Ta bort', { id: 'desk-remove' })}
                </button>`
              : nothing
        }
      </div>
    </li>`;
  }

  readonly #show = () => this.#act.next(() => this.#load());

  async #load() {
    const { api, district } = this.place;
    const path = staffPaths.circlePeople(district, this.activity);
    this.people = (await api.get<CirclePeople>(path)).data.items;
  }

  /** Does something with the list, and shows what it has become. */
  #do(act: () => Promise<unknown>) {
    return this.#act.next(async () => {
      await act();
      await this.#load();
    });
  }

  readonly #add = async (event: Event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const name = String(new FormData(form).get('name') ?? '').trim();
    if (!name) return;
    const { api, district } = this.place;
    const path = staffPaths.circlePeople(district, this.activity);
    if (await this.#do(() => api.post(path, { name }))) form.reset();
  };

  async #rename(person: CirclePerson, field: HTMLInputElement) {
    const name = field.value.trim();
    if (!name || name === person.name) {
      field.value = person.name ?? '';
      return;
    }
    await this.#change(person.id, { name });
  }

  #change(id: string, change: { name?: string; hours?: number | null }) {
    const { api, district, notify } = this.place;
    return this.#do(async () => {
      await api.patch(staffPaths.circlePerson(district, this.activity, id), change);
      notify({ words: msg('Sparat.', { id: 'desk-saved' }) });
    });
  }

  #remove(id: string) {
    const { api, district } = this.place;
    return this.#do(() => api.delete(staffPaths.circlePerson(district, this.activity, id)));
  }

  readonly #issue = () => {
    const { api, district, notify } = this.place;
    return this.#do(async () => {
      const path = staffPaths.circleCertificates(district, this.activity);
      const { issued } = (await api.post<CertificatesIssued>(path)).data;
      notify({ words: msg(str`${issued} intyg är utfärdade.`, { id: 'desk-circle-issued' }) });
    });
  };

  async #revoke(name: string, serial: string) {
    const { api, district, confirm } = this.place;
    const isSure = await confirm({
      title: msg(str`Dra in intyget för ${name}?`, { id: 'desk-circle-revoke-sure' }),
      words: msg(
        'Den som prövar det får veta att det inte gäller längre. Det går inte att ångra.',
        {
          id: 'desk-circle-revoke-lead',
        },
      ),
      yes: msg('Dra in', { id: 'desk-circle-take-back' }),
      grave: true,
    });
    if (isSure) await this.#do(() => api.delete(staffPaths.certificate(district, serial)));
  }

  #download(serial?: string) {
    const { api, district } = this.place;
    return this.#act.next(async () => {
      const path = staffPaths.circleCertificatesFile(district, this.activity, serial);
      saveFile(serial ? `intyg-${serial}.pdf` : 'intyg.pdf', (await api.get<Blob>(path)).data);
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-circle-people': KlocketDeskCirclePeople;
  }
}
