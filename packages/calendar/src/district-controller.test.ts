import { waitUntil } from '@klocket/core/testing';
import { expect, fixture } from '@open-wc/testing';
import type { Api } from '@klocket/core';
import { html, type TemplateResult } from 'lit';
import './define.ts';
import {
  answer,
  sampleActivity,
  sampleApi,
  sampleDistrict,
  sampleHouse,
  sampleNow,
  sampleOccurrence,
  sampleToday,
} from './samples.ts';
import { deepWords } from './testing/calendar-harness.ts';

const klockaretorpet = { id: 'klockaretorpet', name: 'Klockaretorpet' };
const exempelby = { id: 'exempelby', name: 'Exempelby' };

const widgets: [tag: string, shown: string, page: (api: Api) => TemplateResult][] = [
  [
    'klocket-calendar',
    'Läxhjälp',
    (api) => html`<klocket-calendar .api=${api} .clock=${sampleNow}></klocket-calendar>`,
  ],
  [
    'klocket-activity',
    'Läxhjälp',
    (api) =>
      html`<klocket-activity
        activity="laxhjalp"
        .api=${api}
        .clock=${sampleNow}
      ></klocket-activity>`,
  ],
  [
    'klocket-houses',
    'Kunskapens hus',
    (api) => html`<klocket-houses .api=${api} .clock=${sampleNow}></klocket-houses>`,
  ],
];

for (const [tag, shown, page] of widgets) {
  describe(`<${tag}> on a page that names no district`, () => {
    it('shows the only one there is', async () => {
      const widget = await fixture(page(serving([klockaretorpet])));
      await waitUntil(() => deepWords(widget).includes(shown));
    });

    it('lets the visitor choose among several', async () => {
      const widget = await fixture(page(serving([exempelby, klockaretorpet])));
      const choice = () => buttons(widget).find((button) => button.textContent.includes('torpet'));
      await waitUntil(choice);
      await expect(widget).to.be.accessible();
      choice()!.click();
      await waitUntil(() => deepWords(widget).includes(shown));
    });
  });
}

/** An api where only Klockaretorpet has anything to tell. */
function serving(items: { id: string; name: string }[]) {
  const only = <T>(data: T) => Promise.resolve(answer(data));
  const list = { from: sampleToday, today: sampleToday, items: [sampleOccurrence()] };
  return sampleApi({
    districts: () => only({ items: items.map((item) => ({ ...sampleDistrict, ...item })) }),
    occurrences: () => only(list),
    activity: () => only(sampleActivity()),
    houses: () => only({ today: sampleToday, items: [sampleHouse()] }),
  });
}

function buttons(widget: Element): HTMLButtonElement[] {
  const inner = [...(widget.shadowRoot ?? widget).querySelectorAll('*')];
  return inner.flatMap((element) => [
    ...(element instanceof HTMLButtonElement ? [element] : []),
    ...(element.shadowRoot ? buttons(element) : []),
  ]);
}
