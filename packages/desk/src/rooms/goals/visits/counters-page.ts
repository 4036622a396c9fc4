import type { HouseList, NewVisitCounter, VisitCounter, VisitCounterMade } from '@klocket/contract';
import { visitsPath } from '@klocket/contract/goal-paths';
import { housesPath } from '@klocket/contract/paths';
import { staffPaths } from '@klocket/contract/staff-paths';
import { Latest, msg, str } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../../icon.ts';
import { ActController } from '../../../kit/act-controller.ts';
import { answered } from '../../../kit/answered.ts';
import { selectField, textField } from '../../../kit/fields.ts';
import { FormController } from '../../../kit/form-controller.ts';
import { momentWords } from '../../../kit/moment-words.ts';
import { notifyProblem } from '../../../kit/say-problem.ts';
import { renderSummary } from '../../../kit/summary.ts';
import { renderTrouble, renderWaiting } from '../../../kit/trouble.ts';
import { styles } from '../../../look/pages.ts';
import type { DeskPlace } from '../../../place.ts';

type House = Pick<HouseList['items'][number], 'id' | 'name'>;
interface Found {
  counters: VisitCounter[];
  houses: readonly House[];
}

/**
 * The doors and screens that count by themselves, each with a key of its own that is shown once.
 *
 * @element klocket-desk-visit-counters
 */
