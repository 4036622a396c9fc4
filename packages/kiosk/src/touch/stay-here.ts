const letters = ['+', '-', '=', '0', 'p', 's', 'o', 'u', 'j', 'n', 't', 'w'];

/**
 * Keeps who stands at a screen on it: no menu, no dragging, no zoom by two fingers, wheel or keys, no printing and
 * no new window. Returns what ends it.
 */
export function stayHere(target: HTMLElement): () => void {
  const refuse = (event: Event) => event.preventDefault();
  const refuseZoom = (event: WheelEvent) => event.ctrlKey && event.preventDefault();
  const refuseFingers = (event: TouchEvent) => event.touches.length > 1 && event.preventDefault();
  const refuseKeys = (event: KeyboardEvent) => {
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && letters.includes(event.key.toLowerCase())) event.preventDefault();
  };
  const held = { passive: false };
  const listeners = [
    ['contextmenu', refuse],
    ['dragstart', refuse],
    ['selectstart', refuse],
    ['auxclick', refuse],
    // Safari tells of two fingers by events of its own.
    ['gesturestart', refuse],
    ['wheel', refuseZoom],
    ['touchmove', refuseFingers],
    ['keydown', refuseKeys],
  ] as [string, EventListener][];
  for (const [name, listener] of listeners) target.addEventListener(name, listener, held);
  return () => {
    for (const [name, listener] of listeners) target.removeEventListener(name, listener);
  };
}
