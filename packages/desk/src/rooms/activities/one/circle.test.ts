import type { Circle, CirclePerson, CircleWarning } from '@klocket/contract';
import { waitUntil } from '@klocket/core/testing';
import { expect } from '@open-wc/testing';
import { refusal, sampleActivity, tagged } from '../../../samples.ts';
import { sampleForm } from '../../../samples-activities.ts';
import { isButton, open, staff } from '../../../testing/activities.ts';
import { warningWords } from './circle-words.ts';

const circle = `${staff}/activities/laxhjalp/circle`;

describe('<klocket-desk-circle>', () => {
  it('shows each meeting that was held with its study hours, and what the rules ask for', async () => {
    const { desk, words, all } = await enter();
    await waitUntil(() => words().includes('8 studietimmar'));
    expect(words()).to.contain('En studietimme är 45 minuter');
    expect(words()).to.contain('3 kom');
    expect(words()).to.contain('Minst 9 studietimmar behövs. Hittills: 8.');
    expect(words()).to.contain('Du kan avsluta ändå.');
    expect(all('.meeting')).to.have.length(2, 'what is to come is not marked yet');
    await expect(desk).to.be.accessible();
  });

  it('keeps the hours and the log that its leader writes, each by itself', async () => {
    const { words, one, server } = await enter();
    await waitUntil(() => words().includes('8 studietimmar'));
    put(one('#hours-m1'), '5');
    await waitUntil(() => !words().includes('Det här saknas enligt reglerna'));
    expect(words()).to.contain('9 studietimmar');
    put(one('#log-m2'), 'Vi ritade torget.');
    await waitUntil(() => server.sent.length === 2);
    put(one('#hours-m1'), '');
    await waitUntil(() => words().includes('8 studietimmar'));
    expect(server.sent).to.deep.equal([
      ['PUT m1', { hours: 5 }],
      ['PUT m2', { log: 'Vi ritade torget.' }],
      ['PUT m1', { hours: null }],
    ]);
  });

  it('is signed off in spite of warnings, then closed to marks until it is opened again', async () => {
    const { desk, words, press, one } = await enter();
    await waitUntil(() => words().includes('8 studietimmar'));
    press('Avsluta cirkeln');
    await waitUntil(() => words().includes('av Ledaren.'));
    expect((one('#hours-m1') as HTMLInputElement).disabled).to.equal(true);
    await expect(desk).to.be.accessible();
    press('Öppna igen');
    await waitUntil(() => words().includes('Avsluta cirkeln'));
    expect((one('#hours-m1') as HTMLInputElement).disabled).to.equal(false);
  });

  it('is not signed off before it has an hour', async () => {
    const { words, press, server } = await enter({ meetings: [], hours: 0, warnings: [] });
    await waitUntil(() => words().includes('Ingen träff har varit ännu.'));
    press('Avsluta cirkeln');
    expect(server.state.signedOff).to.equal(undefined);
  });

  it('has words for every warning', () => {
    for (const code of Object.keys(warnings) as CircleWarning['code'][]) {
      const words = warningWords({ code, limit: 41, value: 43 });
      expect(words, code).to.contain('41').and.to.contain('43');
    }
  });
});

