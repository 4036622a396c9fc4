import {
  describeProblem,
  Latest,
  msg,
  need,
  Problem,
  warnOnce,
  WidgetElement,
  type Answer,
} from '@klocket/core';
import type { HouseList } from '@klocket/contract';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { easyToRead } from './activity/fact-words.ts';
import { CopyController } from './activity/copy-controller.ts';
import { leavePage } from './activity/leave-page.ts';
import { nextChange } from './activity/next-change.ts';
import { PanelController } from './activity/panel-controller.ts';
import { ReadAloudController } from './activity/read-aloud-controller.ts';
import { renderActivity } from './activity/render-activity.ts';
import { signupSubject } from './activity/render-joining.ts';
import { fewDates } from './activity/render-dates.ts';
import { viewOf, type ActivityView, type Fetched } from './activity/view.ts';
import { AlarmController } from './alarm-controller.ts';
import { staleWords } from './calendar/stale-words.ts';
import { DistrictController } from './district-controller.ts';
import { styles } from './klocket-activity.styles.ts';
import { stayFresh } from './stay-fresh.ts';
import { WayOnController } from './way-on-controller.ts';

/**
 * Shows everything about one activity: when and where, what it is, its programme, all its dates and
 * how one joins.
 *
 * @element klocket-activity
 * @slot - Shown until the first answer, and when the server cannot be reached: a link to its page.
 * @slot signup - Where sign-up stands. Falls back to how one joins, in words.
 * @csspart leave - The way out of what is sensitive.
 * @csspart status - The banner of a changed occurrence.
 * @csspart when - The card that says when and where.
 * @csspart picture - A picture.
 * @csspart programme - The timetable.
 * @csspart facts - What is good to know.
 * @csspart dates - A list of dates.
 * @csspart joining - How one joins.
 * @csspart materials - What there is to take home.
 * @csspart recap - What it was like, with pictures.
 */
export class KlocketActivity extends WidgetElement {
  static override styles = styles;

  /** The activity's id. */
  @property() activity?: string;

  /** The id of one occurrence, to show in front instead of the next one. */
  @property() occurrence?: string;

  /** The level of the title's heading, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /** Where the quick exit of a sensitive activity leads. */
  @property() exit = 'https://www.smhi.se/';

  /** What a sandboxed frame of ours signs up with; the server puts it there. */
  @property({ attribute: 'form-token' }) formToken?: string;

  /** The browser's voice, for stories and tests. */
  @property({ attribute: false }) speech: SpeechSynthesis | undefined = globalThis.speechSynthesis;

  /** Whether easy-to-read Swedish was chosen; unset until the visitor does. */
  @state() private easy?: boolean;
  @state() private allDates = false;
  @state() private left = false;
  /** Whether somebody on the page can load the form; unset until it is needed. */
  @state() private canSignUp?: boolean;

  readonly #district = new DistrictController(this);
  readonly #fetched = new Latest<Fetched>(this);
  readonly #houses = new Latest<HouseList>(this);
  readonly #wayOn = new WayOnController(this);
  readonly #aloud = new ReadAloudController(this, () => this.speech);
  readonly #copying = new CopyController(this, (words) => this.#say(words));
  readonly #panel = new PanelController(this, (words) => this.#say(words));
  readonly #alarm = new AlarmController(this, () => this.clock());
  #asked: unknown[] = [];
  #said = '';

