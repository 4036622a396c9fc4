import type { Action } from '@klocket/contract';
import { Problem } from '@klocket/core';
import { waitUntil } from '@klocket/core/testing';
import { expect } from '@open-wc/testing';
import { sampleMe } from '../../samples.ts';
import { sampleCall, sampleCount, sampleParty, samplePeople } from '../../samples-people.ts';
import type { StaffApi } from '../../staff-api.ts';
import { isButton, open, staff, type } from '../../testing/activities.ts';
import { MarkQueue, type Marked } from './mark-queue.ts';

const evening = `${staff}/occurrences/sykurs-1`;
type Answers = NonNullable<Parameters<typeof open>[1]>;

/** The sample district for somebody who may do this too. */
const mayDo = (action: Action) => {
  const [district] = sampleMe.districts;
  return { ...district!, may: [...district!.may, action] };
};

const enter = (page: string, more: Answers = {}) =>
  open(page, { [`GET ${evening}/people`]: () => samplePeople(), ...more });

describe('<klocket-desk-people>', () => {
  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  it('lists what people come to, by day and without a name', async () => {
    const { desk, words } = await enter('people', {
      [`GET ${staff}/people`]: () => ({
        today: '2026-11-24',
        calls: 2,
        items: [
          sampleCount(),
          sampleCount({ occurrenceId: 'b', title: 'Kör', day: '2026-11-25', endDay: '2026-11-25' }),
        ],
      }),
    });
    await waitUntil(() => words().includes('Sykurs'));
    expect(words()).to.contain('I dag, tisdag 24 november');
    expect(words()).to.contain('5 av 6 platser · Kunskapens hus');
    expect(words()).to.contain('1 väntar på plats');
    expect(words()).to.contain('2 att ringa');
    await expect(desk).to.be.accessible();
  });

  it('shows who comes, and who waits in order', async () => {
    const { desk, words, addressBar } = await enter('people/sykurs-1');
    await waitUntil(() => words().includes('Amira Besökare'));
    expect(words()).to.contain('2 vuxna, barn 4 och 7 år');
    expect(words()).not.to.contain('Väntar Sist');
    await expect(desk).to.be.accessible();
    expect(addressBar).to.be.ok;
    const line = await enter('people/sykurs-1/waiting');
    await waitUntil(() => line.words().includes('Väntar Sist'));
    expect(line.words()).not.to.contain('Amira Besökare');
  });

  it('marks who is there by a code however it is typed, and takes it back', async () => {
    const sent: unknown[] = [];
    const { desk, one, all, words } = await enter('people/sykurs-1/attendance', {
      [`PUT ${evening}/attendance/amira`]: (body) => {
        sent.push(body);
        const { status } = body as { status: 'present' | null };
        return sampleParty({ attendance: status ?? undefined, heads: status ? 1 : undefined });
      },
    });
    await waitUntil(() => words().includes('Amira Besökare'));
    await expect(desk).to.be.accessible();
    type(one('input[type="search"]'), 'k7qd 2m9x');
    (one('input[type="search"]') as HTMLInputElement).form!.requestSubmit();
    await waitUntil(() => sent.length === 1);
    expect(sent).to.deep.equal([{ status: 'present' }]);
    await waitUntil(() => words().includes('1 här av 5 anmälda'));
    const here = all('button').find(isButton('Här: Amira'))!;
    expect(here.getAttribute('aria-pressed')).to.equal('true');
    here.click();
    await waitUntil(() => sent.length === 2);
    expect(sent[1]).to.deep.equal({ status: null });
  });

  it('is ready for the next one when somebody found by name is marked', async () => {
    const cancelled = sampleParty({ id: 'annan', name: 'Amira Annan', status: 'cancelled' });
    const { one, all, words } = await enter('people/sykurs-1/attendance', {
      [`GET ${evening}/people`]: () => {
        const list = samplePeople();
        return { ...list, items: [...list.items, cancelled] };
      },
      [`PUT ${evening}/attendance/amira`]: () => sampleParty({ attendance: 'present', heads: 1 }),
    });
    await waitUntil(() => words().includes('Amira Besökare'));
    const finder = one('input[type="search"]') as HTMLInputElement;
    type(finder, 'amira');
    await waitUntil(() => all('.party').length === 1);
    finder.form!.requestSubmit();
    await waitUntil(() => words().includes('1 här av 5 anmälda'));
    expect(finder.value).to.equal('');
  });

  it('finds by the beginning of a name, and says how many of a family came', async () => {
    const sent: unknown[] = [];
    const { one, all, press, words } = await enter('people/sykurs-1/attendance', {
      [`PUT ${evening}/attendance/familj`]: (body) => {
        sent.push(body);
        const { heads = 4 } = body as { heads?: number };
        return { ...samplePeople().items[1]!, attendance: 'present', heads };
      },
    });
    await waitUntil(() => words().includes('Amira Besökare'));
    type(one('input[type="search"]'), 'prov');
    await waitUntil(() => all('.party').length === 1);
    press('Här: Familjen Prov');
    await waitUntil(() => words().includes('4 av 4'));
    press('En färre');
    await waitUntil(() => sent.length === 2);
    expect(sent).to.deep.equal([{ status: 'present' }, { status: 'present', heads: 3 }]);
    await waitUntil(() => words().includes('3 av 4'));
  });

  it('keeps marks in a dead spot, and sends them when there is a network', async () => {
    let isUp = false;
    const sent: unknown[] = [];
    const person = { ...sampleMe, id: 'i-tunneln' };
    const { press, words } = await enter('people/sykurs-1/attendance', {
      'GET /api/v1/staff/me': () => person,
      [`PUT ${evening}/attendance/amira`]: (body) => {
        if (!isUp) throw new Problem('unreachable');
        sent.push(body);
        return sampleParty({ attendance: 'present', heads: 1 });
      },
    });
    await waitUntil(() => words().includes('Amira Besökare'));
    press('Här: Amira');
    await waitUntil(() => words().includes('1 märkning väntar på nät'));
    expect(words()).to.contain('1 här av 5 anmälda');
    const kept = localStorage.getItem('klocket-desk-marks:i-tunneln')!;
    expect(kept).to.contain('amira').and.not.to.contain('Amira');
    isUp = true;
    dispatchEvent(new Event('online'));
    await waitUntil(() => sent.length === 1);
    await waitUntil(() => !words().includes('väntar på nät'));
    expect(localStorage.getItem('klocket-desk-marks:i-tunneln')).to.equal(null);
  });

  it('keeps what two windows have marked in a dead spot, whichever of them is closed', () => {
    const away = { put: () => Promise.reject(new Problem('unreachable')) } as unknown as StaffApi;
    const about = { district: 'klockaretorpet', occurrence: 'sykurs-1' };
    const mark = { kind: 'mark', mark: { status: 'present' } } as const;
    const markOf = (signup: string) => ({ ...about, ...mark, signup, name: `mark:${signup}` });
    const [one, other] = [new MarkQueue('tva', () => away), new MarkQueue('tva', () => away)];
    one.add(markOf('amira'));
    other.add(markOf('bo'));
    one.add(markOf('cilla'));
    const kept = JSON.parse(localStorage.getItem('klocket-desk-marks:tva')!) as Marked[];
    expect(kept.map(({ name }) => name)).to.have.members(['mark:amira', 'mark:bo', 'mark:cilla']);
  });

  it('sends what was kept when the window was closed, in whatever room one begins', async () => {
    const person = { ...sampleMe, id: 'hem-igen' };
    const sent: unknown[] = [];
    const about = { district: 'klockaretorpet', occurrence: 'sykurs-1' };
    const mark = { name: 'mark:sykurs-1:amira', kind: 'mark', signup: 'amira' };
    const kept = [{ ...about, ...mark, mark: { status: 'present' } }];
    localStorage.setItem('klocket-desk-marks:hem-igen', JSON.stringify(kept));
    await enter('people', {
      'GET /api/v1/staff/me': () => person,
      [`PUT ${evening}/attendance/amira`]: (body) => {
        sent.push(body);
        return sampleParty();
      },
    });
    await waitUntil(() => sent.length === 1);
    await waitUntil(() => !localStorage.getItem('klocket-desk-marks:hem-igen'));
  });

  it('counts heads where nobody is named', async () => {
    const sent: unknown[] = [];
    const { desk, press, words } = await enter('people/sykurs-1', {
      [`GET ${evening}/people`]: () =>
        samplePeople({ count: sampleCount({ takesSignups: false, heads: 6 }), items: [] }),
      [`PUT ${evening}/head-count`]: (body) => void sent.push(body),
    });
    await waitUntil(() => words().includes('Inga namn'));
    await expect(desk).to.be.accessible();
    press('En till');
    press('En till');
    await waitUntil(() => sent.length > 0 && (sent.at(-1) as { heads: number }).heads === 8);
  });

  it('asks for age and gender apart, and forgets the answer at once', async () => {
    const sent: unknown[] = [];
    const { press, all, one, words } = await enter('people/sykurs-1', {
      [`POST ${evening}/demographics`]: (body) => void sent.push(body),
    });
    await waitUntil(() => words().includes('Amira Besökare'));
    press('Fråga om ålder och kön');
    await waitUntil(() => (one('dialog') as HTMLDialogElement).open);
    const radio = (words: string) =>
      all('label')
        .find(({ textContent }) => textContent.trim() === words)!
        .querySelector('input')!;
    radio('13–18').click();
    radio('Kvinna').click();
    await waitUntil(() => radio('Kvinna').checked);
    radio('Kvinna').form!.requestSubmit();
    await waitUntil(() => sent.length === 1);
    expect(sent).to.deep.equal([{ ageBand: '13-18', gender: 'woman' }]);
    await waitUntil(() => !radio('Kvinna').checked && !radio('13–18').checked);
  });

  it('erases somebody who asks for it, when that is sure', async () => {
    const erased: string[] = [];
    const mayErase = { ...sampleMe, districts: [mayDo('erase')] };
    const { desk, press, words } = await enter('people/sykurs-1', {
      'GET /api/v1/staff/me': () => mayErase,
      [`GET ${evening}/people`]: () => samplePeople(erased.length > 0 ? { items: [] } : {}),
      [`DELETE ${staff}/signups/amira`]: () => void erased.push('amira'),
    });
    await waitUntil(() => words().includes('Amira Besökare'));
    press('Ändra Amira');
    await waitUntil(() => words().includes('Radera allt om anmälan'));
    press('Radera allt om anmälan');
    const question = () => desk.shadowRoot!.querySelector('klocket-desk-question')!.shadowRoot!;
    await waitUntil(() => question().querySelector('dialog')?.open);
    question().querySelector('button')!.click();
    await waitUntil(() => erased.length === 1);
    await waitUntil(() => !words().includes('Amira Besökare'));
  });

  it('offers nobody to erase who may not', async () => {
    const { press, words } = await enter('people/sykurs-1');
    await waitUntil(() => words().includes('Amira Besökare'));
    press('Ändra Amira');
    await waitUntil(() => words().includes('Avboka'));
    expect(words()).not.to.contain('Radera');
  });

  it('writes down somebody at the desk, and shows the slip with its code', async () => {
    const sent: unknown[] = [];
    const row = sampleParty({ id: 'ny', name: 'Ny Besökare', code: 'NEW0-0001' });
    const { desk, one, words } = await enter('people/sykurs-1/new', {
      [`POST ${evening}/signups`]: (body) => {
        sent.push(body);
        return { row, url: 'https://klocket.example/klockaretorpet/my#ny.seal' };
      },
    });
    await waitUntil(() => words().includes('Skriv upp någon'));
    await expect(desk).to.be.accessible();
    type(one('#field-name'), 'Ny Besökare');
    type(one('#field-party-children'), '4, 7');
    (one('#field-name') as HTMLInputElement).form!.requestSubmit();
    await waitUntil(() => words().includes('NEW0-0001'));
    expect(sent).to.deep.equal([
      { name: 'Ny Besökare', language: 'sv', party: { adults: 1, children: [4, 7] } },
    ]);
    expect(one('.slip path').getAttribute('d')!.length).to.be.greaterThan(500);
    await expect(desk).to.be.accessible();
  });

  it('says how many a message reaches, before it is sent and after', async () => {
    const { one, words } = await enter('people/sykurs-1/message', {
      [`POST ${evening}/messages`]: () => ({ mailed: 1, toCall: 1, unreachable: 0 }),
    });
    await waitUntil(() => words().includes('1 nås med mejl.'));
    expect(words()).to.contain('1 har bara telefon');
    type(one('#field-text'), 'Ta med saxen.');
    (one('#field-text') as HTMLTextAreaElement).form!.requestSubmit();
    await waitUntil(() => words().includes('1 står nu på ringlistan'));
  });

  it('keeps whom to call until they are reached', async () => {
    const sent: unknown[] = [];
    const { desk, press, words } = await enter('people/calls', {
      [`GET ${staff}/calls`]: () => ({ items: [sampleCall] }),
      [`POST ${staff}/calls/samtal-1`]: (body) => void sent.push(body),
    });
    await waitUntil(() => words().includes('Väntar Sist'));
    await expect(desk).to.be.accessible();
    press('Svarade inte');
    await waitUntil(() => sent.length === 1);
    expect(words()).to.contain('Väntar Sist');
    await waitUntil(() => {
      press('Tar platsen');
      return sent.length > 1;
    });
    await waitUntil(() => words().includes('Ingen att ringa'));
    expect(sent.at(-1)).to.deep.equal({ outcome: 'comes' });
  });
});
