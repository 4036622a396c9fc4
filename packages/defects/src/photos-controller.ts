import { msg } from '@klocket/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Photo } from './photo.ts';
import type { PhotosDraft } from './photos/kept-photos.ts';
import type { PhotoActs } from './report/render-photos.ts';

const most = 3;

/** Holds the photos of a report, and makes each ready by code that comes when somebody begins to write. */
export class PhotosController implements ReactiveController, PhotoActs {
  photos: readonly Photo[] = [];
  making = 0;
  trouble?: string;

  readonly #host: ReactiveControllerHost;
  readonly #draft: PhotosDraft;
  #code?: Promise<typeof import('./photos/index.ts')>;

  constructor(host: ReactiveControllerHost, draft: PhotosDraft) {
    (this.#host = host).addController(this);
    this.#draft = draft;
  }

  hostConnected() {}

  /** Fetches the code that makes photos ready: a phone may be without a network by then. */
  prepare() {
    this.#code ??= import('./photos/index.ts').catch((error: unknown) => {
      this.#code = undefined;
      throw error;
    });
    this.#code.catch(() => {});
    return this.#code;
  }

  put(photos: readonly Photo[]) {
    this.photos = photos;
    this.trouble = undefined;
    this.#host.requestUpdate();
  }

  /** Resolves when none is being made ready any more. */
  ready: Promise<void> = Promise.resolve();

  readonly add = (files: readonly File[]) => {
    const before = this.ready;
    this.ready = Promise.all([before, this.#add(files)]).then(this.keep);
  };

  /** Keeps them with the draft; where there is no room for them, it says so. */
  readonly keep = async () => {
    try {
      const { keepPhotos } = await this.prepare();
      this.trouble = (await keepPhotos(this.#draft, this.photos)) ?? this.trouble;
    } catch {
      // Without the code they stay in the form, as they did before there was any.
    }
    this.#host.requestUpdate();
  };

  /** Puts back what was kept before the page was loaded again. */
  async restore() {
    const { readKept } = await this.prepare();
    this.put(await readKept(this.#draft.key()));
  }

  async #add(files: readonly File[]) {
    const room = most - this.photos.length - this.making;
    const taken = files.slice(0, room);
    this.making += taken.length;
    this.trouble =
      taken.length < files.length
        ? msg('Det får bara plats tre bilder.', { id: 'defect-photo-too-many' })
        : undefined;
    this.#host.requestUpdate();
    // One after the other: a phone has little memory.
    for (const file of taken) {
      try {
        const { makeReady } = await this.prepare();
        this.photos = [...this.photos, await makeReady(file)];
      } catch (error) {
        console.warn('Klocket: a photo could not be read.', error);
        this.trouble = msg(
          'Bilden gick inte att läsa här. Välj en annan, eller skicka utan bild.',
          { id: 'defect-photo-unread' },
        );
      }
      this.making--;
      this.#host.requestUpdate();
    }
  }

  readonly remove = (id: string) => {
    this.put(this.photos.filter((photo) => photo.id !== id));
    this.ready = this.ready.then(this.keep);
  };
}
