/** What `tests/stories` waits for before it looks: words that stand there once all has come. */
export const says = (...words: string[]) => ({ says: words });

interface Shown {
  canvasElement: HTMLElement;
}

/** Does what a visitor does: presses buttons, links and choices by their words, each as soon as it is there. */
export const press =
  (...labels: string[]) =>
  async ({ canvasElement }: Shown) => {
    for (const label of labels) (await appears(canvasElement, label)).click();
  };

/** Waits for a button or a link with these words, in shadow roots too. */
export async function appears(within: HTMLElement, label: string) {
  for (const until = performance.now() + 10_000; performance.now() < until;) {
    const found = pressable(within).find(
      (it) => it.textContent.replaceAll(/\s+/g, ' ').trim() === label,
    );
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
  throw new Error(`There is nothing to press that says "${label}".`);
}

const pressable = (within: ParentNode): HTMLElement[] =>
  [...within.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.matches('button, a, summary, label.choice') ? [element] : []),
    ...(element.shadowRoot ? pressable(element.shadowRoot) : []),
  ]);
