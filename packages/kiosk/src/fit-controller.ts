import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How much larger or smaller than it is drawn a scene may stand: from one and a half down to a half. */
const sizes = Array.from({ length: 21 }, (_, at) => (30 - at) / 20);

/**
 * Lets what a scene says stand as large as there is room for: who is five metres away reads every size more, and
 * nothing may be cut off, however long the words of a language are. Each size is tried in a task of its own, as a
 * cheap box is slow to lay out a page; the scene is not seen until then, while it would fade in anyway.
 */
export class FitController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #content?: HTMLElement | undefined;
  #words?: string | null;
  #search = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('resize', this.#resized);
    // A picture takes its room when it has come.
    this.#host.shadowRoot?.addEventListener('load', this.#keepWhole, true);
  }

  hostDisconnected() {
    removeEventListener('resize', this.#resized);
    this.#host.shadowRoot?.removeEventListener('load', this.#keepWhole, true);
  }

  hostUpdated() {
    const content = this.#host.shadowRoot?.querySelector('.scene > :last-child');
    if (!(content instanceof HTMLElement)) return;
    const words = content.textContent;
    const isOther = content !== this.#content;
    // The clock has the host updated every second; only other words take other room.
    if (!isOther && words === this.#words) return;
    this.#content = content;
    this.#words = words;
    if (isOther) void this.#fit(content);
    else this.#keepWhole();
  }

  /** Gives what is shown the largest of its sizes at which all of it is seen. */
  async #fit(content: HTMLElement) {
    const search = ++this.#search;
    content.style.visibility = 'hidden';
    // What is composed for a whole screen is large as it is.
    const fitting = sizes.filter((size) => size <= 1 || content.hasAttribute('data-grows'));
    let [from, to] = [0, fitting.length - 1];
    while (from < to) {
      const middle = (from + to) >> 1;
      content.style.zoom = String(fitting[middle]);
      await nextTask();
      if (search !== this.#search) return;
      if (isWhole(content)) to = middle;
      else from = middle + 1;
    }
    content.style.zoom = String(fitting[from]);
    content.style.visibility = '';
  }

  /** What is read already gets no larger, and smaller only where it would be cut off. */
  readonly #keepWhole = () => {
    if (this.#content && !isWhole(this.#content)) void this.#fit(this.#content);
  };

  readonly #resized = () => {
    if (this.#content) void this.#fit(this.#content);
  };
}

function isWhole({ scrollHeight, clientHeight, scrollWidth, clientWidth }: HTMLElement) {
  return scrollHeight <= clientHeight + 1 && scrollWidth <= clientWidth + 1;
}

/** After whatever waits to be done now, and without the pause that a timer would make. */
const nextTask = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
