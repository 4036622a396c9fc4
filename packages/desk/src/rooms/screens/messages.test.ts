import type { ScreenMessageSource, StaffScreenMessage } from '@klocket/contract';
import { waitUntil } from '@klocket/core/testing';
import { expect } from '@open-wc/testing';
import { sampleMe, tagged } from '../../samples.ts';
import { StaffProblem } from '../../staff-api.ts';
import { everything, isButton, open, staff, type } from '../../testing/activities.ts';
import { untilOf } from './message-values.ts';

type Answers = NonNullable<Parameters<typeof open>[1]>;

const message: StaffScreenMessage = {
  id: 'kaffet',
  text: { sv: 'Kaffet är klart' },
  until: '2030-11-24T16:00:00Z',
  urgent: false,
};
const [district] = sampleMe.districts;
const keeper = {
  ...sampleMe,
  districts: [{ ...district!, may: ['screen.read' as const, 'screen.write' as const] }],
};
const screens = [
  { id: 'entren', name: 'Entrén', scenes: [] },
  { id: 'fonstret', name: 'Fönstret', scenes: [] },
];

const enter = (page: string, more: Answers = {}) =>
  open(page, {
    'GET /api/v1/staff/me': () => keeper,
    'GET /api/v1/districts/klockaretorpet': () => ({ languages: ['sv', 'en'], houses: [] }),
    [`GET ${staff}/screens`]: () => ({ items: screens }),
    [`GET ${staff}/screen-messages`]: () => ({ items: [message] }),
    [`GET ${staff}/screen-messages/kaffet`]: () => tagged(message, '"1"'),
    ...more,
  });

