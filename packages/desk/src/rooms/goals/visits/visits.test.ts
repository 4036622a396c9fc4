import type { NewVisit, ProblemCode, VisitCorrection, VisitDay } from '@klocket/contract';
import { waitUntil } from '@klocket/core/testing';
import { expect } from '@open-wc/testing';
import { refusal, sampleMe } from '../../../samples.ts';
import { sampleVisitDay } from '../../../samples-goals.ts';
import { choose, open, staff, type } from '../../../testing/activities.ts';
import { hourOf } from './visit-day.ts';

const now = () => hourOf(new Date().toISOString(), 'Europe/Stockholm');

let people = 0;

/** A door with a server that counts, and may refuse. */
async function stand(page = 'goals/visits') {
  const [district] = sampleMe.districts;
  // Somebody new each time: what waits belongs to a person for as long as the desk is open.
  const id = `dorrvakten-${++people}`;
  const me = {
    ...sampleMe,
    id,
    districts: [{ ...district!, may: ['goal.read', 'visit.write'] as const }],
  };
  const server: { refuses?: ProblemCode; day: VisitDay } = { day: sampleVisitDay(now().day) };
  const sent: [NewVisit, string | undefined][] = [];
  const corrections: VisitCorrection[] = [];
  const room = await open(page, {
    'GET /api/v1/staff/me': () => me,
    [`GET ${staff}/visits`]: () => structuredClone(server.day),
    [`POST ${staff}/visits`]: (body, _path, _etag, key) => {
      if (server.refuses) throw refusal(server.refuses, 'Nej.');
      const visit = body as NewVisit;
      sent.push([visit, key]);
      const house = server.day.houses.find((one) => one.house === visit.house)!;
      const { hour } = now();
      const heads = visit.heads ?? 1;
      house.heads += heads;
      const found = house.hours.find((one) => one.hour === hour);
      if (found) found.heads += heads;
      else house.hours.push({ hour, heads });
      return { house: visit.house, day: server.day.day, heads: house.heads };
    },
    [`POST ${staff}/visit-corrections`]: (body) => {
      if (server.refuses) {
        throw refusal(server.refuses, 'Nej.', { current: { heads: 8 } });
      }
      const correction = body as VisitCorrection;
      corrections.push(correction);
      const house = server.day.houses.find((one) => one.house === correction.house)!;
      house.heads += correction.heads - correction.was;
      return structuredClone(server.day);
    },
  });
  await waitUntil(() => room.words().includes('i dag'));
  const sum = () => room.one('.sum strong').textContent;
  const one = () => room.one('button.one').click();
  return { ...room, server, sent, corrections, sum, press1: one };
}

