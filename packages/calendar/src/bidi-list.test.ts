import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { bidiList } from './bidi-list.ts';

const said = async (names: string[], lang: string) => {
  const items = names.map((name) => ({ name }));
  const { textContent } = await fixture(html`<p>${bidiList(items, lang)}</p>`);
  return textContent;
};

describe('names in a row', () => {
  it('are joined as the language does', async () => {
    expect(await said(['Kunskapens hus', 'ABF', 'HGF'], 'sv')).to.equal(
      'Kunskapens hus, ABF och HGF',
    );
    expect(await said(['المكتبة', 'البلدية'], 'ar')).to.equal('المكتبة والبلدية');
  });

  it('do not glue an Arabic “and” to Latin letters', async () => {
    expect(await said(['Kunskapens hus', 'ABF'], 'ar')).to.equal('Kunskapens hus و ABF');
  });
});
