import type { ScreenCheckedIn } from '@klocket/contract';
import { pulsePath } from '@klocket/contract/goal-paths';
import { screenCheckInsPath } from '@klocket/contract/kiosk-paths';
import { msg, str, uiLanguage, uiLanguages, WidgetElement } from '@klocket/core';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isWhole, typeIn } from './code.ts';
import { CountedVisits } from './counted-visits.ts';
import { renderIcon } from './icon.ts';
import { IdleController } from './idle-controller.ts';
import { styles } from './klocket-kiosk-touch.styles.ts';
import { browsingStyles } from './pages/browsing.styles.ts';
import { renderPage } from './pages/index.ts';
import { pageStyles } from './pages/pages.styles.ts';
import { languageName } from './pages/parts.ts';
import { stayHere } from './stay-here.ts';
import { askForAll, type TouchAnswers } from './touch-answers.ts';
import type { TouchLife } from './touch-life.ts';
import type { TouchView } from './touch-view.ts';
import { TouchedEvent } from './touched-event.ts';
import { goBack, goTo, newVisit, nextSize, type Page, type Visit } from './visit.ts';
import { VoiceController } from './voice-controller.ts';
import { useTouchWords } from './words.ts';

/** A second tap within this time is the same one. */
const sameTapMs = 1500;

const nothingYet: TouchAnswers = { occurrences: [], houses: [] };

/**
 * What stands over the scenes of a screen that can be touched: an invitation, and once somebody has come, large
 * tiles to browse by, to check in and to say “I am here”. When they have gone, nothing is left of them.
 *
 * @element klocket-kiosk-touch
 * @fires {TouchedEvent} klocket-touched - Somebody has come, has changed the language, or has gone.
 */
export class KlocketKioskTouch extends WidgetElement {
  static override styles = [styles, browsingStyles, pageStyles];

  /** What the screen lives by. */
  @property({ attribute: false }) life?: TouchLife;

  /** That of the life: it rises when what was asked may be out of date, or the server is back. */
  @property({ attribute: false }) revision = 0;

  /** How old what is shown is, in words, once that is worth saying. */
  @property({ attribute: false }) age?: string;

  @state() private visit?: Visit | undefined;
  @state() private answers = nothingYet;

  protected override readonly wordFiles = ['first', 'rest'] as const;

  readonly #idle = new IdleController(this, () => this.leave());
  readonly #voice = new VoiceController(this);
  readonly #visits = new CountedVisits();
  #asked = '';
  #tappedAt = 0;
  #stop?: () => void;

  /** Lets go of who was here: nothing they have typed is left, and the invitation shows. */
  leave() {
    this.visit = undefined;
    this.#idle.stop();
    this.#voice.stop();
    this.dispatchEvent(new TouchedEvent());
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#stop = stayHere(this);
    this.addEventListener('keydown', this.#typed);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop?.();
    this.removeEventListener('keydown', this.#typed);
    if (this.visit) this.leave();
  }

  protected override async scheduleUpdate() {
    if (this.visit) this.lang = this.visit.language;
    await useTouchWords(uiLanguage(this.lang), 'touch');
    return super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    this.toggleAttribute('data-open', this.visit !== undefined);
    this.style.setProperty('--size', String(this.visit?.size ?? 1));
    if (this.life) void this.#visits.send(this.life);
    void this.#ask();
  }

  protected override updated(changed: PropertyValues) {
    const before = changed.get('visit') as Visit | undefined;
    if (changed.has('visit') && this.visit?.page !== before?.page) this.#showTop();
  }

  override render() {
    const { life, visit } = this;
    if (!life?.screen) return nothing;
    return visit ? this.#renderVisit(life, visit) : this.#renderInvitation(life);
  }

  #renderInvitation({ paired, screen }: TouchLife) {
    const counts = paired && screen?.house;
    return html`<div class="invitation" lang=${this.language} dir=${this.direction}>
      <button class="all" @click=${() => this.#begin({ name: 'start' })}>
        <span>${renderIcon('touch')}${msg('Tryck på skärmen', { id: 'touch-begin' })}</span>
      </button>
      ${
        counts
          ? html`<button class="tile" data-first @click=${this.#arrive}>
              ${renderIcon('here')}<span>${msg('Jag är här', { id: 'touch-here' })}</span>
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderVisit(life: TouchLife, visit: Visit) {
    const view: TouchView = {
      ...this.answers,
      life,
      visit,
      language: this.language,
      origin: this.site.server,
      go: (page) => this.#change(goTo(visit, page)),
      change: (part) => this.#change({ ...visit, ...part }),
      arrive: this.#arrive,
      checkIn: () => void this.#checkIn(),
      answer: (question, score) => void this.#answer(question, score),
    };
    return html`<div class="visit" lang=${this.language} dir=${this.direction}>
      <main data-page=${visit.page.name}>${renderPage(view)}</main>
      ${this.#renderQuestion()} ${this.age ? html`<p class="age">${this.age}</p>` : nothing}
      ${this.#renderBar(life, visit)}
    </div>`;
  }

  /** What is always at hand, low down, where everybody reaches it. */
  #renderBar({ screen }: TouchLife, visit: Visit) {
    const languages = screen!.languages.filter((tag) => uiLanguages.includes(tag as 'sv'));
    return html`<nav class="bar" aria-label=${msg('Skärmen', { id: 'touch-bar' })}>
      ${
        visit.page.name === 'start'
          ? nothing
          : html`<button @click=${() => this.#change(goBack(visit))}>
                ${renderIcon('back')}${msg('Tillbaka', { id: 'touch-back' })}
              </button>
              <button
                @click=${() => this.#change({ ...goTo(visit, { name: 'start' }), before: [] })}
              >
                ${renderIcon('home')}${msg('Början', { id: 'touch-home' })}
              </button>`
      }
      <span class="languages">
        ${languages.map(
          (tag) =>
            html`<button
              lang=${tag}
              aria-pressed=${tag === visit.language}
              @click=${() => this.#speak(visit, tag)}
            >
              ${languageName(tag, tag)}
            </button>`,
        )}
      </span>
      <button @click=${() => this.#change({ ...visit, size: nextSize(visit.size) })}>
        ${renderIcon('size')}${msg('Textstorlek', { id: 'touch-size' })}
      </button>
      ${
        this.#voice.canSpeak(this.language)
          ? html`<button aria-pressed=${this.#voice.isSpeaking} @click=${this.#readAloud}>
              ${renderIcon(this.#voice.isSpeaking ? 'still' : 'voice')}
              ${this.#voice.isSpeaking ? msg('Tyst', { id: 'touch-hush' }) : msg('Läs upp', { id: 'touch-read' })}
            </button>`
          : nothing
      }
      <button class="leave" @click=${() => this.leave()}>
        ${renderIcon('done')}${msg('Klar', { id: 'touch-done' })}
      </button>
    </nav>`;
  }

  #renderQuestion() {
    const { secondsLeft } = this.#idle;
    if (secondsLeft === undefined) return nothing;
    return html`<div class="question" role="alertdialog" aria-labelledby="still-there">
      <p id="still-there">${msg('Är du kvar?', { id: 'touch-still-there' })}</p>
      <p aria-hidden="true">
        ${msg(str`Skärmen börjar om, ${secondsLeft} s`, { id: 'touch-begins-anew' })}
      </p>
      <button class="button go">${msg('Ja, jag är kvar', { id: 'touch-i-am-there' })}</button>
    </div>`;
  }

  #begin(page: Page) {
    this.#change({ ...newVisit(uiLanguage(this.lang)), page });
  }

  #change(visit: Visit) {
    const isNew = this.visit?.language !== visit.language;
    this.visit = visit;
    this.#voice.stop();
    this.#idle.start();
    if (isNew) this.dispatchEvent(new TouchedEvent(visit.language));
  }

  #speak(visit: Visit, language: string) {
    this.lang = language;
    this.#change({ ...visit, language });
  }

  readonly #arrive = () => {
    const { life } = this;
    const now = life!.now();
    if (now.getTime() - this.#tappedAt > sameTapMs) {
      this.#tappedAt = now.getTime();
      this.#visits.count({ screen: life!.screen, now });
      void this.#visits.send(life!);
    }
    if (this.visit) this.#change(goTo(this.visit, { name: 'here' }));
    else this.#begin({ name: 'here' });
  };

  async #checkIn() {
    const { life, visit } = this;
    if (!visit || visit.isSending || !isWhole(visit.code)) return;
    const path = screenCheckInsPath(life!.screen!.id, this.language);
    await this.#send(async () => ({
      checkedIn: await life!.post<ScreenCheckedIn>(path, { code: visit.code }),
      code: '',
    }));
  }

