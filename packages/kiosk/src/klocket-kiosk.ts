import type { Scene } from '@klocket/contract';
import { msg, str, uiLanguage, whenIdle, WidgetElement } from '@klocket/core';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { FitController } from './fit-controller.ts';
import { styles } from './klocket-kiosk.styles.ts';
import { LifeController } from './life/life-controller.ts';
import { driftAt, isNight, localTime } from './light.ts';
import { dayWords } from './occurrence-words.ts';
import { pastMomentWords } from './past-moment-words.ts';
import { turnAt, urgentAt, urgentLanguage, type Turn } from './playlist.ts';
import { ageingOf } from './scenes/ageing.ts';
import { AnswersController } from './scenes/answers-controller.ts';
import { renderScene } from './scenes/index.ts';
import { listStyles } from './scenes/lists.styles.ts';
import { renderText } from './scenes/message.ts';
import type { ScenePlace } from './scenes/place.ts';
import { sceneStyles } from './scenes/scenes.styles.ts';
import type { TouchedEvent } from './touch/touched-event.ts';
import { weekNumber } from './week-number.ts';
import { useKioskWords } from './words.ts';

/** The clock on the wall is looked at so often. */
const tickMs = 1000;

/**
 * A screen in the centre: plays the scenes of its playlist one after the other, each in one language, and goes
 * on with what it last knew when there is no network.
 *
 * @element klocket-kiosk
 * @slot - Shown until there is something to play: today's programme, as the server has written it.
 */
export class KlocketKiosk extends WidgetElement {
  static override styles = [styles, listStyles, sceneStyles];

  /** Which screen it is; without one, a code is shown that pairs it. */
  @property() screen = '';

  /** The release of the page, by which it knows when to load itself anew. */
  @property() release?: string;

  /** The scene that is shown just now, for who looks after it. */
  scene?: string;

  protected override wordFiles: WidgetElement['wordFiles'] = ['first', 'rest'];

  @state() private moment = 0;
  /** The language of who stands at the screen; undefined while nobody does. */
  @state() private touched?: string | undefined;