describe('<klocket-desk-screen-messages>', () => {
  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  it('says something on some screens for an hour, and takes it back', async () => {
    const sent: ScreenMessageSource[] = [];
    const gone: string[] = [];
    const { desk, all, one, press, words } = await enter('screens/messages', {
      [`POST ${staff}/screen-messages`]: (body) => {
        sent.push(body as ScreenMessageSource);
        return { id: 'm1', ...(body as object) };
      },
      [`DELETE ${staff}/screen-messages/m1`]: (_body, path) => void gone.push(path),
    });
    await waitUntil(() => all('#field-text-sv').length > 0);
    await expect(desk).to.be.accessible();
    press('Visa på skärmarna');
    await waitUntil(() => words().includes('Skriv vad det ska stå.'));
    type(one('#field-text-sv'), 'Städning pågår');
    pick(all, 'Bara på några');
    await waitUntil(() => words().includes('Vilka skärmar'));
    press('Visa på skärmarna');
    await waitUntil(() => words().includes('Välj minst en skärm.'));
    pick(all, 'Fönstret');
    press('Visa på skärmarna');
    await waitUntil(() => sent.length > 0);
    const { until, ...said } = sent[0]!;
    expect(said).to.deep.equal({
      text: { sv: 'Städning pågår' },
      urgent: false,
      screens: ['fonstret'],
    });
    expect(Math.round((Date.parse(until) - Date.now()) / 60_000)).to.be.within(59, 60);
    await waitUntil(() => everything(desk).some(isButton('Ångra')));
    everything(desk).find(isButton('Ångra'))!.click();
    await waitUntil(() => gone.length > 0);
  });

  it('shows how it will look, in each language, and asks before it takes screens over', async () => {
    const sent: ScreenMessageSource[] = [];
    const { desk, all, one, press } = await enter('screens/messages', {
      [`POST ${staff}/screen-messages`]: (body) => {
        sent.push(body as ScreenMessageSource);
        return { id: 'm1', ...(body as object) };
      },
    });
    await waitUntil(() => all('#field-text-sv').length > 0);
    type(one('#field-text-sv'), 'Huset stänger nu');
    await waitUntil(() => all('.wall').length === 1);
    type(one('#field-text-en'), 'The house closes now');
    pick(all, 'Viktigt');
    await waitUntil(() => all('.wall[data-urgent]').length === 2);
    expect(all('.wall').map(({ lang }) => lang)).to.deep.equal(['sv', 'en']);
    expect(all('.wall')[1]!.textContent).to.contain('Important');
    press('Visa på skärmarna');
    const asked = () =>
      everything(desk).filter((element) => element.matches('dialog[open] button'));
    await waitUntil(() => asked().length > 0);
    expect(sent.length).to.equal(0);
    asked().find(isButton('Visa på skärmarna'))!.click();
    await waitUntil(() => sent.length === 1);
    expect(sent[0]!.urgent).to.equal(true);
  });

  it('changes words where another has changed them meanwhile, and loses neither', async () => {
    const sent: { body: ScreenMessageSource; etag?: string }[] = [];
    const { addressBar, all, one, press, words } = await enter('screens/messages/kaffet', {
      [`PUT ${staff}/screen-messages/kaffet`]: (body, _path, etag) => {
        sent.push({ body: body as ScreenMessageSource, etag });
        if (sent.length > 1) return tagged(message, '"3"');
        const { id: _id, ...current } = { ...message, urgent: true };
        const details = { code: 'changed-meanwhile', current, changedBy: 'Den andra' };
        throw new StaffProblem('changed-meanwhile', details as never, '"2"');
      },
    });
    await waitUntil(() => all('#field-text-sv').length > 0);
    expect((one('#field-until') as HTMLInputElement).value).to.equal('2030-11-24T17:00');
    type(one('#field-text-sv'), 'Kaffet är slut');
    press('Spara');
    await waitUntil(() => words().includes('Den andra hann spara före dig'));
    press('Fortsätt med det här');
    await waitUntil(() => !words().includes('Den andra hann spara före dig'));
    press('Spara');
    await waitUntil(() => addressBar.address.endsWith('/screens/messages'));
    expect(sent.map(({ etag }) => etag)).to.deep.equal(['"1"', '"2"']);
    expect(sent[1]!.body).to.deep.equal({
      text: { sv: 'Kaffet är slut' },
      until: '2030-11-24T16:00:00.000Z',
      urgent: true,
    });
  });

  it('shows those who only read what stands there, and no way to change it', async () => {
    const reader = { ...sampleMe, districts: [{ ...district!, may: ['screen.read' as const] }] };
    const { words, all } = await enter('screens/messages', {
      'GET /api/v1/staff/me': () => reader,
    });
    await waitUntil(() => words().includes('Kaffet är klart'));
    expect(all('form, button').length).to.equal(0);
  });
});

describe('the end of a message', () => {
  const zone = 'Europe/Stockholm';
  for (const [length, local, now, until] of [
    ['hour', '', '2026-11-24T15:00:00Z', '2026-11-24T16:00:00.000Z'],
    ['today', '', '2026-11-24T15:00:00Z', '2026-11-24T23:00:00.000Z'],
    // By the clock of the district it is tomorrow already.
    ['today', '', '2026-11-24T23:30:00Z', '2026-11-25T23:00:00.000Z'],
    // The day on which the clock is put back has an hour more.
    ['today', '', '2026-10-25T09:00:00Z', '2026-10-25T23:00:00.000Z'],
    ['week', '', '2026-11-24T15:00:00Z', '2026-12-01T15:00:00.000Z'],
    ['own', '2026-11-26T12:00', '2026-11-24T15:00:00Z', '2026-11-26T11:00:00.000Z'],
    ['own', '', '2026-11-24T15:00:00Z', undefined],
  ] as const) {
    it(`is ${until ?? 'still to be chosen'}, said ${length} at ${now}`, () => {
      expect(untilOf({ length, local }, new Date(now), zone)).to.equal(until);
    });
  }
});

/** Presses the choice whose words begin so. */
function pick(all: (selector: string) => HTMLElement[], words: string) {
  const label = all('label').find(({ textContent }) => textContent.trim().startsWith(words))!;
  label.querySelector('input')!.click();
}