  async #answer(question: string, score: number) {
    const { life, visit } = this;
    if (!visit || visit.isSending) return;
    await this.#send(async () => {
      await life!.post(pulsePath(life!.screen!.district), { question, score });
      return { asked: [...visit.asked, question] };
    });
  }

  /** Sends something for who stands here; what comes of it is shown to nobody else. */
  async #send(post: () => Promise<Partial<Visit>>) {
    const { page } = this.visit!;
    this.#change({ ...this.visit!, isSending: true, fault: undefined });
    let part: Partial<Visit>;
    try {
      part = await post();
    } catch (fault) {
      part = { fault };
    }
    if (this.visit?.page === page) this.#change({ ...this.visit, ...part, isSending: false });
  }

  async #ask() {
    const { life } = this;
    const { screen } = life ?? {};
    const key = `${this.language} ${life?.today} ${this.revision}`;
    if (!screen || !this.visit || this.#asked === key) return;
    this.#asked = key;
    const answers = await askForAll(life!, screen, this.language);
    if (this.#asked === key) this.answers = answers;
  }

  readonly #readAloud = () => {
    if (this.#voice.isSpeaking) return this.#voice.stop();
    const page = this.renderRoot.querySelector('main')!;
    this.#voice.speak(page.innerText, this.language);
  };

  /** Letters go into the code; arrows go from one button to the next, as two switches do. */
  readonly #typed = (event: KeyboardEvent) => {
    const { visit } = this;
    const { key } = event;
    if (!visit || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === 'Escape') return this.leave();
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[key];
    if (step) {
      event.preventDefault();
      return this.#moveBy(step);
    }
    if (visit.page.name !== 'check-in' || visit.checkedIn) return;
    if (key === 'Backspace') this.#change({ ...visit, code: visit.code.slice(0, -1) });
    else if (key === 'Enter' && isWhole(visit.code)) {
      event.preventDefault();
      void this.#checkIn();
    } else if (typeIn(visit.code, key) !== visit.code) {
      this.#change({ ...visit, code: typeIn(visit.code, key), fault: undefined });
    }
  };

  #moveBy(step: number) {
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('button:not(:disabled)')];
    const at = buttons.indexOf(this.shadowRoot!.activeElement as HTMLElement);
    const next = at < 0 && step < 0 ? -1 : at + step;
    buttons.at(next % buttons.length)?.focus();
  }

  /** A new page is read from its top. */
  #showTop() {
    const main = this.renderRoot.querySelector('main');
    main?.scrollTo?.(0, 0);
    main?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-kiosk-touch': KlocketKioskTouch;
  }
}
