import { expect } from '@open-wc/testing';
import { blankEntry } from '../entry.ts';
import { sampleOffer, sampleOfferWith } from '../samples.ts';
import { entryOf, fieldOf, toSignup } from './wire.ts';

const entry = {
  ...blankEntry(),
  name: ' Grannen ',
  contact: 'phone' as const,
  email: 'granne@klocket.example',
  phone: '010-000 00 02',
  interpreter: 'so',
  answers: { mat: 'soppa', allergi: 'nötter', tom: '' },
};

describe('what is sent of a form', () => {
  it('is what this form asks, in the way one wants to be reached', () => {
    expect(toSignup(entry, sampleOffer(), 'sv')).to.deep.equal({
      party: { adults: 1, children: [] },
      language: 'sv',
      ticket: 'sample-ticket',
      name: 'Grannen',
      phone: '010-000 00 02',
      interpreter: 'so',
      answers: { mat: 'soppa' },
    });
  });

  it('is nothing of a person where nothing of a person is asked', () => {
    const asks = { asksName: false, asksContact: false, asksInterpreter: false, questions: [] };
    expect(toSignup(entry, sampleOfferWith(asks), 'sv')).to.deep.equal({
      party: { adults: 1, children: [] },
      language: 'sv',
      ticket: 'sample-ticket',
    });
  });

  it('gives away who filled in what nobody sees', () => {
    const trapped = { ...entry, website: 'https://spam.example' };
    expect(toSignup(trapped, sampleOffer(), 'sv').website).to.equal('https://spam.example');
  });

  it('stands in the form again as it was', () => {
    const back = entryOf(JSON.stringify(toSignup(entry, sampleOffer(), 'sv')));
    const { name, contact, phone, interpreter, answers } = back;
    expect({ name, contact, phone, interpreter, answers }).to.deep.equal({
      name: 'Grannen',
      contact: 'phone',
      phone: '010-000 00 02',
      interpreter: 'so',
      answers: { mat: 'soppa' },
    });
  });

  it('has each fault of the server at its field', () => {
    const pointers = ['/name', '/answers/mat', '/party', '/party/children/1'];
    expect(pointers.map(fieldOf)).to.deep.equal(['name', 'answer-mat', 'party', 'child-1']);
  });
});
