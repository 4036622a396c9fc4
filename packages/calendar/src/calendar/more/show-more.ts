import type { ViewPlace } from '../view-place.ts';

/** Adds what comes next to the list, and puts the focus on the first of it. */
export async function showMore({ host, api, district, list, question }: ViewPlace) {
  const { data } = list.answer!;
  await list.ask(async (signal) => {
    const query = { ...question, cursor: data.next };
    const answer = await api.occurrences(district, query, { signal });
    const items = [...data.items, ...answer.data.items];
    return { ...answer, data: { ...answer.data, from: data.from, items } };
  }, true);
  const first = list.answer?.data.items[data.items.length];
  // Rows come in slices: the first new one may be a moment away.
  for (let tries = 0; first && tries < 30; tries++) {
    await host.updateComplete;
    const link = host.shadowRoot?.querySelector(`[data-id="${CSS.escape(first.id)}"]`);
    if (link instanceof HTMLElement) return link.focus();
    await new Promise(requestAnimationFrame);
  }
}
