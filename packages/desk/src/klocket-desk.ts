import { describeProblem, msg } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { browserAddress, type AddressBar } from './address-bar.ts';
import { renderFailed, renderInnerDoor, renderSignIn, renderStarting } from './frame/door.ts';
import { renderHeader } from './frame/header.ts';
import { Outlet } from './frame/outlet.ts';
import { renderRoom } from './frame/room-view.ts';
import { scrollBack } from './frame/scroll-back.ts';
import { frameShortcuts } from './frame/shortcuts.ts';
import { WayController } from './frame/way-controller.ts';
import { mayForget } from './frame/may-forget.ts';
import { icon } from './icon.ts';
import { sendKeptMarks } from './kit/kept-marks.ts';
import { OnlineController } from './kit/online-controller.ts';
import { listenForShortcuts, ShortcutController } from './kit/shortcuts.ts';
import { styles } from './klocket-desk.styles.ts';
import { speak, type DeskLanguage } from './language.ts';
import type { DeskPlace } from './place.ts';
import { roomsFor, type Room } from './rooms.ts';
import { SessionController } from './session.ts';
import { passkeyReady } from './sign-in/passkey-words.ts';
import { hasPasskeys } from './sign-in/passkeys.ts';
import type { SignedInEvent } from './sign-in/signed-in-event.ts';
import { createStaffApi, type Send, type StaffApi } from './staff-api.ts';
import { addressOf, deskPath } from './whereabouts.ts';

/**
 * Where the people of the houses work: lets them in, shows the way between the rooms, and keeps what
 * they type through lost sessions and dead spots.
 *
 * @element klocket-desk
 * @slot - Shown by the page until the desk's code has arrived.
 */
export class KlocketDesk extends LitElement {
  static override styles = styles;

  /** Offers to sign in as each role, where everything is made up. */
  @property({ type: Boolean }) demo = false;

  /** Language until somebody has signed in, a BCP 47 tag. Default: the page's own. */
  @property() override lang = '';

  /** Where the desk keeps its address. Default: the browser's own. */
  addressBar: AddressBar = browserAddress();

  /** Answers in place of the server, for stories and tests. */
  send?: Send;

  readonly #way = new WayController(this);
  readonly #online = new OnlineController(this);
  readonly #session: SessionController = new SessionController(this, () => this.#api);
  readonly #outlet = new Outlet(() => this.requestUpdate());
  #language: DeskLanguage = 'sv';
  #offersPasskey = false;
  #endShortcuts?: () => void;
  #madeApi?: StaffApi;

  constructor() {
    super();
    new ShortcutController(this, () =>
      this.#session.state === 'in' ? frameShortcuts(this.#navigation(), this.#openers) : [],
    );
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#endShortcuts = listenForShortcuts();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#endShortcuts?.();
  }

  protected override async scheduleUpdate() {
    // Words first: the desk never flashes in another language.
    this.#language = await speak(this.#wantedLanguage);
    document.documentElement.lang = this.#language;
    return super.scheduleUpdate();
  }

  protected override willUpdate() {
    const { me, state } = this.#session;
    if (!me || state === 'starting' || state === 'failed' || state === 'out') {
      this.#outlet.clear();
      return;
    }
    this.#way.findStart(me);
    sendKeptMarks(me.id, this.#api);
    if (this.#room) this.#outlet.show(this.#room, this.#place());
    else this.#outlet.clear();
  }

  protected override updated() {
    void this.#openDoor();
    if (this.#session.state === 'out') {
      document.title = msg('Logga in – Klocket', { id: 'desk-title-sign-in' });
    }
    this.#arriveInRoom();
  }

  override render() {
    const { state, problem } = this.#session;
    switch (state) {
      case 'starting':
        return renderStarting();
      case 'failed':
        return renderFailed(problem, () => this.#session.start());
      case 'out':
        return renderSignIn(this.#door(), this.#way.token);
      default:
        return this.#renderFrame();
    }
  }

  #renderFrame() {
    const view = this.#navigation();
    const { me, state } = this.#session;
    return html`<button class="skip" @click=${this.#skip}>
        ${msg('Till innehållet', { id: 'desk-skip' })}
      </button>
      <div class="frame">
        ${this.#online.online ? nothing : this.#renderOffline()}
        ${renderHeader({ ...view, ...this.#openers })}
        <main tabindex="-1">${renderRoom(this.#outlet, this.#room, view.place)}</main>
        <klocket-desk-bottom-bar
          .place=${view.place}
          .rooms=${view.rooms}
          here=${view.here}
        ></klocket-desk-bottom-bar>
      </div>
      <klocket-desk-toasts></klocket-desk-toasts>
      <klocket-desk-question></klocket-desk-question>
      <klocket-desk-search .place=${view.place}></klocket-desk-search>
      <klocket-desk-shortcuts></klocket-desk-shortcuts>
      ${renderInnerDoor({
        ...this.#door(),
        me: me!,
        state,
        offersPasskey: this.#offersPasskey,
        giveUp: (event) => this.#giveUp(event),
      })}`;
  }

  #renderOffline() {
    return html`<div class="bar" role="status">
      ${icon('offline')}
      <span
        >${msg('Inget nät just nu. Det du skriver finns kvar här.', { id: 'desk-offline' })}</span
      >
    </div>`;
  }

  get #api(): StaffApi {
    return (this.#madeApi ??= createStaffApi(
      {
        signIn: () => this.#session.knock('lost'),
        confirm: () => this.#session.knock('confirming'),
      },
      () => this.#wantedLanguage,
      this.send,
    ));
  }

