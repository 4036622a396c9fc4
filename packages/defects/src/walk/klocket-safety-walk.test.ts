import { useLanguage } from '@klocket/core';
import { waitUntil } from '@klocket/core/testing';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define-safety-walk.ts';
import type { KlocketSafetyWalk } from './klocket-safety-walk.ts';
import { refusingWalks, sampleWalk, sampleWalks, type SampleWalks } from './samples.ts';
import type { WalkApi } from './walk-api.ts';
import { createMemoryStore, createWalkStore, type WalkStore } from './walk-store.ts';

describe('<klocket-safety-walk>', () => {
  afterEach(() => useLanguage('sv'));

  it('shows what is unresolved by stop, with the last word of its receiver', async () => {
    const walk = await show(sampleWalks());
    await says(walk, '0 av 3 sedda', 'Fotbollsplanen', 'Lekplatsen', 'Kvar efter 3 vandringar');
    await says(walk, 'Kommunen svarade', 'Åtgärdad', 'Lampan är bytt.');
    await expect(walk).to.be.accessible();
  });

  it('takes a verdict in one tap, and takes it back in another', async () => {
    const walks = sampleWalks();
    const walk = await show(walks);
    press(await button(walk, 'Sämre', 1));
    await says(walk, '1 av 3 sedda', 'Nummer 17: Sämre');
    await waitUntil(() => walks.sent.length === 1);
    press(await button(walk, 'Borta', 1));
    await says(walk, 'Nummer 17: Borta');
    await waitUntil(() => walks.sent.length === 2);
    press(await button(walk, 'Ångra'));
    await waitUntil(() => walks.sent.length === 3);
    expect(walks.sent).to.deep.equal(['lampan worse', 'lampan gone', 'lampan worse']);
    expect(pressed(walk)).to.deep.equal(['lampan worse']);
  });

  it('writes down what is new in two taps, where one has just been', async () => {
    const walks = sampleWalks();
    const walk = await show(walks);
    press(await button(walk, 'Likadant', 2));
    await waitUntil(() => walks.sent.length === 1);
    press(await button(walk, 'Nytt fel'));
    press(await button(walk, 'Belysning'));
    await says(walk, 'Sparat här. Lekplatsen');
    // It is not sent while somebody may still take a picture of it.
    expect(walks.sent).to.deep.equal(['gungan same']);
    press(await button(walk, 'Klart'));
    await says(walk, 'Nytt på den här vandringen', 'Nytt: Belysning');
    await waitUntil(() => walks.sent.includes('new belysning lekplatsen'));
    press(await button(walk, 'Ångra'));
    await waitUntil(() => walks.sent.includes('back nytt'));
  });

  it('offers the named spots of the district where a walk has no stops', async () => {
    const source = { ...sampleWalk().source, stops: [] };
    const defects = sampleWalk().defects.map(({ stop: _stop, ...defect }) => defect);
    const walks = sampleWalks(sampleWalk({ source, stops: [], defects }));
    const walk = await show(walks);
    press(await button(walk, 'Nytt fel'));
    await says(walk, 'Lekplatsen');
    const choice = walk.renderRoot.querySelector<HTMLSelectElement>('dialog select')!;
    choice.value = [...choice.options].find(({ text }) => text.trim() === 'Lekplatsen')!.value;
    choice.dispatchEvent(new Event('change'));
    await walk.updateComplete;
    press(await button(walk, 'Belysning'));
    await says(walk, 'Sparat här. Lekplatsen');
    press(await button(walk, 'Klart'));
    await waitUntil(() => walks.sent.includes('new belysning lekplatsen'));
  });

  it('keeps everything without a network, also when the browser dies, and sends it once', async () => {
    const store = createWalkStore();
    const district = `offline-${Math.random()}`;
    const online = await show(sampleWalks(), { store, district });
    await says(online, '0 av 3 sedda');
    online.remove();
    const walks = sampleWalks();
    const offline = { ...walks, ...refusingWalks('unreachable') };
    const first = await show(offline, { store, district });
    press(await button(first, 'Bättre', 1));
    await says(first, '1 av 3 sedda', '1 sparad här, väntar på nät.');
    first.remove();
    const second = await show(offline, { store: createWalkStore(), district });
    await says(second, '1 av 3 sedda', '1 sparad här, väntar på nät.');
    second.remove();
    const third = await show(walks, { store: createWalkStore(), district });
    await waitUntil(() => walks.sent.length === 1);
    await says(third, '1 av 3 sedda', 'Allt är skickat.');
    expect(walks.sent).to.deep.equal(['lampan better']);
  });

  it('keeps everything while the leader is signed out, and says where to sign in', async () => {
    const store = createMemoryStore();
    const before = await show(sampleWalks(), { store });
    await says(before, '0 av 3 sedda');
    before.remove();
    const walk = await show(sampleWalks(sampleWalk(), refusingWalks('unauthenticated')), { store });
    press(await button(walk, 'Likadant', 1));
    await says(walk, 'Du är utloggad. 1 sparade här väntar, inget är borta.', 'Logga in igen');
    await expect(walk).to.be.accessible();
    walk.remove();
    const again = await show(sampleWalks(), { store });
    await says(again, '1 av 3 sedda', 'Allt är skickat.');
  });

  it('shows what another phone has noted later, and who did', async () => {
    const [one, ...others] = sampleWalk().defects;
    const noted = { verdict: 'gone', at: '2099-01-01T00:00:00Z', by: 'Kollegan' } as const;
    const walk = await show(sampleWalks(sampleWalk({ defects: [{ ...one!, noted }, ...others] })));
    press(await button(walk, 'Sämre', 0));
    await says(walk, '1 av 3 sedda', 'Noterat av');
    await waitUntil(() => pressed(walk).includes('fotbollsplanen gone'));
  });

  it('is closed when everything has been sent, and leads to its protocol', async () => {
    const walks = sampleWalks();
    const walk = await show(walks);
    press(await button(walk, 'Sämre', 0));
    const dark = walk.renderRoot.querySelectorAll<HTMLInputElement>('[name=light]')[1]!;
    dark.click();
    await says(walk, '2 utan omdöme');
    press(walk.renderRoot.querySelector<HTMLButtonElement>('.end .go')!);
    await says(walk, 'Vandringen är avslutad', 'Till protokollet');
    expect(walks.sent.at(-1)).to.equal('closed dark');
    expect(walk.renderRoot.querySelector('.bar')).to.equal(null);
  });

  it('waits with closing for what is on its way', async () => {
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const walks = sampleWalks();
    const slow: WalkApi = { ...walks, note: (note) => arrived.then(() => walks.note(note)) };
    const walk = await show(slow);
    press(await button(walk, 'Sämre', 0));
    await says(walk, '1 av 3 sedda');
    press(walk.renderRoot.querySelector<HTMLButtonElement>('.end .go')!);
    await says(walk, 'Avslutar …');
    arrive();
    await says(walk, 'Vandringen är avslutad');
    expect(walks.sent).to.deep.equal(['fotbollsplanen worse', 'closed undefined']);
  });

  it('says why it cannot be closed, and that nothing is lost', async () => {
    const close: WalkApi['close'] = refusingWalks('unreachable').close!;
    const walk = await show(sampleWalks(sampleWalk(), { close }));
    await says(walk, 'Hur många är med?');
    press(walk.renderRoot.querySelector<HTMLButtonElement>('.end .go')!);
    await says(walk, 'Det finns inget nät.', 'allt är sparat här');
  });

  it('says what is missing where it has never been opened', async () => {
    await says(
      await show(sampleWalks(sampleWalk(), refusingWalks('unreachable'))),
      'Vandringen måste öppnas en gång med nät.',
    );
    await says(
      await show(sampleWalks(sampleWalk(), refusingWalks('unauthenticated'))),
      'Logga in för att leda vandringen.',
    );
  });

  it('fits a narrow phone in Arabic', async () => {
    const walk = await show(sampleWalks(), { lang: 'ar', district: 'klockaretorpet' });
    await says(walk, '0 من 3');
    const inside = walk.renderRoot.querySelector<HTMLElement>('.walk')!;
    expect(inside.dir).to.equal('rtl');
    expect(inside.scrollWidth).to.be.at.most(inside.clientWidth);
  });
});