export class KlocketDeskVisitCounters extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) place!: DeskPlace;

  /** The one that was just made, with its key. */
  @state() private made?: VisitCounterMade;
  @state() private copied = false;

  readonly #found = new Latest<Found>(this);
  readonly #form = new FormController<NewVisitCounter>(this, { person: () => this.place.me.id });
  readonly #act = new ActController(this, (error) => notifyProblem(this.place, error));

  override connectedCallback() {
    super.connectedCallback();
    this.#form.open(`visit-counter:${this.place.district}`, { name: '', house: '' });
    this.#ask();
  }

  override render() {
    const { answer, problem } = this.#found;
    return html`<div class="page">
      <a class="up" href=${this.place.href('goals/visits')}>
        ${icon('back')} ${msg('Räkna besök', { id: 'desk-visits' })}
      </a>
      <div>
        <h1>${msg('Dörrar och skärmar som räknar själva', { id: 'desk-counters' })}</h1>
        <p class="lead">
          ${msg('En räknare vid dörren eller en skärm i huset skickar själv hur många som kommer, med en egen nyckel. Nyckeln gäller ett hus och kan inget annat.', { id: 'desk-counters-lead' })}
        </p>
      </div>
      ${
        answer
          ? html`${this.#renderMade()} ${this.#renderList(answer.data)}
            ${this.#renderForm(answer.data)}`
          : problem
            ? renderTrouble(problem, () => this.#ask())
            : renderWaiting()
      }
    </div>`;
  }

  #renderMade() {
    const { made } = this;
    if (!made) return nothing;
    return html`<section class="panel" aria-labelledby="made" tabindex="-1">
      <h2 id="made">${msg(str`Nyckeln till ${made.counter.name}`, { id: 'desk-counter-key' })}</h2>
      <p>
        ${msg('Kopiera den nu och lägg in den i räknaren. Den visas bara den här gången.', { id: 'desk-counter-once' })}
      </p>
      <pre>${made.key}</pre>
      <div class="row">
        <button class="primary" @click=${() => void this.#copy(made.key)}>
          ${icon(this.copied ? 'check' : 'key')}
          ${
            this.copied
              ? msg('Kopierat.', { id: 'desk-copied' })
              : msg('Kopiera nyckeln', { id: 'desk-counter-copy' })
          }
        </button>
        <button @click=${() => (this.made = undefined)}>
          ${msg('Jag har sparat den', { id: 'desk-counter-kept' })}
        </button>
      </div>
      <details>
        <summary>${msg('Så skickar räknaren', { id: 'desk-counter-how' })}</summary>
        <pre>
POST ${location.origin}${visitsPath(this.place.district)}
Authorization: Bearer ${made.key}
Idempotency-Key: …
Content-Type: application/json

{ "house": "${made.counter.house}", "heads": 1 }</pre>
      </details>
    </section>`;
  }

  #renderList({ counters, houses }: Found) {
    if (counters.length === 0) {
      return html`<div class="empty">
        ${icon('key')}
        <p>${msg('Inget räknar av sig självt än.', { id: 'desk-counters-none' })}</p>
      </div>`;
    }
    return html`<ul class="lines">
      ${counters.map((counter) => {
        const { name, house, seenAt } = counter;
        const seen = seenAt
          ? msg(str`Hördes senast ${momentWords(seenAt, this.place)}`, { id: 'desk-counter-seen' })
          : msg('Har inte hörts av än', { id: 'desk-counter-unseen' });
        return html`<li>
          <div class="what">
            <strong>${name}</strong>
            <span class="quiet small">
              ${houses.find(({ id }) => id === house)?.name ?? house} · ${seen}
            </span>
          </div>
          <button
            class="bare"
            aria-label=${msg(str`Ta bort ${name}`, { id: 'desk-counter-remove' })}
            @click=${() => void this.#remove(counter)}
          >
            ${icon('trash')} ${msg('Ta bort', { id: 'desk-remove' })}
          </button>
        </li>`;
      })}
    </ul>`;
  }

  #renderForm({ houses }: Found) {
    const form = this.#form;
    const { name, house } = form.values;
    return html`<form class="card stack" novalidate @submit=${this.#submitted}>
      <h2>${msg('Låt något räkna', { id: 'desk-counter-new' })}</h2>
      ${renderSummary(form)}
      <div class="two">
        ${textField({
          form,
          pointer: '/name',
          label: msg('Vad det är', { id: 'desk-counter-name' }),
          hint: msg('Till exempel: Dörren mot torget', { id: 'desk-counter-example' }),
          maxLength: 80,
          value: name,
          changed: (value) => form.set({ name: value }),
        })}
        ${selectField({
          form,
          pointer: '/house',
          label: msg('Hus', { id: 'desk-visits-house' }),
          options: [
            { value: '', label: msg('Välj …', { id: 'desk-choose' }) },
            ...houses.map((one) => ({ value: one.id, label: one.name })),
          ],
          value: house,
          changed: (value) => form.set({ house: value }),
        })}
      </div>
      <div>
        <button class="primary" aria-disabled=${form.busy}>
          ${icon('key')} ${msg('Gör en nyckel', { id: 'desk-counter-make' })}
        </button>
      </div>
    </form>`;
  }

  readonly #submitted = async (event: Event) => {
    event.preventDefault();
    const form = this.#form;
    const { api, district } = this.place;
    const { name, house } = form.values;
    const wrong: [string, string][] = [];
    if (!name.trim()) {
      wrong.push(['/name', msg('Skriv vad det är.', { id: 'desk-counter-name-needed' })]);
    }
    if (!house) wrong.push(['/house', msg('Välj ett hus.', { id: 'desk-counter-house-needed' })]);
    if (form.refuse(wrong)) return;
    const saved = await form.save((values, _etag, key) =>
      api.post<VisitCounterMade>(
        staffPaths.visitCounters(district),
        { ...values, name: values.name.trim() },
        { key },
      ),
    );
    if (!saved) return;
    form.open(`visit-counter:${district}`, { name: '', house: '' });
    this.made = saved.data;
    this.copied = false;
    this.#ask(true);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-labelledby=made]')?.focus();
  };

  async #copy(key: string) {
    await this.#act.run(() => navigator.clipboard.writeText(key));
    this.copied = !this.#act.trouble;
  }

  async #remove({ id, name }: VisitCounter) {
    const { api, confirm, district, notify } = this.place;
    const yes = await confirm({
      title: msg(str`Ta bort ${name}?`, { id: 'desk-counter-remove-sure' }),
      words: msg('Nyckeln slutar gälla på en gång. Det som redan är räknat står kvar.', {
        id: 'desk-counter-remove-lead',
      }),
      yes: msg('Ta bort', { id: 'desk-remove' }),
      grave: true,
    });
    if (!yes) return;
    await this.#act.run(async () => {
      await api.delete(staffPaths.visitCounter(district, id));
      notify({ words: msg(str`${name} är borttagen.`, { id: 'desk-counter-removed' }) });
      this.#ask(true);
    });
  }

  #ask(quiet = false) {
    const { api, district, language } = this.place;
    void this.#found.ask(async (signal) => {
      const [counters, houses] = await Promise.all([
        api.get<{ items: VisitCounter[] }>(staffPaths.visitCounters(district), { signal }),
        api.get<HouseList>(housesPath(district, language), { signal }),
      ]);
      return answered(
        Promise.resolve({ data: { counters: counters.data.items, houses: houses.data.items } }),
      );
    }, quiet);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-visit-counters': KlocketDeskVisitCounters;
  }
}