  get #wantedLanguage() {
    const { me } = this.#session;
    return me?.language || this.lang || document.documentElement.lang || 'sv';
  }

  get #rooms(): readonly Room[] {
    const { me } = this.#session;
    if (!me) return [];
    const { district } = this.#way.where;
    return roomsFor(me, district || (me.districts[0]?.id ?? ''));
  }

  get #room() {
    const { room } = this.#way.where;
    return this.#rooms.find(({ path }) => path === room);
  }

  #place(): DeskPlace {
    const me = this.#session.me!;
    const { district, rest, query } = this.#way.where;
    const here = me.districts.find(({ id }) => id === district);
    return {
      me,
      district,
      districtName: here?.name ?? '',
      zone: here?.zone ?? 'Europe/Stockholm',
      api: this.#api,
      language: this.#language,
      rest,
      query,
      online: this.#online.online,
      href: (path) => addressOf(path, district) ?? deskPath,
      navigate: (path, replace) => this.#way.go(path, this.#way.where.district, replace),
      moveTo: (other) => this.#way.go(this.#room?.path ?? '', other),
      notify: (notice) => this.renderRoot.querySelector('klocket-desk-toasts')?.show(notice),
      confirm: async (question) =>
        (await this.renderRoot.querySelector('klocket-desk-question')?.ask(question)) ?? false,
      entitle: (title) => (document.title = `${title} – Klocket`),
      session: {
        update: (changed) => this.#session.update(changed),
        leave: (everywhere) => this.#leave(everywhere),
      },
    };
  }

  #navigation() {
    const rooms = this.#rooms.filter(({ aside }) => !aside);
    return { place: this.#place(), rooms, here: this.#way.where.room };
  }

  #door() {
    return {
      api: this.#api,
      language: this.#language,
      demo: this.demo,
      signedIn: (event: SignedInEvent) => this.#signedIn(event),
    };
  }

  readonly #openers = {
    openSearch: () => this.renderRoot.querySelector('klocket-desk-search')?.open(),
    openShortcuts: () => void this.renderRoot.querySelector('klocket-desk-shortcuts')?.open(),
  };

  /** Opens the dialog at the door when there is something in it to put the focus on. */
  async #openDoor() {
    const dialog = this.renderRoot.querySelector<HTMLDialogElement>('dialog.again');
    await (dialog?.firstElementChild as LitElement | null)?.updateComplete;
    if (dialog?.isConnected && !dialog.open) dialog.showModal();
  }

  /** Names the window after the room, and after a move puts the focus where the new words begin. */
  #arriveInRoom() {
    if (!this.#outlet.element) return;
    const arrival = this.#way.arrive();
    if (arrival === 'here') return;
    document.title = `${this.#room?.title() ?? ''} – Klocket`;
    if (arrival !== 'moved') return;
    this.renderRoot.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    scrollBack(this.addressBar.scrolled ?? 0);
  }

  #signedIn({ me, way }: SignedInEvent) {
    const isNew = this.#session.state === 'out';
    const isMade = this.#offersPasskey && way === 'passkey';
    this.#way.comeIn();
    this.#session.arrive(me);
    if (isMade) this.#place().notify({ words: passkeyReady() });
    this.#offersPasskey = isNew && way === 'mail' && me.passkeys === 0 && hasPasskeys();
  }

  #giveUp(event: Event) {
    event.preventDefault();
    this.#offersPasskey = false;
    if (this.#session.state === 'in') this.requestUpdate();
    else this.#session.giveUp();
  }

  async #leave(everywhere = false) {
    try {
      if (!(await mayForget((question) => this.#place().confirm(question)))) return;
      await this.#session.leave(everywhere);
      this.#way.goToDoor();
    } catch (error) {
      this.#place().notify({ words: describeProblem(error), trouble: true });
    }
  }

  #skip() {
    this.renderRoot.querySelector<HTMLElement>('main')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk': KlocketDesk;
  }
}
