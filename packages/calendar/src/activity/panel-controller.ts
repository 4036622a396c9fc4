import { describeProblem, Problem } from '@klocket/core';
import type { LitElement, ReactiveController } from 'lit';

type PanelModule = typeof import('./calendar-panel.ts');

/** Opens and closes the ways into a calendar, whose code comes when they are first asked for. */
export class PanelController implements ReactiveController {
  isOpen = false;

  readonly #host: LitElement;
  readonly #say: (words: string) => void;
  #module?: PanelModule;

  constructor(host: LitElement, say: (words: string) => void) {
    (this.#host = host).addController(this);
    this.#say = say;
  }

  hostConnected() {}

  /** The panel, once its code is there. */
  render(...given: Parameters<PanelModule['renderCalendarPanel']>) {
    return this.#module?.renderCalendarPanel(...given);
  }

  readonly toggle = async () => {
    this.#open(!this.isOpen);
    if (this.#module || !this.isOpen) return;
    try {
      this.#module = await import('./calendar-panel.ts');
      this.#host.requestUpdate();
    } catch {
      this.#open(false);
      this.#say(describeProblem(new Problem('unreachable')));
    }
  };

  readonly closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !this.isOpen) return;
    event.stopPropagation();
    this.#open(false);
    this.#host.renderRoot.querySelector<HTMLElement>('[aria-controls=calendars]')?.focus();
  };

  #open(isOpen: boolean) {
    this.isOpen = isOpen;
    this.#host.requestUpdate();
  }
}