describe('<klocket-desk-circle-people>', () => {
  it('shows names when they are asked for, and asks for those that are missing', async () => {
    const { desk, words, press, one, server } = await enterPeople();
    expect(words()).not.to.contain('Åsa');
    press('Visa deltagarna');
    await waitUntil(() => one('#name-asa'));
    expect((one('#name-asa') as HTMLInputElement).value).to.equal('Åsa Öberg');
    expect(words()).to.contain('Följde med Åsa Öberg');
    expect(words()).to.contain('Avsluta cirkeln först.');
    await expect(desk).to.be.accessible();
    put(one('#name-with-asa'), ' محمد ');
    await waitUntil(() => server.sent.length === 1);
    put(one('#name-asa'), '  ');
    expect((one('#name-asa') as HTMLInputElement).value).to.equal('Åsa Öberg');
    put(one('#own-asa'), '6');
    await waitUntil(() => server.sent.length === 2);
    expect(server.sent).to.deep.equal([
      ['PATCH with-asa', { name: 'محمد' }],
      ['PATCH asa', { hours: 6 }],
    ]);
  });

  it('writes down who had not signed up, and strikes them out again', async () => {
    const { press, one, all } = await enterPeople();
    press('Visa deltagarna');
    await waitUntil(() => one('#new-name'));
    const field = one('#new-name') as HTMLInputElement;
    field.value = 'Gästen';
    field.form!.requestSubmit();
    await waitUntil(() => one('#name-new'));
    expect(field.value).to.equal('');
    all('.person button').find(isButton('Ta bort'))!.click();
    await waitUntil(() => all('#name-new').length === 0);
  });

  it('gives out certificates to each with a name and hours, once the circle is signed off', async () => {
    const { desk, words, press, one, all, server } = await enterPeople({ signedOff });
    press('Visa deltagarna');
    await waitUntil(() => words().includes('Ge ut 1 intyg'));
    press('Ge ut 1 intyg');
    await waitUntil(() => words().includes('K7QD-2M9X-4T8R'));
    expect(words()).not.to.contain('Ge ut');
    await expect(desk).to.be.accessible();
    const saved: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push(this.download);
    };
    press('Hämta intyget för Åsa Öberg');
    await waitUntil(() => saved.length === 1);
    press('Hämta alla intyg');
    await waitUntil(() => saved.length === 2).finally(
      () => (HTMLAnchorElement.prototype.click = click),
    );
    expect(saved).to.deep.equal(['intyg-K7QD-2M9X-4T8R.pdf', 'intyg.pdf']);
    press('Dra in intyget för Åsa Öberg');
    const dialog = () =>
      desk
        .shadowRoot!.querySelector('klocket-desk-question')!
        .shadowRoot!.querySelector<HTMLDialogElement>('dialog[open]');
    await waitUntil(dialog);
    expect(dialog()!.textContent).to.contain('Det går inte att ångra.');
    expect(server.revoked).to.deep.equal([], 'it is asked first');
    [...dialog()!.querySelectorAll('button')]
      .find(({ textContent }) => textContent.trim() === 'Dra in')!
      .click();
    await waitUntil(() => all('.number').length === 0);
    expect(server.revoked).to.deep.equal(['K7QD-2M9X-4T8R']);
    expect(one('#name-asa')).to.be.ok;
  });

  it('says what is wrong with a name, and keeps it in the field', async () => {
    const detail = 'Skriv inte personnummer. Vi behöver det inte.';
    const { desk, press, one } = await enterPeople({}, () => {
      const errors = [{ pointer: '/name', code: 'identity-number', detail }];
      throw refusal('invalid', 'Något är fel.', { errors });
    });
    press('Visa deltagarna');
    await waitUntil(() => one('#name-asa'));
    put(one('#name-asa'), 'Åsa 811218-9876');
    await waitUntil(() => everythingSaid(desk).includes(detail));
    expect((one('#name-asa') as HTMLInputElement).value).to.equal('Åsa 811218-9876');
  });
});

/** Every warning there is; the compiler sees to that. */
const warnings: Record<CircleWarning['code'], true> = {
  'few-people': true,
  'many-people': true,
  'few-meetings': true,
  'few-hours': true,
  'short-meeting': true,
  'long-meeting': true,
  'dense-week': true,
  'many-hours-a-year': true,
  'too-young': true,
  'came-late': true,
};

const signedOff = { at: '2026-11-24T20:00:00+01:00', by: 'Ledaren' };

const meeting = (id: string, day: string, hours: number, held = true): Circle['meetings'][0] => ({
  occurrenceId: id,
  startsAt: `${day}T18:00:00+01:00`,
  endsAt: `${day}T21:00:00+01:00`,
  day,
  startTime: '18:00',
  endDay: day,
  endTime: '21:00',
  status: 'scheduled',
  held,
  hours,
  computedHours: 4,
  ownHours: false,
  came: 3,
});

const sampleCircle = (change: Partial<Circle> = {}): Circle => ({
  activityId: 'laxhjalp',
  title: 'LITA-utbildning',
  form: 'studiecirkel',
  minutesPerHour: 45,
  meetings: [
    meeting('m1', '2026-11-10', 4),
    meeting('m2', '2026-11-17', 4),
    meeting('m3', '2026-12-01', 4, false),
  ],
  hours: 8,
  people: 4,
  warnings: [{ code: 'few-hours', limit: 9, value: 8 }],
  certificates: 0,
  ...change,
});

