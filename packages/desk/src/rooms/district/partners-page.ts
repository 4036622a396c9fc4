import type { DistrictForm, NewPartnerSite, PartnerSite, PartnerSiteList } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { Latest, msg, str } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { answered } from '../../kit/answered.ts';
import { selectField, textField } from '../../kit/fields.ts';
import { FormController } from '../../kit/form-controller.ts';
import { renderRestored } from '../../kit/restored.ts';
import { notifyProblem, sayFirst } from '../../kit/say-problem.ts';
import { renderSummary } from '../../kit/summary.ts';
import { languageName } from '../../kit/language-names.ts';
import { renderTrouble } from '../../kit/trouble.ts';
import type { DeskPlace } from '../../place.ts';
import { styles } from '../../look/pages.ts';
import { snippetOf, snippetShows, type SnippetShow } from './snippet.ts';

/**
 * The web sites that may write to us and frame our pages, and what each of them pastes.
 *
 * @element klocket-desk-partners
 */
export class KlocketDeskPartners extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) place!: DeskPlace;
  @property({ attribute: false }) source!: DistrictForm;

  @state() private wish = { show: 'list' as SnippetShow, lang: '', organiser: '' };

  readonly #list = new Latest<PartnerSiteList>(this);
  readonly #form = new FormController<NewPartnerSite>(this, { person: () => this.place.me.id });
  readonly #noForm = { errors: new Map<string, string>(), labels: new Map<string, string>() };

  override connectedCallback() {
    super.connectedCallback();
    if (!this.#form.draft.isOpen) this.#open();
    void this.#ask();
  }

  override render() {
    const { answer, problem } = this.#list;
    return html`<div class="page">
      <p class="lead">
        ${msg('Alla får visa kalendern. Bara de här webbplatserna får ta emot anmälningar och felanmälningar, och visa våra sidor i en ram.', { id: 'desk-partners-lead' })}
      </p>
      ${problem ? renderTrouble(problem, () => this.#ask()) : nothing}
      ${
        answer && answer.data.items.length > 0
          ? html`<ul class="lines">
              ${answer.data.items.map((site) => this.#renderSite(site))}
            </ul>`
          : nothing
      }
      ${this.#renderNew()} ${answer ? this.#renderSnippet(answer.data.server) : nothing}
    </div>`;
  }

  #renderSite(site: PartnerSite) {
    return html`<li>
      <span class="what">
        <strong>${site.name}</strong>
        <span class="quiet small">${site.origin}</span>
      </span>
      <button class="bare" @click=${() => this.#remove(site)}>
        ${icon('trash')} ${msg('Ta bort', { id: 'desk-remove' })}
        <span class="visually-hidden">${site.name}</span>
      </button>
    </li>`;
  }

  #renderNew() {
    const form = this.#form;
    return html`<form class="card stack" novalidate @submit=${this.#add}>
      <h2>${msg('Lägg till en webbplats', { id: 'desk-add-partner' })}</h2>
      ${renderRestored(form.draft)} ${renderSummary(form)}
      <div class="two">
        ${textField({
          form,
          pointer: '/origin',
          label: msg('Adress', { id: 'desk-link-url' }),
          hint: msg('Vilken sida som helst på webbplatsen går bra.', {
            id: 'desk-partner-address-hint',
          }),
          type: 'url',
          value: form.values.origin,
          maxLength: 300,
          changed: (origin) => form.set({ origin }),
        })}
        ${textField({
          form,
          pointer: '/name',
          label: msg('Vems den är', { id: 'desk-partner-name' }),
          value: form.values.name,
          maxLength: 200,
          changed: (name) => form.set({ name }),
        })}
      </div>
      <div>
        <button class="primary" aria-disabled=${form.busy}>
          ${msg('Lägg till', { id: 'desk-add' })}
        </button>
      </div>
    </form>`;
  }

  #renderSnippet(server: string) {
    const { languages, organisers = [] } = this.source;
    const { language, district } = this.place;
    const snippet = snippetOf({ server, district, ...this.wish });
    const set = (change: Partial<typeof this.wish>) => (this.wish = { ...this.wish, ...change });
    const form = this.#noForm;
    return html`<section class="card stack" aria-labelledby="snippet">
      <div>
        <h2 id="snippet">${msg('Att klistra in på deras sida', { id: 'desk-snippet' })}</h2>
        <p class="hint">
          ${msg('Skicka raderna till den som sköter webbplatsen. De läggs där kalendern ska stå.', { id: 'desk-snippet-hint' })}
        </p>
      </div>
      <div class="two">
        ${selectField({
          form,
          pointer: '/show',
          label: msg('Visa', { id: 'desk-snippet-show' }),
          value: this.wish.show,
          options: snippetShows.map((value) => ({ value, label: showWords()[value] })),
          changed: (show) => set({ show: show as SnippetShow }),
        })}
        ${selectField({
          form,
          pointer: '/organiser',
          label: msg('Arrangör', { id: 'desk-snippet-organiser' }),
          value: this.wish.organiser,
          options: [
            { value: '', label: msg('Alla', { id: 'desk-all' }) },
            ...organisers.map(({ id, name }) => ({ value: id, label: name })),
          ],
          changed: (organiser) => set({ organiser }),
        })}
        ${selectField({
          form,
          pointer: '/lang',
          label: msg('Språk', { id: 'desk-language' }),
          value: this.wish.lang,
          options: [
            { value: '', label: msg('Samma som sidan', { id: 'desk-snippet-lang' }) },
            ...languages.map((value) => ({ value, label: languageName(value, language) })),
          ],
          changed: (lang) => set({ lang }),
        })}
      </div>
      <pre
        tabindex="0"
        aria-label=${msg('Raderna', { id: 'desk-snippet-lines' })}
      ><code>${snippet}</code></pre>
      <div>
        <button @click=${() => this.#copy(snippet)}>${msg('Kopiera', { id: 'desk-copy' })}</button>
      </div>
    </section>`;
  }

  #open() {
    this.#form.open(`${this.place.district}/partner-new`, { origin: '', name: '' });
  }

  #ask() {
    const { api, district } = this.place;
    const path = staffPaths.partners(district);
    return this.#list.ask((signal) => answered(api.get<PartnerSiteList>(path, { signal })), true);
  }

  async #add(event: Event) {
    event.preventDefault();
    const { api, district } = this.place;
    const form = this.#form;
    const { origin, name } = form.values;
    const wrong: [string, string][] = [];
    if (!origin.trim()) {
      wrong.push([
        '/origin',
        msg('Skriv webbplatsens adress.', { id: 'desk-partner-address-needed' }),
      ]);
    }
    if (!name.trim()) {
      wrong.push(['/name', msg('Skriv vems webbplatsen är.', { id: 'desk-partner-name-needed' })]);
    }
    if (form.refuse(wrong)) return;
    const added = await form.save((site, _etag, key) =>
      api.post<PartnerSite>(staffPaths.partners(district), site, { key }),
    );
    if (!added) return;
    this.#open();
    this.place.notify({ words: msg(str`${added.data.name} är tillagd.`, { id: 'desk-added' }) });
    void this.#ask();
  }

  async #remove({ origin, name }: PartnerSite) {
    const { api, district } = this.place;
    try {
      await api.delete(staffPaths.partners(district, origin));
      this.place.notify({
        words: msg(str`${name} är borttagen.`, { id: 'desk-partner-removed' }),
        undo: async () => {
          await api.post(staffPaths.partners(district), { origin, name });
          await this.#ask();
        },
      });
      await this.#ask();
    } catch (error) {
      notifyProblem(this.place, error, sayFirst);
    }
  }

  async #copy(snippet: string) {
    try {
      await navigator.clipboard.writeText(snippet);
      this.place.notify({ words: msg('Kopierat.', { id: 'desk-copied' }) });
    } catch {
      getSelection()?.selectAllChildren(this.renderRoot.querySelector('pre')!);
      this.place.notify({
        words: msg('Raderna är markerade. Kopiera dem med Ctrl och C.', {
          id: 'desk-copy-by-hand',
        }),
        trouble: true,
      });
    }
  }
}

const showWords = (): Record<SnippetShow, string> => ({
  list: msg('Kalendern som lista', { id: 'desk-snippet-list' }),
  week: msg('Kalendern som vecka', { id: 'desk-snippet-week' }),
  month: msg('Kalendern som månad', { id: 'desk-snippet-month' }),
  houses: msg('Husen och öppettiderna', { id: 'desk-snippet-houses' }),
  frame: msg('Kalendern i en ram, utan skript', { id: 'desk-snippet-frame' }),
});

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-partners': KlocketDeskPartners;
  }
}