const show = (
  walks: WalkApi | SampleWalks,
  {
    store,
    district = 'klockaretorpet',
    lang = 'sv',
  }: { store?: WalkStore; district?: string; lang?: string } = {},
) =>
  fixture<KlocketSafetyWalk>(
    html`<klocket-safety-walk
      style="inline-size: 328px"
      district=${district}
      walk="2026-11-24-hosten"
      lang=${lang}
      .walks=${walks}
      .store=${store}
    ></klocket-safety-walk>`,
  );

const says = async (walk: KlocketSafetyWalk, ...words: string[]) => {
  for (const text of words) {
    await waitUntil(() =>
      walk.renderRoot.textContent
        ?.replace(/[\u2068\u2069]/g, '')
        .replace(/\s+/g, ' ')
        .includes(text),
    );
  }
};

/** A button by what it says; among those that say the same, the one at an index. */
async function button(walk: KlocketSafetyWalk, words: string, index = 0) {
  const find = () =>
    [...walk.renderRoot.querySelectorAll<HTMLButtonElement>('button')].filter((one) =>
      one.textContent.includes(words),
    )[index];
  await waitUntil(() => find() !== undefined);
  return find()!;
}

const press = (pressed: HTMLButtonElement) => pressed.click();

const pressed = (walk: KlocketSafetyWalk) =>
  [...walk.renderRoot.querySelectorAll<HTMLElement>('.verdict[aria-pressed="true"]')].map(
    (one) => `${one.closest<HTMLElement>('.defect')!.dataset['defect']} ${one.dataset['verdict']}`,
  );
