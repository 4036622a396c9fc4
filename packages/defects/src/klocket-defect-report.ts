import type { DefectForm } from '@klocket/contract';
import { defectsPath } from '@klocket/contract/defect-paths';
import { Latest, msg, whenIdle, WidgetElement } from '@klocket/core';
import { Draft, FormController, heading } from '@klocket/core/writing';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { createReportApi, type ReportApi } from './defect-api.ts';
import { blankEntry, type Entry } from './entry.ts';
import { styles } from './klocket-defect-report.styles.ts';
import type { Photo } from './photo.ts';
import { PhotosController } from './photos-controller.ts';
import { PlaceController } from './place-controller.ts';
import { renderAnswer } from './report/render-answer.ts';
import { renderCategory } from './report/render-category.ts';
import { renderCalls, renderDanger } from './report/render-phones.ts';
import { renderPhotos } from './report/render-photos.ts';
import { renderPlace } from './report/render-place.ts';
import { renderQuestions } from './report/render-questions.ts';
import { renderReceivers } from './report/render-receivers.ts';
import { renderSend } from './report/render-send.ts';
import { renderWords } from './report/render-words.ts';
import type { ReportView } from './report-view.ts';
import type { MapController, ReportingController, SimilarController } from './sending/index.ts';
import { useDefectWords } from './words.ts';

type Sending = typeof import('./sending/index.ts');

/**
 * Reports a defect: what it is about, where it is, words and photos. Whoever is in danger is shown whom to
 * call instead. Nothing is lost without a network: it is kept with its photos, and sent once.
 *
 * @element klocket-defect-report
 * @slot - Shown until the first answer, and when the server cannot be reached: whom to call.
 * @csspart calls - Whom to call about something urgent, in place of the form.
 * @csspart similar - What may have been reported already.
 * @csspart receivers - Who is going to get it.
 * @csspart saved - A report that waits for a network.
 * @csspart sent - A report that has arrived.
 * @fires {Event} klocket-kept - A report is kept to be sent.
 */
export class KlocketDefectReport extends WidgetElement {
  static override styles = styles;

  /** The level of the heading, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /** What a sandboxed frame of ours proves itself with; the server puts it there. */
  @property({ attribute: 'form-token' }) formToken?: string;

  /** Answers in place of the server, for stories and tests. */
  @property({ attribute: false }) defects?: ReportApi;

  @state() private entry: Entry = blankEntry();
  @state() private notice = '';
  /** False once something has been sent, until somebody wants to report more. */
  @state() private isOpen = true;
  /** All that sends a report, once it is there. */
  @state() private more?: Sending;

