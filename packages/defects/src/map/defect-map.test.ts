import type { Defect } from '@klocket/contract';
import { waitUntil } from '@klocket/core/testing';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define-list.ts';
import type { KlocketDefectList } from '../list/klocket-defect-list.ts';
import type { ListApi } from '../list/list-api.ts';
import { sampleDefect, sampleForm, sampleList, samplePlaces } from '../samples.ts';

describe('the map of <klocket-defect-list>', () => {
  it('comes when it is chosen, and one marker opens what stands there', async () => {
    const list = await show([at('lampan', 0), at('bron', 300), sampleDefect({ id: 'nowhere' })]);
    await choose(list, 'Karta');
    const map = await mapOf(list);
    await waitUntil(() => markers(map).length === 2);
    expect(map.textContent).to.include('Utan plats på kartan: 1.');
    expect(markers(map)[0]!.ariaLabel).to.equal('Inkommen: bron');
    markers(map)[0]!.click();
    await waitUntil(() => list.renderRoot.querySelector('.opened')?.textContent?.includes('bron'));
    await waitUntil(() => markers(map)[0]!.ariaPressed === 'true');
    await expect(list).to.be.accessible();
  });

  it('has 300 markers at most for 2,000 defects, which come apart nearer by', async () => {
    const some = Array.from({ length: 2000 }, (_, index) => at(`nr-${index}`, index % 400, index));
    const list = await show(some);
    await choose(list, 'Karta');
    const map = await mapOf(list);
    await waitUntil(() => total(map) === 2000);
    const before = markers(map).length;
    expect(before).to.be.within(5, 300);
    const [largest] = markers(map)
      .filter(({ textContent }) => Number(textContent) > 6)
      .sort((a, b) => Number(b.textContent) - Number(a.textContent));
    largest!.click();
    await waitUntil(() => total(map) < 2000);
    expect(markers(map).length).to.be.within(1, 300);
  });

  it('goes back to the list', async () => {
    const list = await show([at('lampan', 0)]);
    await choose(list, 'Karta');
    await mapOf(list);
    await choose(list, 'Lista');
    await waitUntil(() => list.renderRoot.querySelector('.items'));
    expect(list.renderRoot.querySelector('.map')).to.equal(null);
  });
});

/** A defect some metres from the middle of the district. */
const at = (id: string, metres: number, aside = metres): Defect =>
  sampleDefect({
    ...{ id, words: id },
    place: {
      position: {
        latitude: 58.5738 + (metres * 0.7) / 111_320,
        longitude: 16.1685 + ((aside * 7) % 250) / 58_000,
      },
    },
  });

async function show(items: Defect[]) {
  const defects: ListApi = {
    ...sampleList(items),
    form: () =>
      Promise.resolve({ data: sampleForm(samplePlaces()), stale: false, asOf: new Date() }),
  };
  return fixture<KlocketDefectList>(
    html`<klocket-defect-list
      district="klockaretorpet"
      lang="sv"
      server="https://klocket.example"
      .defects=${defects}
    ></klocket-defect-list>`,
  );
}

async function choose(list: KlocketDefectList, words: string) {
  const find = () =>
    [...list.renderRoot.querySelectorAll('.segment')].find(
      (one) => one.textContent!.trim() === words,
    );
  await waitUntil(find, `There is no "${words}"`);
  find()!.querySelector('input')!.click();
}

async function mapOf(list: KlocketDefectList) {
  await waitUntil(() => list.renderRoot.querySelector('.map')?.shadowRoot);
  return list.renderRoot.querySelector('.map')!.shadowRoot!;
}

const markers = (map: ShadowRoot) => [...map.querySelectorAll<HTMLButtonElement>('.marker button')];

/** How many defects the markers stand for. */
const total = (map: ShadowRoot) =>
  markers(map).reduce((sum, { textContent }) => sum + (Number(textContent) || 1), 0);
