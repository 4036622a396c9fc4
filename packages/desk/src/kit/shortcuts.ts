import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A key, or two after one another such as `g a`, and what it does. */
export interface Shortcut {
  keys: string;
  /** What it does, for the sheet that lists them. */
  words: string;
  run(): void;
}

const active = new Set<ShortcutController>();
const storedName = 'klocket-desk-shortcuts';
const pauseMs = 1200;

/** Offers its host's shortcuts for as long as the host is on the page. */
export class ShortcutController implements ReactiveController {
  readonly shortcuts: () => Shortcut[];

  constructor(host: ReactiveControllerHost, shortcuts: () => Shortcut[]) {
    this.shortcuts = shortcuts;
    host.addController(this);
  }

  hostConnected() {
    active.add(this);
  }

  hostDisconnected() {
    active.delete(this);
  }
}

/** All shortcuts that work now; those of the room before those of the frame. */
export const shortcutsNow = () => [...active].reverse().flatMap(({ shortcuts }) => shortcuts());

/** Whether single keys do anything: they get in the way of those who speak to their computer. */
export const shortcutsOn = () => localStorage.getItem(storedName) !== 'off';

export function turnShortcuts(on: boolean) {
  if (on) localStorage.removeItem(storedName);
  else localStorage.setItem(storedName, 'off');
}

/** Listens for shortcuts; the returned function ends that. */
export function listenForShortcuts() {
  let before = '';
  let at = 0;
  const pressed = (event: KeyboardEvent) => {
    if (!shortcutsOn() || isElsewhere(event)) return;
    const both = event.timeStamp - at < pauseMs ? `${before} ${event.key}` : event.key;
    [before, at] = [event.key, event.timeStamp];
    const known = shortcutsNow();
    const found =
      known.find(({ keys }) => keys === both) ?? known.find(({ keys }) => keys === event.key);
    if (!found) return;
    event.preventDefault();
    before = '';
    found.run();
  };
  addEventListener('keydown', pressed);
  return () => removeEventListener('keydown', pressed);
}

/** Typed into a field, meant for a dialog, or for the browser. */
function isElsewhere(event: KeyboardEvent) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  return event
    .composedPath()
    .some(
      (node) =>
        node instanceof HTMLElement &&
        (node.matches('input, select, textarea, dialog[open]') || node.isContentEditable),
    );
}
