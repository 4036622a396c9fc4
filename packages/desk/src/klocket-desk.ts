import type { Me } from '@klocket/contract';
import { describeProblem, msg, str } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { browserAddress, type AddressBar } from './address-bar.ts';
import { mark } from './frame/mark.ts';
import { renderBottomRooms, renderSideRooms, roomsBehind } from './frame/navigation.ts';
import { Outlet } from './frame/outlet.ts';
import { icon } from './icon.ts';
import { listenForShortcuts, ShortcutController } from './kit/shortcuts.ts';
import { styles } from './klocket-desk.styles.ts';
import { speak, type DeskLanguage } from './language.ts';
import type { DeskPlace } from './place.ts';
import { rooms, roomsFor, type Room } from './rooms.ts';
import { hasPasskeys } from './sign-in/passkeys.ts';
import { passkeyReady } from './sign-in/passkey-words.ts';
import { SessionController } from './session.ts';
import type { SignedInEvent } from './sign-in/signed-in-event.ts';
import { createStaffApi, type Send, type StaffApi } from './staff-api.ts';
import { addressOf, deskPath, isDesk, signInPath, whereIs } from './whereabouts.ts';

/** Where one was last at this computer: whoever works in several districts arrives there. */
const lastDistrict = 'klocket-desk-district';

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

  readonly #session: SessionController = new SessionController(this, () => this.#api);
  readonly #outlet = new Outlet(() => this.requestUpdate());
  #language: DeskLanguage = 'sv';
  #token = '';
  /** The page of a room that is shown. */
  #page = '';
  #isMoving = false;
  #offersPasskey = false;
  #ends: (() => void)[] = [];
  #madeApi?: StaffApi;

  constructor() {
    super();
    this.addEventListener('click', (event) => this.#clicked(event));
    new ShortcutController(this, () => this.#shortcuts());
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

  override connectedCallback() {
    this.#takeToken();
    super.connectedCallback();
    const redraw = () => this.requestUpdate();
    addEventListener('online', redraw);
    addEventListener('offline', redraw);
    this.#ends = [
      () => removeEventListener('online', redraw),
      () => removeEventListener('offline', redraw),
      this.addressBar.listen(() => this.#moved()),
      listenForShortcuts(),
    ];
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    for (const end of this.#ends) end();
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
    this.#findStart(me);
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
    const { state } = this.#session;
    switch (state) {
      case 'starting':
        return this.#renderStarting();
      case 'failed':
        return this.#renderFailed();
      case 'out':
        return this.#renderSignIn();
      default:
        return this.#renderFrame();
    }
  }

  get #wantedLanguage() {
    const { me } = this.#session;
    return me?.language || this.lang || document.documentElement.lang || 'sv';
  }

  get #where() {
    return whereIs(this.addressBar.address);
  }

  get #rooms(): readonly Room[] {
    const { me } = this.#session;
    if (!me) return [];
    const { district } = this.#where;
    return roomsFor(me, district || (me.districts[0]?.id ?? ''));
  }

  get #listed() {
    return this.#rooms.filter(({ aside }) => !aside);
  }

  get #room() {
    return this.#rooms.find(({ path }) => path === this.#where.room);
  }

  /** Opens the dialog at the door when there is something in it to put the focus on. */
  async #openDoor() {
    const dialog = this.renderRoot.querySelector<HTMLDialogElement>('dialog.again');
    await (dialog?.firstElementChild as LitElement | null)?.updateComplete;
    if (dialog?.isConnected && !dialog.open) dialog.showModal();
  }

  /** An address that names no district or no room leads to the first there is. */
  #findStart({ districts }: Me) {
    const { district, room } = this.#where;
    const isKnown = districts.some(({ id }) => id === district);
    const last = localStorage.getItem(lastDistrict);
    const start = isKnown
      ? district
      : (districts.find(({ id }) => id === last) ?? districts[0])?.id;
    if (isKnown) localStorage.setItem(lastDistrict, district);
    if (!start || (isKnown && room)) return;
    this.addressBar.go(addressOf(room || rooms[0]!.path, start)!, true);
    this.#isMoving = false;
  }

  /** Names the window after the room, and after a move puts the focus where the new words begin. */
  #arriveInRoom() {
    const { element } = this.#outlet;
    const { district, room, rest } = this.#where;
    const page = `${district}/${room}/${rest}`;
    if (!element || page === this.#page) return;
    this.#page = page;
    document.title = `${this.#room?.title() ?? ''} – Klocket`;
    if (!this.#isMoving) return;
    this.#isMoving = false;
    this.renderRoot.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  #place(): DeskPlace {
    const me = this.#session.me!;
    const { district, rest, query } = this.#where;
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
      online: navigator.onLine,
      href: (path) => addressOf(path, district) ?? deskPath,
      navigate: (path, replace) => this.#navigate(path, replace),
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

  #renderStarting() {
    return html`<main class="door" aria-busy="true">
      <p class="quiet">${msg('Ett ögonblick …', { id: 'desk-starting' })}</p>
    </main>`;
  }

  #renderFailed() {
    return html`<main class="door">
      <div class="card stack" role="alert">
        <h1>${msg('Det gick inte att komma in just nu', { id: 'desk-failed' })}</h1>
        <p>${describeProblem(this.#session.problem)}</p>
        <button class="primary" @click=${() => this.#session.start()}>
          ${msg('Försök igen', { id: 'try-again' })}
        </button>
        <a href=${deskPath} class="small"> ${msg('Ladda om sidan', { id: 'desk-reload' })} </a>
      </div>
    </main>`;
  }

  #renderSignIn() {
    return html`<main class="door">
      <klocket-desk-sign-in
        .api=${this.#api}
        language=${this.#language}
        token=${this.#token}
        ?demo=${this.demo}
        @klocket-desk-signed-in=${this.#signedIn}
      >
        <div class="hello">
          ${mark}
          <h1>${msg('Välkommen till Klocket', { id: 'desk-welcome' })}</h1>
          <p class="quiet">
            ${msg('Här sköter ni som arbetar i husen kalendern tillsammans.', { id: 'desk-welcome-lead' })}
          </p>
        </div>
      </klocket-desk-sign-in>
    </main>`;
  }

  #renderFrame() {
    const me = this.#session.me!;
    const place = this.#place();
    const view = { rooms: this.#listed, here: this.#where.room, href: place.href };
    return html`<button class="skip" @click=${this.#skip}>
        ${msg('Till innehållet', { id: 'desk-skip' })}
      </button>
      <div class="frame">
        ${
          place.online
            ? nothing
            : html`<div class="bar" role="status">
                ${icon('offline')}
                <span>
                  ${msg('Inget nät just nu. Det du skriver finns kvar här.', { id: 'desk-offline' })}
                </span>
              </div>`
        }
        <header>
          <a class="home" href=${place.href('')}>
            ${mark} <span>Klocket <small>${place.districtName}</small></span>
          </a>
          ${this.#renderSearch('top')}
          <nav aria-label=${msg('Rummen', { id: 'desk-rooms' })}>
            <div class="stack">
              ${this.#renderSwitch(place)} ${this.#renderSearch('side')} ${renderSideRooms(view)}
            </div>
            <ul class="rooms">
              <li>
                <a
                  href=${place.href('account')}
                  aria-current=${view.here === 'account' ? 'page' : nothing}
                >
                  ${icon('account')} <span>${me.name}</span>
                </a>
              </li>
              <li>
                <button @click=${() => this.#openShortcuts()}>
                  ${icon('keyboard')} <span>${msg('Kortkommandon', { id: 'desk-shortcuts' })}</span>
                </button>
              </li>
              <li>${this.#renderSignOut()}</li>
            </ul>
          </nav>
        </header>
        <main tabindex="-1">${this.#renderRoom()}</main>
        <nav class="bottom" aria-label=${msg('Rummen', { id: 'desk-rooms' })}>
          ${renderBottomRooms(view, () => this.#more?.showModal())}
        </nav>
        <dialog class="more" closedby="any" aria-label=${msg('Mer', { id: 'desk-more' })}>
          <div class="stack">
            ${this.#renderSwitch(place)}
            <ul class="rooms">
              ${roomsBehind(view.rooms).map(
                ({ path, icon: picture, title }) =>
                  html`<li><a href=${place.href(path)}>${icon(picture)} ${title()}</a></li>`,
              )}
              ${roomsBehind(view.rooms).length > 0 ? html`<li><hr /></li>` : nothing}
              <li><a href=${place.href('account')}>${icon('account')} ${me.name}</a></li>
              <li>${this.#renderSignOut()}</li>
              <li>
                <button @click=${() => this.#more?.close()}>
                  ${icon('close')} ${msg('Stäng', { id: 'desk-close' })}
                </button>
              </li>
            </ul>
          </div>
        </dialog>
      </div>
      <klocket-desk-toasts></klocket-desk-toasts>
      <klocket-desk-question></klocket-desk-question>
      <klocket-desk-search .place=${place}></klocket-desk-search>
      <klocket-desk-shortcuts></klocket-desk-shortcuts>
      ${this.#renderDoor()}`;
  }

  #renderSwitch({ me, district }: DeskPlace) {
    if (me.districts.length < 2) return nothing;
    return html`<label class="switch">
      <span class="small quiet">${msg('Stadsdel', { id: 'desk-district' })}</span>
      <select @change=${this.#switch}>
        ${me.districts.map(
          ({ id, name }) => html`<option value=${id} ?selected=${id === district}>${name}</option>`,
        )}
      </select>
    </label>`;
  }

  /** A field to look at and a button in truth: what is found needs room of its own. */
  #renderSearch(where: 'top' | 'side') {
    const words = msg('Sök', { id: 'desk-search' });
    return where === 'top'
      ? html`<button
          class="bare only-icon phone-only"
          aria-label=${words}
          @click=${this.#openSearch}
        >
          ${icon('search')}
        </button>`
      : html`<button class="search" @click=${this.#openSearch}>
          ${icon('search')} <span>${words}</span> <kbd aria-hidden="true">/</kbd>
        </button>`;
  }

  #renderSignOut() {
    return html`<button @click=${() => this.#leave()}>
      ${icon('sign-out')} <span>${msg('Logga ut', { id: 'desk-sign-out' })}</span>
    </button>`;
  }

  #renderRoom() {
    const { element, problem } = this.#outlet;
    const me = this.#session.me!;
    if (me.districts.length === 0) {
      return html`<div class="empty">
        ${icon('district')}
        <h1>${msg('Du hör inte till någon stadsdel ännu', { id: 'desk-no-district' })}</h1>
        <p>
          ${msg('Be samordnaren att bjuda in dig. Sedan syns allt här.', { id: 'desk-no-district-why' })}
        </p>
      </div>`;
    }
    if (!this.#room) {
      return html`<div class="empty">
        ${icon('search')}
        <h1>${msg('Den sidan finns inte, eller så är den inte din', { id: 'desk-no-room' })}</h1>
        <p>
          <a class="button" href=${addressOf('today', this.#where.district)!}>
            ${msg('Till startsidan', { id: 'desk-to-start' })}
          </a>
        </p>
      </div>`;
    }
    if (problem) {
      return html`<div class="empty" role="alert">
        ${icon('offline')}
        <h1>${this.#room.title()}</h1>
        <p>
          ${msg('Sidan kom inte fram. Kontrollera nätet och försök igen.', { id: 'desk-room-lost' })}
        </p>
        <button class="primary" @click=${() => location.reload()}>
          ${msg('Försök igen', { id: 'try-again' })}
        </button>
      </div>`;
    }
    return element ?? html`<div class="waiting" aria-busy="true"><i></i><i></i><i></i></div>`;
  }

  /** Over the room when the session has run out, or the passkey is asked for: nothing typed is lost. */
  #renderDoor() {
    const { state, me } = this.#session;
    if (state === 'lost') {
      return html`<dialog class="again lost" aria-labelledby="again" @cancel=${this.#giveUp}>
        <klocket-desk-sign-in
          .api=${this.#api}
          language=${this.#language}
          email=${me?.email ?? ''}
          ?demo=${this.demo}
          @klocket-desk-signed-in=${this.#signedIn}
        >
          <div class="hello">
            <h2 id="again">${msg('Logga in igen', { id: 'desk-again' })}</h2>
            <p class="quiet">
              ${msg('Det var ett tag sedan sist. Allt du har skrivit finns kvar.', { id: 'desk-again-lead' })}
            </p>
          </div>
        </klocket-desk-sign-in>
      </dialog>`;
    }
    if (state === 'confirming' || this.#offersPasskey) {
      return html`<dialog
        class="again"
        aria-label=${msg('Passkey', { id: 'desk-passkey' })}
        @cancel=${this.#giveUp}
      >
        <klocket-desk-passkey
          .api=${this.#api}
          .me=${me}
          ?offer=${state !== 'confirming'}
          @klocket-desk-signed-in=${this.#signedIn}
          @klocket-desk-given-up=${this.#giveUp}
        ></klocket-desk-passkey>
      </dialog>`;
    }
    return nothing;
  }

  get #more() {
    return this.renderRoot.querySelector<HTMLDialogElement>('dialog.more');
  }

  #shortcuts() {
    if (this.#session.state !== 'in') return [];
    const place = this.#place();
    return [
      ...this.#listed
        .filter(({ key }) => key)
        .map((room) => ({
          keys: `g ${room.key}`,
          words: msg(str`Gå till ${room.title()}`, { id: 'desk-go-to' }),
          run: () => place.navigate(room.path),
        })),
      {
        keys: '/',
        words: msg('Sök', { id: 'desk-search' }),
        run: () => this.#openSearch(),
      },
      {
        keys: '?',
        words: msg('Visa kortkommandon', { id: 'desk-show-shortcuts' }),
        run: () => this.#openShortcuts(),
      },
    ];
  }

  #openSearch() {
    this.renderRoot.querySelector('klocket-desk-search')?.open();
  }

  #openShortcuts() {
    void this.renderRoot.querySelector('klocket-desk-shortcuts')?.open();
  }

  /** The secret of a link is taken out of the address at once, so that no history keeps it. */
  #takeToken() {
    const { address } = this.addressBar;
    if (!address.startsWith(`${signInPath}#`)) return;
    this.#token = address.slice(signInPath.length + 1);
    this.addressBar.go(signInPath, true);
  }

  #signedIn({ me, way }: SignedInEvent) {
    this.#token = '';
    const isNew = this.#session.state === 'out';
    if (this.#where.district === 'sign-in') this.addressBar.go(deskPath, true);
    const isMade = this.#offersPasskey && way === 'passkey';
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
      await this.#session.leave(everywhere);
      this.addressBar.go(deskPath, true);
    } catch (error) {
      this.#place().notify({ words: describeProblem(error), trouble: true });
    }
  }

  #navigate(path: string, replace = false) {
    const address = addressOf(path, this.#where.district);
    if (address) this.addressBar.go(address, replace);
  }

  #switch(event: Event) {
    const { value } = event.target as HTMLSelectElement;
    this.#more?.close();
    this.addressBar.go(addressOf(this.#room?.path ?? '', value)!);
  }

  /** A link within the desk changes the room without loading the page. */
  #clicked(event: MouseEvent) {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link || link.target || link.hasAttribute('download')) return;
    if (link.origin !== location.origin || !isDesk(link.pathname)) return;
    event.preventDefault();
    this.#more?.close();
    const address = link.pathname + link.search + link.hash;
    if (address !== this.addressBar.address) this.addressBar.go(address);
  }

  #skip() {
    this.renderRoot.querySelector<HTMLElement>('main')?.focus();
  }

  #moved() {
    this.#isMoving = true;
    this.#takeToken();
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk': KlocketDesk;
  }
}