describe('<klocket-desk-visits>', () => {
  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  it('counts one with a press, and several with another, each under a key of its own', async () => {
    const { desk, sum, press, press1, sent } = await stand();
    expect(sum()).to.equal('9');
    await expect(desk).to.be.accessible();
    press1();
    press1();
    press('+5');
    await waitUntil(() => sent.length === 3 && sum() === '16');
    expect(sent.map(([{ house, heads }]) => [house, heads])).to.deep.equal([
      ['kunskapens-hus', 1],
      ['kunskapens-hus', 1],
      ['kunskapens-hus', 5],
    ]);
    expect(new Set(sent.map(([, key]) => key)).size).to.equal(3);
  });

  it('remembers the house in the address', async () => {
    const { one, addressBar, sum, press1, sent } = await stand();
    choose(one('#house'), 'idrottens-hus');
    await waitUntil(() => addressBar.address.endsWith('/goals/visits?house=idrottens-hus'));
    await waitUntil(() => sum() === '0');
    press1();
    await waitUntil(() => sent.length === 1);
    expect(sent[0]![0].house).to.equal('idrottens-hus');
  });

  it('keeps what is counted in a dead spot, and sends it later once', async () => {
    const { server, sum, words, press, press1, sent } = await stand();
    server.refuses = 'unavailable';
    press1();
    press1();
    await waitUntil(() => words().includes('2 väntar på nät.'));
    expect(sum()).to.equal('11');
    server.refuses = undefined;
    press('Skicka nu');
    await waitUntil(() => sent.length === 2);
    await waitUntil(() => !words().includes('väntar på nät'));
    expect(sum()).to.equal('11');
  });

  it('takes back a press that has not been sent, as if it never was', async () => {
    const { server, sum, press, press1, words, sent, corrections } = await stand();
    server.refuses = 'unavailable';
    press('+3');
    press1();
    await waitUntil(() => words().includes('4 väntar på nät.'));
    press('Ångra det senaste trycket (+1)');
    await waitUntil(() => sum() === '12');
    server.refuses = undefined;
    press('Skicka nu');
    await waitUntil(() => sent.length === 1);
    expect([sent[0]![0].heads, corrections.length]).to.deep.equal([3, 0]);
  });

  it('takes back a press that was sent by putting its hour right', async () => {
    const { sum, press, press1, sent, corrections } = await stand();
    press1();
    await waitUntil(() => sent.length === 1 && sum() === '10');
    press('Ångra det senaste trycket (+1)');
    await waitUntil(() => corrections.length === 1);
    const { was, heads, hour } = corrections[0]!;
    expect([was - heads, hour]).to.deep.equal([1, now().hour]);
    await waitUntil(() => sum() === '9');
  });

  it('lets visitors count themselves in, and say who they are only if they like', async () => {
    const { desk, press, all, one, sent } = await stand();
    press('Låt besökaren räkna in sig själv');
    await waitUntil(() => (one('dialog') as HTMLDialogElement).open);
    await expect(desk).to.be.accessible();
    press('Hoppa över, räkna in mig');
    await waitUntil(() => sent.length === 1);
    expect(Object.keys(sent[0]![0]).sort()).to.deep.equal(['at', 'heads', 'house']);
    const radio = (words: string) =>
      all('label')
        .find(({ textContent }) => textContent.trim() === words)!
        .querySelector('input')!;
    radio('13–18').click();
    radio('Kvinna').click();
    await waitUntil(() =>
      all('button').some((button) => button.textContent.trim() === 'Räkna in mig'),
    );
    radio('Kvinna').form!.requestSubmit();
    await waitUntil(() => sent.length === 2);
    expect(sent[1]![0]).to.include({ ageBand: '13-18', gender: 'woman', heads: 1 });
    await waitUntil(() => !radio('Kvinna').checked);
  });

  it('keeps in a dead spot that somebody came, and nothing of what they said', async () => {
    const { server, press, all, one, words, sent } = await stand();
    press('Låt besökaren räkna in sig själv');
    await waitUntil(() => (one('dialog') as HTMLDialogElement).open);
    server.refuses = 'unavailable';
    all('input[type=radio]')[0]!.click();
    (all('input[type=radio]')[0] as HTMLInputElement).form!.requestSubmit();
    await waitUntil(() => words().includes('1 väntar på nät.'));
    expect(JSON.stringify({ ...localStorage })).not.to.contain('ageBand');
    server.refuses = undefined;
    press('Skicka nu');
    await waitUntil(() => sent.length === 1);
    expect(sent[0]![0]).not.to.have.property('ageBand');
  });

  it('puts an hour right with a reason, and says when somebody has counted meanwhile', async () => {
    const { one, press, words, corrections, server } = await stand();
    choose(one('#field-hour'), '0');
    type(one('#field-heads'), '4');
    press('Rätta timmen');
    await waitUntil(() => words().includes('Skriv varför det rättas.'));
    type(one('#field-reason'), 'Lista vid dörren.');
    server.refuses = 'changed-meanwhile';
    press('Rätta timmen');
    await waitUntil(() => words().includes('nu står det 8'));
    server.refuses = undefined;
    press('Rätta timmen');
    await waitUntil(() => corrections.length === 1);
    expect(corrections[0]).to.include({ hour: 0, heads: 4, reason: 'Lista vid dörren.' });
  });
});
