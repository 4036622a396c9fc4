import { defectsPath } from '@klocket/contract/defect-paths';
import { firstRequest, Problem, useLanguage } from '@klocket/core';
import { ElementHarness, FakeStream, waitUntil } from '@klocket/core/testing';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define-list.ts';
import { sampleDefect, sampleForm, sampleList, sampleMany, sampleStory } from '../samples.ts';
import type { KlocketDefectList } from './klocket-defect-list.ts';
import type { ListApi } from './list-api.ts';

describe('<klocket-defect-list>', () => {
  afterEach(() => useLanguage('sv'));

  it('shows what is reported, what has become of it, and since how many walks', async () => {
    const list = await show(sampleList());
    await list.says(
      'Det finns inget ljus vid fotbollsplanen.',
      'Åtgärdad',
      'Kvar sedan 3 vandringar',
    );
    await expect(list.element).to.be.accessible();
  });

  it('tells the story of one, with what the receiver says beside what the walk saw', async () => {
    const list = await show(sampleList([sampleStory()]));
    await list.press('Vad har hänt?');
    await list.says('stämmer inte överens', 'Kommunen\u2069 svarar', 'Likadant', 'Lampan är bytt.');
    expect(list.element.renderRoot.querySelectorAll('.story li').length).to.equal(4);
    expect(list.button('Vad har hänt?')!.ariaExpanded).to.equal('true');
    await expect(list.element).to.be.accessible();
  });

  it('counts one who says "me too", once', async () => {
    const keys: string[] = [];
    const confirm = ({ key }: { key: string }) => Promise.resolve(keys.push(key));
    const list = await show(sampleList([sampleDefect()], { confirm }));
    await list.press('Jag med 2');
    await list.says('Tack, du är räknad.', 'Jag med 3');
    await list.press('Jag med 3');
    expect(keys.length).to.equal(1);
  });

  it('counts nobody where nobody has said "me too"', async () => {
    const list = await show(sampleList([sampleDefect({ confirmations: 0 })]));
    await list.says('Jag med');
    expect(list.button('Jag med')).to.exist;
    expect(list.element.renderRoot.querySelector('.count')).to.equal(null);
  });

  it('lets one follow by a secret link', async () => {
    const list = await show(sampleList([sampleDefect()]));
    await list.press('Vad har hänt?');
    await list.press('Följ');
    await list.says('Din hemliga länk');
  });

  it('asks first what the loader has asked for it', async () => {
    const { element: list } = await show(sampleList());
    const lang = 'sv';
    list.setAttribute('status', 'open');
    const asked = firstRequest(list, { district: 'klockaretorpet', lang, server: '', theme: '' });
    const query = { status: 'open', category: '', lang, limit: undefined, cursor: undefined };
    expect(asked).to.equal(defectsPath('klockaretorpet', query));
  });

  it('hears of what changes', async () => {
    FakeStream.install();
    const { fetch } = window;
    try {
      const answers = [sampleDefect(), sampleDefect({ status: 'fixed', closed: true })];
      window.fetch = (url) =>
        Promise.resolve(
          Response.json(
            String(url).includes('/defects?')
              ? { items: [answers.length > 1 ? answers.shift() : answers[0]] }
              : sampleForm(),
          ),
        );
      const list = await show();
      await list.says('Inkommen');
      await waitUntil(() => FakeStream.opened.length === 1);
      FakeStream.opened[0]!.dispatchEvent(new MessageEvent('defect'));
      await list.says('Åtgärdad');
    } finally {
      window.fetch = fetch;
      FakeStream.remove();
    }
  });

  it('offers all of them where nothing is left', async () => {
    const list = await show(sampleList([]));
    list.element.status = 'closed';
    await list.says('Inget sådant är anmält.');
    await list.press('Visa alla');
    await waitUntil(() => !list.button('Visa alla'));
  });

  it('says that what it shows is what was known last', async () => {
    const samples = sampleList();
    const stale = async (...args: Parameters<ListApi['list']>) => ({
      ...(await samples.list(...args)),
      stale: true,
    });
    const list = await show({ ...samples, list: stale });
    await list.says('Så här såg det ut senast.', 'Åtgärdad');
  });

  it('shows twenty at a time, and moves to the first that comes', async () => {
    const some = sampleMany(30);
    const list = await show(sampleList(some));
    const items = () => list.element.renderRoot.querySelectorAll('.item').length;
    await waitUntil(() => items() === 20);
    await list.press('Visa fler');
    await waitUntil(() => items() === 30);
    await waitUntil(() => list.focused?.textContent?.includes(some[20]!.words!));
    expect(list.button('Visa fler')).to.equal(undefined);
  });

  it('narrows the list', async () => {
    const asked: (string | undefined)[] = [];
    const samples = sampleList();
    const list = await show({
      ...samples,
      list(district, query) {
        asked.push(query.status);
        return samples.list(district, query);
      },
    });
    await waitUntil(() => list.element.renderRoot.querySelector('select'));
    list.element.renderRoot.querySelectorAll<HTMLInputElement>('.segment input')[1]!.click();
    await waitUntil(() => asked.length === 2);
    expect(asked).to.deep.equal(['', 'open']);
  });

  it('shows a way on when nobody answers', async () => {
    const lost = () => Promise.reject(new Problem('unreachable'));
    const list = await show(sampleList([], { list: lost }));
    await list.says('Det går inte att nå Klocket just nu.', 'Försök igen');
    await expect(list.element).to.be.accessible();
  });

  it('speaks Arabic from right to left', async () => {
    const list = await show(sampleList(), 'ar');
    await list.says('الأعطال', 'أُصلح');
    // All of it, where no form stands beside it on the page.
    await list.says('أنا أيضًا', 'رقم');
    expect(list.element.renderRoot.querySelector<HTMLElement>('.defects')!.dir).to.equal('rtl');
    await expect(list.element).to.be.accessible();
  });
});

const show = async (defects?: ListApi, lang = 'sv') =>
  new ElementHarness(
    await fixture<KlocketDefectList>(
      html`<klocket-defect-list
        district="klockaretorpet"
        lang=${lang}
        server="https://klocket.example"
        .defects=${defects}
      ></klocket-defect-list>`,
    ),
  );