  readonly #about = new Latest<DefectForm>(this);
  readonly #form = new FormController(this);
  readonly #photos = new PhotosController(this, {
    key: () => this.entry.kept,
    kept: (kept) => this.#change({ kept }),
  });
  readonly #place = new PlaceController(this, (position) => this.#change({ position }));
  #reporting?: ReportingController;
  #similar?: SimilarController;
  #map?: MapController;
  #coming?: Promise<void>;
  #asked: unknown[] = [];
  #draftOf = '';

  /** Asks the server again. */
  refresh() {
    void this.#ask(true);
  }

  protected override readonly wordFiles = ['first'] as const;

  protected override async scheduleUpdate() {
    await useDefectWords(this.language, 'report');
    return super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    const { server, district, lang } = this.site;
    const asked = [server, district, lang, this.defects];
    if (asked.some((part, at) => part !== this.#asked[at])) {
      this.#asked = asked;
      void this.#ask();
    }
    const about = this.#about.answer?.data;
    if (!about || about.elsewhere || this.#draftOf === about.district.id) return;
    this.#draftOf = about.district.id;
    this.entry = this.#draft.read() ?? this.entry;
    whenIdle(() => void this.#prepare());
  }

  protected override updated() {
    const { spot, address, position } = this.entry;
    this.renderRoot
      .querySelector<HTMLInputElement>('#place')
      ?.setCustomValidity(
        spot || address.trim() || position
          ? ''
          : msg('Säg var det är: välj en plats eller beskriv den.', { id: 'defect-place-missing' }),
      );
  }

  override render() {
    return html`<div class="report" lang=${this.language} dir=${this.direction}>
      ${this.#renderState()}
    </div>`;
  }

  get #api() {
    const headers = { ...(this.formToken && { 'x-klocket-form': this.formToken }) };
    return this.defects ?? createReportApi(this.site.server, headers);
  }

  get #draft() {
    return new Draft<Entry>(`defect ${this.#draftOf}`);
  }

  #renderState() {
    const about = this.#about.answer?.data;
    if (!about) return this.#about.problem ? this.#renderProblem() : this.#renderWaiting();
    const category = about.categories.find(({ id }) => id === this.entry.category);
    const { photos, making } = this.#photos;
    const view: ReportView = {
      ...{ about, category, photos, making },
      entry: this.entry,
      form: this.#form,
      change: this.#change,
    };
    return html`${heading(this.headingLevel, msg('Anmäl ett fel', { id: 'defect-report' }))}
    ${renderDanger(about.phones)}
    ${this.#reporting?.render({ isOpen: this.isOpen, anew: () => void this.#anew() })}
    ${
      about.elsewhere
        ? html`<p>
            <a class="button go" rel="noreferrer" href=${about.url}
              ><span>${msg('Anmäl på Klockets egen sida', { id: 'defect-own-page' })}</span></a
            >
          </p>`
        : !this.isOpen
          ? nothing
          : about.categories.length > 0
            ? this.#renderForm(view)
            : html`<p>${msg('Här går det inte att anmäla fel än.', { id: 'defect-none-yet' })}</p>
                <slot></slot>`
    }`;
  }

  #renderForm(view: ReportView) {
    const { category, entry } = view;
    const isCalled = category?.urgency === 'urgent' && !entry.calm;
    return html`<div
      class="form"
      role="group"
      @input=${this.#form.mend}
      @change=${this.#form.mend}
      @keydown=${this.#enter}
    >
      ${this.more?.renderFaults(this.#form.faults, this.renderRoot)} ${renderCategory(view)}
      ${
        isCalled
          ? renderCalls(category.phones, () => this.#change({ calm: true }))
          : category
            ? html`${renderPlace(view, this.#place, this.#map?.render(view))}
              ${this.#similar?.render()} ${renderQuestions(view)} ${renderWords(view)}
              ${renderPhotos(view, this.#photos)} ${renderAnswer(view)}
              ${renderReceivers(category, this.language)}
              ${renderSend(view, {
                isSending: this.#reporting?.isSending ?? false,
                send: () => void this.#send(),
                notice: this.notice
                  ? html`<p class="faults strong" role="alert" tabindex="-1">${this.notice}</p>`
                  : nothing,
              })}`
            : nothing
      }
    </div>`;
  }

  #renderWaiting() {
    return html`<slot></slot>
      <div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>`;
  }

  #renderProblem() {
    return html`<div class="card">
      <p class="strong" role="alert">
        ${msg('Det går inte att nå Klocket just nu.', { id: 'unreachable' })}
      </p>
      <slot></slot>
      <button class="button" @click=${() => this.refresh()}>
        ${msg('Försök igen', { id: 'try-again' })}
      </button>
    </div>`;
  }

  async #ask(quiet = false) {
    const { lang } = this.site;
    await this.#about.ask(async (signal) => {
      let { district } = this.site;
      district ||= (await this.source.districts({ signal })).data.items[0]?.id ?? '';
      return this.#api.form(district, lang, { signal });
    }, quiet);
  }

  readonly #change = (part: Partial<Entry>) => {
    this.entry = { ...this.entry, ...part };
    this.#draft.keep(this.entry);
    void this.#photos.prepare();
    void this.#lookForSimilar();
  };

  readonly #enter = (event: KeyboardEvent) => {
    const { localName, type } = event.target as HTMLInputElement;
    if (event.key !== 'Enter' || localName !== 'input' || /radio|checkbox|file/.test(type)) return;
    event.preventDefault();
    void this.#send();
  };

  async #send() {
    const about = this.#about.answer?.data;
    if (!about || this.#reporting?.isSending) return;
    await Promise.all([this.#prepare(), this.#photos.ready]);
    // What is needed follows from what was written and chosen last.
    await this.updateComplete;
    // Pressed twice meanwhile.
    if (this.#reporting?.isSending || !this.isOpen) return;
    this.notice = this.more
      ? ''
      : msg('Det går inte att nå Klocket just nu.', { id: 'unreachable' });
    if (!this.#form.check(this.more?.checkForm(this.renderRoot) ?? [])) return;
    const { entry } = this;
    const { photos } = this.#photos;
    this.isOpen = false;
    const outcome = await this.#reporting?.report({ about, entry, photos, lang: this.language });
    // The next one is being written by now.
    if (this.isOpen) return;
    if (outcome === 'sent') return this.#blank();
    this.isOpen = true;
    // What is sent anew is another try, under another key.
    this.#change({ kept: '' });
    void this.#photos.keep();
    if (outcome === 'unsent') {
      this.notice = msg(
        'Varken skickad eller sparad: det går inte att nå Klocket, och här finns inget utrymme. Lämna sidan öppen och försök igen.',
        { id: 'defect-unsent' },
      );
    } else if (outcome) {
      const { faults, words } = outcome;
      this.notice = faults.length ? '' : words;
      await this.#form.show(faults);
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.faults')?.focus();
  }

  async #lookForSimilar() {
    await this.#prepare();
    await this.#similar?.look(this.entry);
  }

  #blank() {
    this.#draft.drop();
    this.entry = blankEntry();
    this.#photos.put([]);
    this.#similar?.forget();
  }

  async #anew() {
    this.#reporting?.letGo();
    this.#blank();
    this.isOpen = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[data-field=category]')?.focus();
  }

  /** Fetches all that sends a report, once. */
  #prepare() {
    const load = async () => {
      try {
        const [more] = await Promise.all([
          import('./sending/index.ts'),
          useDefectWords(this.language, 'sending'),
        ]);
        await this.#start(more);
      } catch (error) {
        console.warn('Klocket: what sends a report did not arrive.', error);
        this.#coming = undefined;
      }
    };
    return (this.#coming ??= load());
  }

  async #start(more: Sending) {
    this.more = more;
    (this.renderRoot as ShadowRoot).adoptedStyleSheets.push(more.sendingStyles.styleSheet!);
    const token = new more.FrameToken(() => ({
      server: this.site.server,
      district: this.#draftOf,
      element: this,
    }));
    const place = () => ({
      api: this.defects,
      server: this.site.server,
      district: this.#draftOf,
      lang: this.language,
      direction: this.direction,
      level: this.headingLevel,
      headers: token.headers,
    });
    this.#similar = new more.SimilarController(this, place);
    this.#map = new more.MapController(this, place);
    this.#reporting = new more.ReportingController(this, {
      place,
      url: () => this.site.server + defectsPath(this.#draftOf),
      returned: (entry, photos) => this.#return(entry, photos),
    });
    if (this.entry.kept && !this.#photos.making) void this.#photos.restore();
    await this.#reporting.look();
  }

  /** Puts back what was refused after it had left the form. */
  #return(entry: Entry, photos: Promise<Photo[]>) {
    this.#reporting?.letGo();
    this.entry = entry;
    this.isOpen = true;
    void photos.then(
      (found) => {
        this.#photos.put(found);
        return this.#photos.keep();
      },
      (error: unknown) => console.warn('Klocket: photos could not be read back.', error),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-defect-report': KlocketDefectReport;
  }
}
