import type { Me } from '@klocket/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AddressBar } from '../address-bar.ts';
import { rooms } from '../rooms.ts';
import { addressOf, deskPath, isDesk, signInPath, whereIs } from '../whereabouts.ts';

/** Where one was last at this computer: whoever works in several districts arrives there. */
const lastDistrict = 'klocket-desk-district';

interface Host extends ReactiveControllerHost, HTMLElement {
  addressBar: AddressBar;
}

/** Knows where in the desk one is, and takes one elsewhere without loading the page. */
export class WayController implements ReactiveController {
  /** The secret of a link that signs in, until it is used. */
  token = '';

  readonly #host: Host;
  #isMoving = false;
  #page = '';
  #end?: () => void;

  constructor(host: Host) {
    (this.#host = host).addController(this);
    host.addEventListener('click', (event) => this.#clicked(event));
  }

  get where() {
    return whereIs(this.#bar.address);
  }

  hostConnected() {
    this.#takeToken();
    this.#end = this.#bar.listen(() => {
      this.#isMoving = true;
      this.#takeToken();
      this.#host.requestUpdate();
    });
  }

  hostDisconnected() {
    this.#end?.();
  }

  /** Goes to a path of a district, as `activities/new`; nowhere when it would leave the desk. */
  go(path: string, district: string, replace = false) {
    const address = addressOf(path, district);
    if (address) this.#bar.go(address, replace);
  }

  /** Goes to the desk's first page, with no way back. */
  goToDoor() {
    this.#bar.go(deskPath, true);
  }

  /** Somebody has come in: what brought them to the door is not needed any more. */
  comeIn() {
    this.token = '';
    if (this.where.district === 'sign-in') this.goToDoor();
  }

  /** An address that names no district or no room leads to the first there is. */
  findStart({ districts }: Me) {
    const { district, room } = this.where;
    const isKnown = districts.some(({ id }) => id === district);
    const last = localStorage.getItem(lastDistrict);
    const start = isKnown
      ? district
      : (districts.find(({ id }) => id === last) ?? districts[0])?.id;
    if (isKnown) localStorage.setItem(lastDistrict, district);
    if (!start || (isKnown && room)) return;
    this.go(room || rooms[0]!.path, start, true);
    this.#isMoving = false;
  }

  /** How one has come to the page since this was last asked: not at all, by opening it, by a move. */
  arrive(): 'here' | 'opened' | 'moved' {
    const { district, room, rest } = this.where;
    const page = `${district}/${room}/${rest}`;
    if (page === this.#page) return 'here';
    this.#page = page;
    const isMoved = this.#isMoving;
    this.#isMoving = false;
    return isMoved ? 'moved' : 'opened';
  }

  get #bar() {
    return this.#host.addressBar;
  }

  /** The secret of a link is taken out of the address at once, so that no history keeps it. */
  #takeToken() {
    const { address } = this.#bar;
    if (!address.startsWith(`${signInPath}#`)) return;
    this.token = address.slice(signInPath.length + 1);
    this.#bar.go(signInPath, true);
  }

  /** A link within the desk changes the room without loading the page. */
  #clicked(event: MouseEvent) {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link || link.target || link.hasAttribute('download')) return;
    if (link.origin !== location.origin || !isDesk(link.pathname)) return;
    event.preventDefault();
    const address = link.pathname + link.search + link.hash;
    if (address !== this.#bar.address) this.#bar.go(address);
  }
}
