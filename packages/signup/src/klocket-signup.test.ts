import { Problem, useLanguage } from '@klocket/core';
import { expect } from '@open-wc/testing';
import './define-signup.ts';
import { refusing, sampleFull, sampleOffer, sampleOfferWith, sampleSignedUp } from './samples.ts';
import { SignupHarness } from './testing/signup-harness.ts';

describe('<klocket-signup>', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => useLanguage('sv'));

  it('takes a family and shows code, link and what happens now', async () => {
    const form = await SignupHarness.show();
    await expect(form.element).to.be.accessible();
    await form.press('+ Lägg till ett barn');
    await form.fill('child-0', '7');
    await form.fill('name', 'Grannen');
    await form.tick('Mejl');
    await form.fill('email', 'granne@klocket.example');
    await form.tick('Soppa');
    await form.press('Anmäl mig');
    await form.says('Välkommen, du har plats!', 'K7QD-2M9X', 'Spara länken');
    const { language, ticket, ...wish } = form.sent[0]!.body;
    expect([language, ticket]).to.deep.equal(['sv', 'sample-ticket']);
    expect(wish).to.deep.equal({
      party: { adults: 1, children: [7] },
      name: 'Grannen',
      email: 'granne@klocket.example',
      answers: { mat: 'soppa' },
    });
    expect(form.focused?.className).to.equal('arrived');
    await expect(form.element).to.be.accessible();
  });

  it('shows day, time and house of the date one chooses', async () => {
    const form = await SignupHarness.show(sampleOffer({ house: { id: 'hus', name: 'Huset' } }));
    expect(form.words).to.contain('17:30\u2060–\u206019:30 · Huset');
  });

  it('moves on to a child that is added, and stays when it is taken away', async () => {
    const form = await SignupHarness.show();
    await form.press('+ Lägg till ett barn');
    expect(form.focused?.id).to.equal('child-0');
    await form.press('Ta bort barn 1');
    expect(form.focused?.id).to.equal('child-more');
  });

  it('sums up what is missing, with links to the fields', async () => {
    const form = await SignupHarness.show();
    await form.press('Anmäl mig');
    await form.says('Det här behöver ändras:');
    expect(form.focused?.className).to.equal('faults');
    expect(form.find('#name').getAttribute('aria-describedby')).to.equal('name-fault');
    await expect(form.element).to.be.accessible();
    await form.press('Ditt namn – Det här behöver fyllas i.');
    expect(form.focused?.id).to.equal('name');
    await form.fill('name', 'Grannen');
    expect(form.find('#name').hasAttribute('aria-invalid')).to.equal(false);
    expect(form.sent).to.deep.equal([]);
  });

  it('shows the server’s own words at the field they are about', async () => {
    const detail = 'Skriv inget personnummer.';
    const errors = [{ pointer: '/name', code: 'identity-number', detail }];
    const form = await SignupHarness.show(sampleOffer(), {
      signUp: refusing('invalid', { errors }),
    });
    await fillIn(form);
    await form.says('Det här behöver ändras:');
    expect(form.find('#name-fault').textContent).to.equal(detail);
    expect(form.find<HTMLInputElement>('#name').value).to.equal('Grannen');
  });

  it('keeps what is typed for the tab', async () => {
    const first = await SignupHarness.show();
    await first.fill('name', 'Grannen');
    first.element.remove();
    const second = await SignupHarness.show();
    expect(second.find<HTMLInputElement>('#name').value).to.equal('Grannen');
  });

  it('saves it without a network and sends it with the same key', async () => {
    let isOnline = false;
    const form = await SignupHarness.show(sampleOffer({ occurrenceId: 'saved' }), {
      signUp: () =>
        isOnline ? Promise.resolve(sampleSignedUp()) : Promise.reject(new Problem('unreachable')),
    });
    await fillIn(form);
    await form.says('Sparad – skickas när du har nät. Platsen är din först då.');
    await expect(form.element).to.be.accessible();
    isOnline = true;
    dispatchEvent(new Event('online'));
    await form.says('Välkommen, du har plats!');
    expect(new Set(form.sent.map(({ key }) => key)).size).to.equal(1);
  });

  it('offers the waiting list and other dates when it is full', async () => {
    const signedUp = sampleSignedUp({ status: 'waiting', place: 3 });
    const form = await SignupHarness.show(sampleFull(), {
      signUp: () => Promise.resolve(signedUp),
    });
    await form.says('Fullt.', 'Före dig i kön: 2.', 'tisdag 8 december', 'Lediga: 7');
    await expect(form.element).to.be.accessible();
    await fillIn(form, 'Ställ mig på väntelistan');
    await form.says('Du står på väntelistan som nummer 3');
  });

  it('says why nobody can sign up, and whom to ask', async () => {
    const form = await SignupHarness.show(sampleOffer({ closed: 'closed' }));
    await form.says('Anmälan har stängt.', '010-000 00 01');
    expect(form.element.renderRoot.querySelector('input')).to.equal(null);
    await expect(form.element).to.be.accessible();
  });

  it('shows the way to our own page where nothing may be written', async () => {
    const form = await SignupHarness.show(sampleOffer({ elsewhere: true }));
    await form.says('Du anmäler dig på Klockets egen sida.');
    expect(form.find('a.go').getAttribute('href')).to.equal(
      'https://klocket.example/klockaretorpet/occurrences/rattigheter-20261124t1730',
    );
    expect(form.element.renderRoot.querySelector('input')).to.equal(null);
  });

  describe('of something sensitive', () => {
    const quiet = { asksName: false, asksContact: false, asksInterpreter: false, questions: [] };
    const sensitive = sampleOfferWith(
      { ...quiet, waitingList: false },
      { sensitive: true, seats: undefined, occurrenceId: 'sensitive' },
    );

    it('asks nobody’s name, keeps no draft and shows a way out', async () => {
      const form = await SignupHarness.show(sensitive);
      await form.says('Lämna sidan snabbt', 'webbläsarens historik');
      await form.press('En vuxen till');
      expect(Object.keys(sessionStorage)).to.deep.equal([]);
      await form.press('Anmäl mig');
      await form.says('K7QD-2M9X');
      expect(form.sent[0]!.body).to.deep.equal({
        party: { adults: 2, children: [] },
        language: 'sv',
        ticket: 'sample-ticket',
      });
    });

    it('stands on no page but our own', async () => {
      const form = await SignupHarness.show(sensitive, { isOwnPage: false });
      await form.says('Du anmäler dig på Klockets egen sida.');
      expect(form.element.renderRoot.querySelector('input')).to.equal(null);
    });
  });

  it('speaks Arabic from right to left', async () => {
    const form = await SignupHarness.show(sampleOffer(), { lang: 'ar' });
    await form.says('كم عدد القادمين؟');
    expect(form.find('.signup').dir).to.equal('rtl');
    await expect(form.element).to.be.accessible();
  });
});

async function fillIn(form: SignupHarness, button = 'Anmäl mig') {
  await form.fill('name', 'Grannen');
  await form.tick('Ingetdera');
  await form.press(button);
}
