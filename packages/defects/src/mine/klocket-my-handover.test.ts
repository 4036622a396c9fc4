import { Problem, useLanguage } from '@klocket/core';
import { waitUntil } from '@klocket/core/testing';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define-my-handover.ts';
import { sampleHandover, sampleHandovers } from '../samples.ts';
import type { KlocketMyHandover } from './klocket-my-handover.ts';
import type { MyHandoverApi } from './mine-api.ts';

describe('<klocket-my-handover>', () => {
  afterEach(() => {
    sessionStorage.clear();
    return useLanguage('sv');
  });

  it('shows what was handed over, and what a walk saw', async () => {
    const list = await show(sampleHandovers());
    await says(list, 'Det här såg vi på vandringen.', 'Bron är hal.', 'stämmer inte överens');
    await expect(list).to.be.accessible();
  });

  it('answers for several at once, with status, date and words', async () => {
    const asked: unknown[] = [];
    const samples = sampleHandovers();
    const list = await show({
      ...samples,
      answer(token, answers, key, lang) {
        asked.push(answers);
        return samples.answer(token, answers, key, lang);
      },
    });
    await says(list, 'Bron är hal.');
    for (const box of boxes(list).slice(1, 3)) box.click();
    await says(list, 'Skicka svar för 2');
    list.renderRoot.querySelectorAll<HTMLInputElement>('input[type="radio"]')[1]!.click();
    field(list, '#planned').value = '2026-12-01';
    field(list, '#words').value = 'Ny lampa är beställd.';
    send(list);
    await says(list, 'Tack, svaret är sparat för 2.', 'Besvarat');
    const said = { status: 'planned', plannedOn: '2026-12-01', words: 'Ny lampa är beställd.' };
    expect(asked).to.deep.equal([
      {
        items: [
          { defect: 'lampan', ...said },
          { defect: 'bron', ...said },
        ],
      },
    ]);
    expect(boxes(list).some((box) => box.checked)).to.equal(false);
  });

  it('asks for a mark before it sends', async () => {
    const list = await show(sampleHandovers());
    await says(list, 'Bron är hal.');
    send(list);
    await says(list, 'Markera minst ett ärende först.');
    expect(list.shadowRoot!.activeElement).to.equal(boxes(list)[0]);
  });

  it('sends the same once more under the same key', async () => {
    const keys: string[] = [];
    const answer: MyHandoverApi['answer'] = (_token, _answers, key) => {
      keys.push(key);
      return Promise.reject(new Problem('unreachable'));
    };
    const list = await show({ ...sampleHandovers(), answer });
    await says(list, 'Bron är hal.');
    boxes(list)[0]!.click();
    for (const count of [1, 2]) {
      send(list);
      await waitUntil(() => keys.length === count);
      await says(list, 'inget görs två gånger');
    }
    expect(keys[0]).to.equal(keys[1]);
  });

  it('keeps what is typed and marked over a reload, until it is sent', async () => {
    const first = await show(sampleHandovers());
    await says(first, 'Bron är hal.');
    boxes(first)[1]!.click();
    field(first, '#words').value = 'Ny lampa';
    field(first, '#words').dispatchEvent(new Event('input', { bubbles: true }));
    first.remove();
    const second = await show(sampleHandovers());
    await says(second, 'Skicka svar för 1');
    expect(field(second, '#words').value).to.equal('Ny lampa');
    send(second);
    await says(second, 'Tack, svaret är sparat för 1.');
    expect(field(second, '#words').value).to.equal('');
    const third = await show(sampleHandovers());
    await says(third, 'Skicka svar för 0');
  });

  it('mails a new link instead of one that has ended', async () => {
    const asked: string[] = [];
    const list = await show(
      sampleHandovers(sampleHandover(), {
        get: () => Promise.reject(new Problem('gone')),
        askForLink: (token) => {
          asked.push(token);
          return Promise.resolve('f…@kommunen.example');
        },
      }),
    );
    await says(list, 'Länken gäller inte längre.', 'Skicka en ny länk');
    await expect(list).to.be.accessible();
    list.renderRoot.querySelector<HTMLButtonElement>('.go')!.click();
    await says(list, 'En ny länk är på väg till', 'f…@kommunen.example');
    expect(asked).to.deep.equal(['sample.token']);
  });

  it('says why a link opens nothing', async () => {
    const refused = (code: Problem['code']) =>
      show(sampleHandovers(sampleHandover(), { get: () => Promise.reject(new Problem(code)) }));
    await says(await refused('gone'), 'Länken gäller inte längre.');
    await says(await refused('unauthenticated'), 'Länken stämmer inte.');
    await says(await refused('unreachable'), 'Det går inte att nå Klocket just nu.');
    await says(await show(sampleHandovers(), ''), 'Länken är inte hel.');
  });
});

const show = (handovers: MyHandoverApi, token = 'sample.token') =>
  fixture<KlocketMyHandover>(
    html`<klocket-my-handover
      district="klockaretorpet"
      .handovers=${handovers}
      .token=${token}
    ></klocket-my-handover>`,
  );

const says = async (list: KlocketMyHandover, ...words: string[]) => {
  for (const text of words) {
    await waitUntil(() => list.renderRoot.textContent?.replace(/\s+/g, ' ').includes(text));
  }
};

const boxes = (list: KlocketMyHandover) => [
  ...list.renderRoot.querySelectorAll<HTMLInputElement>('input[type="checkbox"]'),
];

const field = (list: KlocketMyHandover, selector: string) =>
  list.renderRoot.querySelector<HTMLInputElement>(selector)!;

const send = (list: KlocketMyHandover) =>
  list.renderRoot.querySelector<HTMLButtonElement>('.answer .go')!.click();
