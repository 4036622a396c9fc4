import type { Defect, DefectFollowed, DefectStory } from '@klocket/contract';
import { defectConfirmationsPath, defectFollowersPath } from '@klocket/contract/defect-paths';
import { newKey, postProven } from '@klocket/core/writing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ListApi } from './list-api.ts';
import type { ItemActs } from './render-item.ts';

/** What has been done about one defect here. */
interface Done {
  isOpen?: boolean;
  isLost?: boolean;
  story?: DefectStory;
  key?: string;
  said?: ItemActs['said'];
  followed?: ItemActs['followed'];
}

interface Place {
  api: ListApi;
  server: string;
  district: string;
  lang: string;
  /** What a sandboxed frame proves itself with. */
  headers(): Promise<Record<string, string>>;
}

/** What a visitor does about the defects of a list: reads on, says "me too", follows. */
export class ItemController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #place: () => Place;
  #done: Record<string, Done> = {};

  constructor(host: ReactiveControllerHost, place: () => Place) {
    (this.#host = host).addController(this);
    this.#place = place;
  }

  hostConnected() {}

  /** What can be done about one, and what has been. */
  actsOf({ id }: Defect): ItemActs {
    const { isOpen = false, isLost = false, story, said, followed } = this.#done[id] ?? {};
    const { lang, server } = this.#place();
    return {
      ...{ isOpen, isLost, story, said, followed, lang, server },
      toggle: () => void this.#toggle(id),
      meToo: () => void this.#meToo(id),
      follow: (email) => void this.#follow(id, email),
    };
  }

  /** Asks again for the stories that are open: something has happened. */
  renew() {
    for (const [id, { isOpen, story }] of Object.entries(this.#done)) {
      if (isOpen) void this.#read(id);
      else if (story) this.#put(id, { story: undefined });
    }
  }

  #put(id: string, part: Done) {
    this.#done = { ...this.#done, [id]: { ...this.#done[id], ...part } };
    this.#host.requestUpdate();
  }

  async #toggle(id: string) {
    const { isOpen, story } = this.#done[id] ?? {};
    this.#put(id, { isOpen: !isOpen, isLost: false });
    if (!isOpen && !story) await this.#read(id);
  }

  async #read(id: string) {
    const { api, district, lang } = this.#place();
    try {
      this.#put(id, { story: (await api.find(district, id, lang)).data });
    } catch (error) {
      console.info('Klocket: a story could not be asked.', error);
      if (!this.#done[id]?.story) this.#put(id, { isLost: true });
    }
  }

  async #meToo(id: string) {
    const { said, key = newKey() } = this.#done[id] ?? {};
    if (said && said !== 'lost') return;
    this.#put(id, { said: 'saying', key });
    const { api, server, district, lang, headers } = this.#place();
    try {
      const parcel = { key, url: server + defectConfirmationsPath(district, id), body: '{}', lang };
      await (api.confirm?.(parcel) ?? postProven(parcel, await headers()));
      this.#put(id, { said: 'said' });
    } catch (error) {
      console.info('Klocket: "me too" did not arrive.', error);
      this.#put(id, { said: 'lost' });
    }
  }

  async #follow(id: string, email: string) {
    const { api, server, district, lang, headers } = this.#place();
    const body = JSON.stringify({ language: lang, ...(email && { email }) });
    const parcel = { key: newKey(), url: server + defectFollowersPath(district, id), body, lang };
    try {
      const followed = await (api.follow?.(parcel) ??
        postProven<DefectFollowed>(parcel, await headers()));
      this.#put(id, { followed });
    } catch (error) {
      console.info('Klocket: following did not arrive.', error);
      this.#put(id, { followed: 'lost' });
    }
  }
}
