import { waitUntil } from '@klocket/core/testing';
import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import { memoryAddress } from '../address-bar.ts';
import '../define.ts';
import type { KlocketDesk } from '../klocket-desk.ts';
import { sampleMe, sampleServer } from '../samples.ts';

/** Goes to a page of a room as the sample coordinator, with answers of the server made up. */
export async function enter(page: string, answers: Parameters<typeof sampleServer>[0]) {
  const addressBar = memoryAddress(`/desk/klockaretorpet/${page}`);
  const desk = await fixture<KlocketDesk>(
    html`<klocket-desk
      lang="sv"
      .addressBar=${addressBar}
      .send=${sampleServer({ 'GET /api/v1/staff/me': () => sampleMe, ...answers })}
    ></klocket-desk>`,
  );
  const tag = `klocket-desk-${page.split('/')[0]}`;
  const room = () => desk.shadowRoot!.querySelector<HTMLElement>(tag)!;
  // The first time, the room's code is still on its way.
  await waitUntil(() => room()?.shadowRoot, tag, { timeout: 25_000 });
  return {
    desk,
    addressBar,
    room,
    /** What the room says, on one line. */
    words: () => wordsIn(room()),
    find: <T extends HTMLElement>(selector: string) =>
      room().shadowRoot!.querySelector<T>(selector)!,
  };
}

/** All that an element and the elements in it say. */
export function wordsIn(element: Element): string {
  const said = (node: Node): string => {
    if (node instanceof Text) return node.data;
    const children = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
    return [...children.childNodes].map(said).join(' ');
  };
  return said(element).replace(/\s+/g, ' ');
}
