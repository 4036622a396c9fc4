import type { ActivityForm, SignupSource } from '@klocket/contract';
import { waitUntil } from '@klocket/core/testing';
import { expect, nextFrame } from '@open-wc/testing';
import { sampleActivity, sampleForm, tagged } from '../../../samples.ts';
import { choose, open, staff, type } from '../../../testing/activities.ts';

const question = '#field-signup-questions-0';

describe('how one signs up, in the form of an activity', () => {
  beforeEach(() => sessionStorage.clear());

  it('is asked in plain words, with questions in every language, and sent as it is written', async () => {
    const sent: SignupSource[] = [];
    const { desk, one, all, press, words } = await openForm((form) => sent.push(form.signup!));
    const save = () =>
      all('button')
        .find(({ textContent }) => textContent.trim() === 'Spara')!
        .click();
    choose(one('#field-joining'), 'sign-up');
    await waitUntil(() => one('#field-signup-capacity'));
    await write(one('#field-signup-capacity'), '12');
    await write(one('#field-signup-closesMinutes'), '2');
    choose(one('#field-signup-scope'), 'course');
    await nextFrame();
    press('Lägg till fråga');
    await waitUntil(() => one(`${question}-kind`));
    choose(one(`${question}-kind`), 'choice');
    await waitUntil(() => one(`${question}-options-1-label-sv`));
    for (const details of all('details')) (details as HTMLDetailsElement).open = true;
    await expect(desk).to.be.accessible();

    save();
    await waitUntil(() => words().includes('Skriv frågan.'));
    await write(one(`${question}-label-sv`), 'Vad vill du äta?');
    await write(one(`${question}-label-en`), 'What would you like to eat?');
    await write(one(`${question}-options-0-label-sv`), 'Soppa');
    await write(one(`${question}-options-1-label-sv`), 'Smörgås');
    await write(one(`${question}-keptDays`), '1');
    save();
    await waitUntil(() => sent.length === 1);
    expect(sent[0]).to.deep.equal({
      scope: 'course',
      capacity: 12,
      closesMinutes: 120,
      questions: [
        {
          id: 'fraga-1',
          kind: 'choice',
          label: { sv: 'Vad vill du äta?', en: 'What would you like to eat?' },
          options: [
            { id: 'svar-1', label: { sv: 'Soppa' } },
            { id: 'svar-2', label: { sv: 'Smörgås' } },
          ],
          keptDays: 1,
        },
      ],
    });
  });
});

/** Writes into a field, and goes on when the form has taken it in. */
async function write(field: HTMLElement, value: string) {
  type(field, value);
  await nextFrame();
}

async function openForm(saved: (form: ActivityForm) => void) {
  const room = await open('activities/laxhjalp/edit', {
    [`GET ${staff}/activities/laxhjalp`]: () =>
      tagged(sampleActivity({ form: { ...sampleForm, published: true } }), '"7"'),
    [`PUT ${staff}/activities/laxhjalp`]: (body) => {
      saved(body as ActivityForm);
      return tagged({ activity: sampleActivity() }, '"8"');
    },
  });
  await waitUntil(() => room.one('#field-joining'));
  return room;
}
