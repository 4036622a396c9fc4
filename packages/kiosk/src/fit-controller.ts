import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How much larger or smaller than it is drawn a scene may stand: from one and a half down to a half. */
const sizes = Array.from({ length: 21 }, (_, at) => (30 - at) / 20);

/**
 * Lets what a scene says stand as large as there is room for: who is five metres away reads every size more, and
 * nothing may be cut off, however long the words of a language are.
 */
export class FitController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #fitted?: Element | undefined;
  #words?: string | null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('resize', this.#again);
    // A picture takes its room when it has come.
    this.#host.shadowRoot?.addEventListener('load', this.#again, true);
  }

  hostDisconnected() {
    removeEventListener('resize', this.#again);
    this.#host.shadowRoot?.removeEventListener('load', this.#again, true);
  }

  hostUpdated() {
    const content = this.#host.shadowRoot?.querySelector('.scene > :last-child');
    if (!(content instanceof HTMLElement)) return;
    // The clock has the host updated every second; only other words take other room.
    if (content === this.#fitted && content.textContent === this.#words) return;
    this.#fitted = content;
    this.#words = content.textContent;
    fit(content);
  }

  readonly #again = () => {
    this.#fitted = undefined;
    this.hostUpdated();
  };
}

/** Gives an element the largest of its sizes at which all of it is seen. */
function fit(content: HTMLElement) {
  // What is composed for a whole screen is large as it is.
  const fitting = sizes.filter((size) => size <= 1 || content.hasAttribute('data-grows'));
  let [from, to] = [0, fitting.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isWhole(content, fitting[middle]!)) to = middle;
    else from = middle + 1;
  }
  content.style.zoom = String(fitting[from]);
}

function isWhole(content: HTMLElement, size: number) {
  content.style.zoom = String(size);
  const { scrollHeight, clientHeight, scrollWidth, clientWidth } = content;
  return scrollHeight <= clientHeight + 1 && scrollWidth <= clientWidth + 1;
}
