import type { DeskPlace } from '../place.ts';
import type { Room } from '../rooms.ts';

type RoomElement = HTMLElement & { place: DeskPlace };

/** Holds the element of the room one is in; its code comes when it is first entered. */
export class Outlet {
  /** The room's element, once its code is there. */
  element?: RoomElement;

  /** Why the room's code did not come. */
  problem?: unknown;

  readonly #changed: () => void;
  #key = '';
  #place?: DeskPlace;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /**
   * Shows a room; one that is already shown is handed the place it now stands in. What did not come
   * without a net is asked for again with one.
   */
  show(room: Room, place: DeskPlace) {
    const key = `${place.me.id} ${place.district} ${room.path}`;
    const isBack = place.online && this.#place?.online === false;
    if (key !== this.#key || (this.problem !== undefined && isBack)) {
      this.#key = key;
      this.element = undefined;
      this.problem = undefined;
      void this.#enter(room, key);
    }
    this.#place = place;
    if (this.element) this.element.place = place;
  }

  /** Leaves whatever room is shown. */
  clear() {
    this.#key = '';
    this.element = undefined;
  }

  async #enter(room: Room, key: string) {
    try {
      await room.load();
      if (key !== this.#key) return;
      const element = document.createElement(room.tag) as RoomElement;
      element.place = this.#place!;
      this.element = element;
    } catch (error) {
      if (key !== this.#key) return;
      this.problem = error;
    }
    this.#changed();
  }
}
