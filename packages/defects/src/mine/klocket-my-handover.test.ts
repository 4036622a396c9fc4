import { Problem, useLanguage } from '@klocket/core';
import { ElementHarness, waitUntil } from '@klocket/core/testing';
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
    await list.says('Det här såg vi på vandringen.', 'Bron är hal.', 'stämmer inte överens');
    await expect(list.element).to.be.accessible();
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
    await list.says('Bron är hal.');
    for (const box of list.boxes.slice(1, 3)) box.click();
    await list.says('Skicka svar för 2');
    list.element.renderRoot.querySelectorAll<HTMLInputElement>('[type="radio"]')[1]!.click();
    list.find<HTMLInputElement>('#planned').value = '2026-12-01';
    list.find<HTMLInputElement>('#words').value = 'Ny lampa är beställd.';
    list.send();
    await list.says('Tack, svaret är sparat för 2.', 'Besvarat');
    const said = { status: 'planned', plannedOn: '2026-12-01', words: 'Ny lampa är beställd.' };
    expect(asked).to.deep.equal([
      {
        items: [
          { defect: 'lampan', ...said },
          { defect: 'bron', ...said },
        ],
      },
    ]);
    expect(list.boxes.some((box) => box.checked)).to.equal(false);
  });

  it('asks for a mark before it sends', async () => {
    const list = await show(sampleHandovers());
    await list.says('Bron är hal.');
    list.send();
    await list.says('Markera minst ett ärende först.');
    expect(list.focused).to.equal(list.boxes[0]);
  });

  it('sends the same once more under the same key', async () => {
    const keys: string[] = [];
    const answer: MyHandoverApi['answer'] = (_token, _answers, key) => {
      keys.push(key);
      return Promise.reject(new Problem('unreachable'));
    };
    const list = await show({ ...sampleHandovers(), answer });
    await list.says('Bron är hal.');
    list.boxes[0]!.click();
    for (const count of [1, 2]) {
      list.send();
      await waitUntil(() => keys.length === count);
      await list.says('inget görs två gånger');
    }
    expect(keys[0]).to.equal(keys[1]);
  });

  it('keeps what is typed and marked over a reload, until it is sent', async () => {
    const first = await show(sampleHandovers());
    await first.says('Bron är hal.');
    first.boxes[1]!.click();
    first.find<HTMLInputElement>('#words').value = 'Ny lampa';
    first.find<HTMLInputElement>('#words').dispatchEvent(new Event('input', { bubbles: true }));
    first.element.remove();
    const second = await show(sampleHandovers());
    await second.says('Skicka svar för 1');
    expect(second.find<HTMLInputElement>('#words').value).to.equal('Ny lampa');
    second.send();
    await second.says('Tack, svaret är sparat för 1.');
    expect(second.find<HTMLInputElement>('#words').value).to.equal('');
    const third = await show(sampleHandovers());
    await third.says('Skicka svar för 0');
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
    await list.says('Länken gäller inte längre.', 'Skicka en ny länk');
    await expect(list.element).to.be.accessible();
    list.find('.go').click();
    await list.says('En ny länk är på väg till', 'f…@kommunen.example');
    expect(asked).to.deep.equal(['sample.token']);
  });

  it('says why a link opens nothing', async () => {
    const refused = (code: Problem['code']) =>
      show(sampleHandovers(sampleHandover(), { get: () => Promise.reject(new Problem(code)) }));
    await (await refused('gone')).says('Länken gäller inte längre.');
    await (await refused('unauthenticated')).says('Länken stämmer inte.');
    await (await refused('unreachable')).says('Det går inte att nå Klocket just nu.');
    await (await show(sampleHandovers(), '')).says('Länken är inte hel.');
  });
});

/** What a receiver sees and does in a list that was handed over. */
class HandoverHarness extends ElementHarness<KlocketMyHandover> {
  /** The first marks all, each of the others one defect. */
  get boxes() {
    return [...this.element.renderRoot.querySelectorAll<HTMLInputElement>('[type="checkbox"]')];
  }

  send() {
    this.find('.answer .go').click();
  }
}

const show = async (handovers: MyHandoverApi, token = 'sample.token') =>
  new HandoverHarness(
    await fixture<KlocketMyHandover>(
      html`<klocket-my-handover
        district="klockaretorpet"
        .handovers=${handovers}
        .token=${token}
      ></klocket-my-handover>`,
    ),
  );
