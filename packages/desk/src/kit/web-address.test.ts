import { expect, fixture, html } from '@open-wc/testing';
import { completeAddress, withScheme } from './web-address.ts';

describe('a web address', () => {
  const cases: [typed: string, address: string][] = [
    ['mote.example/sy', 'https://mote.example/sy'],
    [' www.mote.example ', 'https://www.mote.example'],
    ['mote.example:8443?rum=4#in', 'https://mote.example:8443?rum=4#in'],
    ['möte.example', 'https://möte.example'],
    ['https://mote.example', 'https://mote.example'],
    ['http://mote.example', 'http://mote.example'],
    ['ledare@mote.example', 'ledare@mote.example'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['fråga ledaren', 'fråga ledaren'],
    ['', ''],
  ];
  for (const [typed, address] of cases) {
    it(`typed as "${typed}" is ${address || 'none'}`, () => {
      expect(withScheme(typed)).to.equal(address);
    });
  }

  it('is completed when its field is left, and whoever listens is told', async () => {
    const heard: string[] = [];
    const hear = (event: Event) => heard.push((event.target as HTMLInputElement).value);
    const field = await fixture<HTMLInputElement>(
      html`<input type="url" @input=${hear} @change=${completeAddress} />`,
    );
    field.value = 'mote.example/sy';
    field.dispatchEvent(new Event('change'));
    expect(heard).to.deep.equal(['https://mote.example/sy']);
    expect(field.validity.valid).to.be.true;
  });
});
