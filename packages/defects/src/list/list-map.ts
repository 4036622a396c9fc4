import type { Defect, DefectForm } from '@klocket/contract';
import { type UiLanguage } from '@klocket/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DefectMap } from '../map/index.ts';
import { useDefectWords } from '../words.ts';

/** How many a map holds; who needs older ones narrows it. */
export const mostOnMap = 2000;

interface Options {
  lang(): UiLanguage;
  direction(): string;
  chosen(ids: readonly string[]): void;
}

/** The map of a list: all of it is fetched when somebody chooses it. */
export class ListMap implements ReactiveController {
  /** The map did not arrive. */
  isLost = false;

  readonly #host: ReactiveControllerHost;
  readonly #options: Options;
  #map?: DefectMap;
  #coming?: Promise<void>;

  constructor(host: ReactiveControllerHost, options: Options) {
    (this.#host = host).addController(this);
    this.#options = options;
  }

  hostDisconnected() {
    this.close();
  }

  /** What stands in the page, once it is there. */
  get box() {
    return this.#map?.box;
  }

  show(defects: readonly Defect[], chosen: readonly string[]) {
    this.#map?.show(defects, chosen);
  }

  /** Opens it, unless that has failed and nobody has pressed to try again. */
  open(form: DefectForm) {
    if (!this.isLost) this.#coming ??= this.#open(form);
  }

  close() {
    this.#map?.remove();
    this.#map = undefined;
    this.#coming = undefined;
    this.isLost = false;
  }

  async #open(form: DefectForm) {
    const [lang, direction] = [this.#options.lang(), this.#options.direction()];
    try {
      const [{ DefectMap }] = await Promise.all([
        import('../map/index.ts'),
        useDefectWords(lang, 'map'),
      ]);
      // Somebody may have gone back to the list meanwhile.
      if (this.#coming) {
        this.#map = new DefectMap({ form, lang, direction, chosen: this.#options.chosen });
      }
    } catch (error) {
      console.warn('Klocket: the map did not arrive.', error);
      this.isLost = true;
      this.#coming = undefined;
    }
    this.#host.requestUpdate();
  }
}
