import { msg } from '@klocket/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { WalkPhoto } from './note.ts';

/** Makes photos of a walk ready, and shows those that are on this phone. */
export class FilesController implements ReactiveController {
  /** Why the last one could not be taken. */
  trouble?: string;

  readonly #host: ReactiveControllerHost;
  readonly #addresses = new Map<string, string>();
  #code?: Promise<typeof import('../photos/index.ts')>;

  constructor(host: ReactiveControllerHost) {
    (this.#host = host).addController(this);
  }

  hostDisconnected() {
    for (const address of this.#addresses.values()) URL.revokeObjectURL(address);
    this.#addresses.clear();
  }

  /** Fetches what makes photos ready, while there is a network. */
  prepare() {
    this.#code ??= import('../photos/index.ts').catch((error: unknown) => {
      this.#code = undefined;
      throw error;
    });
    this.#code.catch(() => {});
    return this.#code;
  }

  /** Makes photos ready one after the other, since a phone has little memory, and hands each on. */
  async add(files: readonly File[], taken: (photo: WalkPhoto) => Promise<void>) {
    this.trouble = undefined;
    for (const file of files) {
      try {
        const { makeReady } = await this.prepare();
        const { id, bytes, type } = await makeReady(file);
        await taken({ id, bytes, type });
      } catch (error) {
        console.warn('Klocket: a photo could not be read.', error);
        this.trouble = msg('Bilden går inte att läsa. Ta en ny.', { id: 'walk-photo-unread' });
      }
    }
    this.#host.requestUpdate();
  }

  /** The address under which this page shows a photo. */
  readonly show = ({ id, bytes, type }: WalkPhoto) => {
    let address = this.#addresses.get(id);
    if (!address) {
      address = URL.createObjectURL(new Blob([bytes], { type }));
      this.#addresses.set(id, address);
    }
    return address;
  };
}