const person = (id: string, change: Partial<CirclePerson> = {}): CirclePerson => ({
  id,
  added: false,
  hours: 8,
  computedHours: 8,
  ownHours: false,
  ...change,
});

/** A leader at a circle, with a server that marks it as the real one does. */
async function enter(change: Partial<Circle> = {}, answers: Parameters<typeof open>[1] = {}) {
  const server = { state: sampleCircle(change), sent: [] as unknown[] };
  const mark = (id: string) => (body: unknown) => {
    server.sent.push([`PUT ${id}`, body]);
    const { hours } = body as { hours?: number | null };
    if (hours !== undefined) {
      const held = server.state.meetings.map((one) =>
        one.occurrenceId === id ? { ...one, hours: hours ?? one.computedHours } : one,
      );
      const sum = held.reduce((all, one) => all + (one.held ? one.hours : 0), 0);
      const left = sampleCircle().warnings.filter(({ limit }) => sum < limit);
      server.state = { ...server.state, meetings: held, hours: sum, warnings: left };
    }
    return server.state;
  };
  const form = { ...sampleForm, folkbildning: 'studiecirkel' as const };
  const room = await open('activities/laxhjalp', {
    [`GET ${staff}/activities/laxhjalp`]: () => tagged(sampleActivity({ form }), '"v1"'),
    [`GET ${circle}`]: () => server.state,
    [`PUT ${circle}/meetings/m1`]: mark('m1'),
    [`PUT ${circle}/meetings/m2`]: mark('m2'),
    [`PUT ${circle}/sign-off`]: () => (server.state = { ...server.state, signedOff }),
    [`DELETE ${circle}/sign-off`]: () => (server.state = { ...server.state, signedOff: undefined }),
    ...answers,
  });
  return { ...room, server };
}

/** The same, with two people: one who signed up, and one who came along without a name. */
async function enterPeople(change: Partial<Circle> = {}, patch?: () => never) {
  const server = { sent: [] as unknown[], revoked: [] as string[] };
  let people = [
    person('asa', { name: 'Åsa Öberg' }),
    person('with-asa', { fromParty: 'Åsa Öberg' }),
  ];
  const changed = (id: string) => (body: unknown) => {
    patch?.();
    server.sent.push([`PATCH ${id}`, body]);
    people = people.map((one) => (one.id === id ? { ...one, ...(body as object) } : one));
  };
  const certificate = { serial: 'K7QD-2M9X-4T8R', hours: 8, issuedAt: signedOff.at };
  const room = await enter(change, {
    [`GET ${circle}/people`]: () => ({ items: people }),
    [`POST ${circle}/people`]: (body) => {
      people = [...people, person('new', { ...(body as { name: string }), added: true })];
    },
    [`PATCH ${circle}/people/asa`]: changed('asa'),
    [`PATCH ${circle}/people/with-asa`]: changed('with-asa'),
    [`DELETE ${circle}/people/new`]: () => void (people = people.filter(({ added }) => !added)),
    [`POST ${circle}/certificates`]: () => {
      people = people.map((one) => (one.name ? { ...one, certificate } : one));
      return { issued: 1 };
    },
    [`GET ${circle}/certificates.pdf`]: () => new Blob(['%PDF']),
    [`DELETE ${staff}/certificates/*`]: (_body, path) => {
      server.revoked.push(path.split('/').at(-1)!);
      people = people.map(({ certificate: _, ...one }) => one);
    },
  });
  await waitUntil(() => room.words().includes('Deltagare och intyg'));
  return { ...room, server };
}

/** Writes into a field and leaves it. */
function put(field: HTMLElement, value: string) {
  (field as HTMLInputElement).value = value;
  field.dispatchEvent(new Event('change'));
}

function everythingSaid(element: Element): string {
  const said = (node: Node): string =>
    node instanceof Text
      ? node.data
      : [...((node as Element).shadowRoot ?? node).childNodes].map(said).join(' ');
  return said(element);
}