  /** Asks the server again. */
  refresh() {
    if (this.#district.id) this.#ask();
    else this.#district.again();
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    if (!this.activity && !this.occurrence) {
      warnOnce(this, 'say which one, by `activity` or `occurrence`.');
      return;
    }
    this.#district.look(this.source, this.site.district);
    const { id: district } = this.#district;
    if (!district) return;
    const subject = [this.source, district, this.activity, this.occurrence].map(String).join();
    const question = [this.source, subject, this.#textLanguage];
    if (question.some((part, at) => part !== this.#asked[at])) {
      const fresh = subject !== this.#asked[1];
      this.#asked = question;
      this.#ask(fresh);
    }
  }

  protected override updated() {
    const view = this.#view;
    this.#alarm.set(view && nextChange(view));
    if (view && this.canSignUp === undefined && signupSubject(view)) {
      const loading = need('klocket-signup', this);
      this.canSignUp = loading !== undefined;
      loading?.catch(() => (this.canSignUp = false));
    }
    if (!view?.activity.sensitive) return;
    // Where a link was followed from stays between the visitor and us.
    this.renderRoot.querySelectorAll('a').forEach((a) => (a.referrerPolicy = 'no-referrer'));
  }

  override render() {
    return html`<div class="activity" lang=${this.language} dir=${this.direction}>
      ${this.left ? this.#renderLeave() : this.#renderState()}
      <p role="status" class="visually-hidden">${this.#said}</p>
    </div>`;
  }

  get #textLanguage() {
    const { lang } = this.site;
    if (this.easy) return easyToRead;
    return this.easy === false && lang === easyToRead ? 'sv' : lang;
  }

  get #view(): ActivityView | undefined {
    const { answer } = this.#fetched;
    return (
      answer &&
      viewOf(answer.data, {
        now: this.clock(),
        server: this.site.server,
        lang: this.language,
        level: this.headingLevel,
        asked: this.#textLanguage,
        place: this.#placeOf(answer.data),
      })
    );
  }

  #ask(fresh = false) {
    const { id: district } = this.#district;
    const { source, activity = '', occurrence } = this;
    const lang = this.#textLanguage;
    const question = (signal: AbortSignal): Promise<Answer<Fetched>> =>
      occurrence
        ? source.occurrence(district, occurrence, lang, { signal })
        : source.activity(district, activity, lang, { signal });
    // Another activity must not be taken for the one that is asked for.
    if (fresh) this.#fetched.answer = undefined;
    void this.#fetched.ask(question, !fresh).then(() => {
      if (!this.api && this.#fetched.answer) stayFresh(this, { ...this.site, district });
      this.#announceLanguage();
      this.#askWhere();
    });
  }

  /** Asks where the house stands, unless the answer itself says where it is. */
  #askWhere() {
    const { source } = this;
    const { lang } = this.site;
    const { id: district } = this.#district;
    const { answer } = this.#fetched;
    if (!answer || this.#houses.answer || this.#houses.pending) return;
    const { house, address } = 'activity' in answer.data ? answer.data.occurrence : answer.data;
    if (!house || address) return;
    void this.#houses.ask((signal) => source.houses(district, lang, { signal }));
  }

  #placeOf(fetched: Fetched) {
    const { answer, problem } = this.#houses;
    if (!answer) return problem ? null : undefined;
    const { house } = 'activity' in fetched ? fetched.occurrence : (fetched.upcoming[0] ?? fetched);
    return answer.data.items.find(({ id }) => id === house?.id) ?? null;
  }

  #renderState() {
    const { answer, problem = this.#district.problem } = this.#fetched;
    if (!this.#district.id && this.#district.answer) return this.#district.render();
    const view = isLost(problem) ? undefined : this.#view;
    if (view) {
      return html`
        ${view.activity.sensitive ? this.#renderLeave() : nothing}
        ${
          answer && (answer.stale || problem)
            ? html`<p class="age">${staleWords(answer, this.language)}</p>`
            : nothing
        }
        ${renderActivity(view, {
          district: this.#district.id,
          signup: this.canSignUp
            ? {
                lang: this.site.lang,
                exit: this.exit,
                formToken: this.formToken,
                named: Boolean(this.occurrence),
              }
            : undefined,
          easy: this.#textLanguage === easyToRead,
          switchEasy: this.#switchEasy,
          aloud: this.#aloud,
          copying: this.#copying,
          allDates: this.allDates,
          showAllDates: this.#showAllDates,
          panel: this.#panel,
          wayOn: () => this.#renderWayOn(),
        })}
      `;
    }
    return problem ? this.#renderProblem(problem) : this.#renderWaiting();
  }

  #renderWaiting() {
    return html`<slot></slot>
      <div class="skeleton" aria-hidden="true"><i></i><i></i><i></i><i></i></div>`;
  }

  #renderProblem(problem: unknown) {
    const lost = isLost(problem);
    return html`<div class="problem">
      <p class="strong" role="alert">${describeProblem(problem)}</p>
      ${lost ? nothing : html`<slot></slot>`}
      ${
        lost
          ? nothing
          : html`<button class="button" @click=${() => this.refresh()}>
              ${msg('Försök igen', { id: 'try-again' })}
            </button>`
      }
      ${this.#renderWayOn()}
    </div>`;
  }

  #renderWayOn() {
    return this.#wayOn.render(this.source, { ...this.site, district: this.#district.id });
  }

  /** The way out of a sensitive page, first in reading order and always in sight. */
  #renderLeave() {
    return html`<p class="leave" part="leave">
      <a class="button" href=${this.exit} target="_blank" rel="noreferrer" @click=${this.#leave}>
        ${msg('Lämna sidan snabbt', { id: 'leave' })}
      </a>
      <span>${msg('Sidan finns kvar i webbläsarens historik.', { id: 'leave-note' })}</span>
    </p>`;
  }

  readonly #leave = (event: Event) => {
    this.#aloud.stop();
    this.left = true;
    if (leavePage(this.exit)) event.preventDefault();
  };

  readonly #switchEasy = () => {
    this.#aloud.stop();
    this.easy = this.#textLanguage !== easyToRead;
  };

  #announceLanguage() {
    if (this.easy === undefined || this.#fetched.problem) return;
    this.#say(
      this.easy
        ? msg('Nu visas lättläst text.', { id: 'easy-on' })
        : msg('Nu visas den vanliga texten.', { id: 'easy-off' }),
    );
  }

  readonly #showAllDates = async () => {
    this.allDates = true;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('#upcoming a')[fewDates]?.focus();
  };

  #say(words: string) {
    this.#said = words;
    this.requestUpdate();
  }
}

/** True when there is no such activity, or no longer. */
const isLost = (problem: unknown) =>
  problem instanceof Problem && (problem.code === 'not-found' || problem.code === 'gone');

declare global {
  interface HTMLElementTagNameMap {
    'klocket-activity': KlocketActivity;
  }
}