  readonly #life = new LifeController(this, {
    server: () => this.site.server,
  });
  readonly #answers = new AnswersController(this, this.#life, () => this.#drawAhead());
  #turn?: Turn;
  /** What is still to be drawn ahead. */
  #ahead?: { scene: Scene; language: string }[];
  #ticking?: ReturnType<typeof setInterval>;
  #tall = matchMedia('(orientation: portrait)');

  constructor() {
    super();
    new FitController(this);
  }

  /** True while somebody stands at it: it is not loaded anew under their hands. */
  get isTouched() {
    return this.touched !== undefined;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#ticking = setInterval(() => (this.moment = this.#life.now().getTime()), tickMs);
    this.#tall.addEventListener('change', this.#turned);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
    this.#tall.removeEventListener('change', this.#turned);
  }

  protected override async scheduleUpdate() {
    this.#turn = this.#findTurn();
    // Each scene is a page of one language; its words are there before it is.
    this.lang = this.#language ?? this.lang;
    await useKioskWords(uiLanguage(this.lang), 'kiosk');
    return super.scheduleUpdate();
  }

  override render() {
    const { screen, pairingCode } = this.#life;
    if (!this.screen) return this.#renderPairing(pairingCode);
    if (!screen) return html`<slot></slot>`;
    const now = this.#life.now();
    const local = localTime(now, screen.zone);
    const identify = screen.identifyUntil && Date.parse(screen.identifyUntil) > now.getTime();
    const turn = this.#turn;
    const age = this.#ageWords(this.isTouched ? undefined : turn);
    this.scene = turn?.scene.id;
    const { x, y } = driftAt(now.getTime());
    this.style.setProperty('--drift-x', `${x}vmin`);
    this.style.setProperty('--drift-y', `${y}vmin`);
    // Nobody reads in the dark what they have come to touch.
    this.toggleAttribute('data-night', !this.isTouched && isNight(screen.nights, local));
    const canBeTouched = screen.mode === 'touch' && !urgentAt(screen, now.getTime());
    this.toggleAttribute('data-touch', canBeTouched);
    return html`<div
        class="screen"
        lang=${this.language}
        dir=${this.direction}
        ?inert=${this.isTouched}
      >
        <header>
          <p class="name"><bdi>${screen.title ?? screen.name}</bdi></p>
          <p class="day">
            ${dayWords(this.#life.today, this.language)}
            <span
              >${msg(str`vecka ${weekNumber(this.#life.today)}`, { id: 'kiosk-week-number' })}</span
            >
          </p>
          ${this.#life.isTimeKnown ? html`<p class="clock">${local.time}</p>` : nothing}
        </header>
        <main>${this.#renderMain(turn)}</main>
        <footer>
          ${age ? html`<span class="age">${age}</span>` : nothing}
          <span class="dots" aria-hidden="true">
            ${turn ? Array.from({ length: turn.count }, (_, at) => html`<i ?data-on=${at === turn.index}></i>`) : nothing}
          </span>
        </footer>
        ${
          identify
            ? html`<div class="identify">
                <p>${screen.name}</p>
                <p>${screen.id}</p>
              </div>`
            : nothing
        }
      </div>
      ${canBeTouched ? this.#renderTouch(age) : nothing}`;
  }

  /** The language of what is shown at this moment. */
  get #language(): string | undefined {
    const { screen } = this.#life;
    if (!screen) return undefined;
    const now = this.#life.now().getTime();
    const urgent = urgentAt(screen, now);
    if (urgent) return urgentLanguage(urgent, screen, now);
    return this.touched ?? this.#turn?.language;
  }

  /** What the playlist shows at this moment, of all that has something to show. */
  #findTurn(): Turn | undefined {
    const { screen } = this.#life;
    if (!screen) return undefined;
    const now = this.#life.now().getTime();
    return turnAt(screen, now, (scene, language) => this.#draw(scene, language, 0) !== undefined);
  }

  #draw(scene: Scene, language: string, passed: number) {
    const { screen, today } = this.#life;
    const ageing = ageingOf[scene.kind];
    if (ageing && this.#life.freshness(ageing, this.#since(scene, language)) === 'hidden') {
      return undefined;
    }
    const answers = screen && this.#answers.of(scene, language);
    if (!answers) return undefined;
    const place: ScenePlace = {
      scene,
      language: uiLanguage(language),
      now: this.#life.now(),
      today,
      isTall: this.#tall.matches,
      passed,
      origin: this.site.server,
    };
    return renderScene(screen, answers, place);
  }

  /**
   * Draws every scene once while there is nothing else to do, for nobody to see: codes, and what a language says of
   * days and numbers, take a small box long when they are made for the first time.
   */
  #drawAhead() {
    const { scenes, languages } = this.#life.screen ?? { scenes: [], languages: [] };
    const waiting = scenes.flatMap((scene) => languages.map((language) => ({ scene, language })));
    this.#ahead = waiting;
    const next = () => {
      if (this.#ahead !== waiting) return;
      const one = waiting.shift();
      if (!one) return;
      this.#draw(one.scene, one.language, 0);
      whenIdle(next);
    };
    whenIdle(next);
  }

  #renderMain(turn: Turn | undefined) {
    const screen = this.#life.screen!;
    const now = this.#life.now().getTime();
    const urgent = urgentAt(screen, now);
    if (urgent) {
      return html`<section class="scene urgent" role="alert">
        <h2>${msg('Viktigt', { id: 'kiosk-urgent' })}</h2>
        ${renderText(urgent.texts, urgentLanguage(urgent, screen, now))}
      </section>`;
    }
    if (!turn) return this.#renderNothing();
    const { scene, language, passed } = turn;
    return keyed(
      `${scene.id} ${language}`,
      html`<section class="scene" data-kind=${scene.kind}>
        ${this.#draw(scene, language, passed)}
      </section>`,
    );
  }

  /** What the server has written, until it is known to be of another time. */
  #renderNothing() {
    if (this.#life.freshness('programme') !== 'hidden') return html`<slot></slot>`;
    return html`<section class="scene">
      <p class="message" data-size="middle">
        ${msg('Programmet når inte fram hit just nu. Fråga gärna någon av oss.', { id: 'kiosk-too-old' })}
      </p>
    </section>`;
  }

  /** What lies over the scenes of a screen that people stand at. */
  #renderTouch(age: string | undefined) {
    return html`<klocket-kiosk-touch
      lang=${this.language}
      server=${this.site.server}
      .life=${this.#life}
      .age=${age}
      .revision=${this.#life.revision}
      @klocket-touched=${({ language }: TouchedEvent) => (this.touched = language)}
    ></klocket-kiosk-touch>`;
  }

  /** Since when nothing was heard of what a scene shows: of any of it while the server is away. */
  #since(scene?: Scene, language?: string): Date | undefined {
    const { heardAt, problem } = this.#life;
    return problem ? heardAt : scene && this.#answers.saidAt(scene, language!);
  }

  /** How old what is shown is, once that is worth saying. */
  #ageWords(turn: Turn | undefined): string | undefined {
    const ageing = turn ? ageingOf[turn.scene.kind] : 'programme';
    const since = this.#since(turn?.scene, turn?.language);
    if (!since || !ageing || this.#life.freshness(ageing, since) === 'fresh') return undefined;
    const { zone } = this.#life.screen!;
    const place = { now: this.#life.now(), zone, language: this.language };
    return msg(str`Så här såg det ut ${pastMomentWords(since, place)}`, { id: 'kiosk-age' });
  }

  #renderPairing(code?: string) {
    return html`<div class="screen pairing" lang=${this.language} dir=${this.direction}>
      <main>
        <section class="scene">
          <h2>${msg('Koppla skärmen', { id: 'kiosk-pairing' })}</h2>
          ${code ? html`<p class="number"><bdi>${code.slice(0, 3)} ${code.slice(3)}</bdi></p>` : html`<p class="number">· · ·</p>`}
          <p>
            ${msg('Skriv in koden vid skrivbordet, under Skärmar.', { id: 'kiosk-pairing-way' })}
          </p>
        </section>
      </main>
    </div>`;
  }

  readonly #turned = () => this.requestUpdate();
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-kiosk': KlocketKiosk;
  }
}
