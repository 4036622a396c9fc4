import { waitUntil } from '@klocket/core/testing';
import { expect } from '@open-wc/testing';
import { refusal, sampleColleagues, sampleOrganisers, tagged } from '../../samples.ts';
import { enter } from '../../testing/enter.ts';

const staff = '/api/v1/staff/klockaretorpet/colleagues';
const answers = {
  [`GET ${staff}`]: () => sampleColleagues,
  'GET /api/v1/districts/klockaretorpet': () => sampleOrganisers,
  [`GET ${staff}/arrangoren`]: () => tagged(sampleColleagues.items[1], '"1"'),
};

describe('<klocket-desk-colleagues>', () => {
  it('shows who works here and what they do', async () => {
    const { desk, words } = await enter('colleagues', answers);
    await waitUntil(() => words().includes('Arrangören'));
    expect(words()).to.contain('Arrangör, ABF');
    expect(words()).to.contain('Samordnaren (du)');
    await expect(desk).to.be.accessible();
  });

  it('invites a colleague with a role', async () => {
    const sent: unknown[] = [];
    const { desk, form, addressBar } = await open('colleagues/new', {
      [`POST ${staff}`]: (body) => void sent.push(body),
    });
    await expect(desk).to.be.accessible();
    type(form('#field-email'), 'ledare@abf.example');
    choose(form('#field-roles'), 'Ledare, ABF');
    submit(form('form'));
    await waitUntil(() => addressBar.address.endsWith('/colleagues'));
    expect(sent).to.deep.equal([
      {
        email: 'ledare@abf.example',
        language: 'sv',
        roles: [{ role: 'leader', organiserId: 'abf' }],
      },
    ]);
  });

  it('says on top and beside the field what is missing, and leads there', async () => {
    const { desk, form, root } = await open('colleagues/new', {});
    submit(form('form'));
    await waitUntil(() => root().textContent?.includes('Det här behöver rättas'));
    await expect(desk).to.be.accessible();
    expect(form('#field-email').getAttribute('aria-invalid')).to.equal('true');
    await waitUntil(() => root().activeElement?.matches('[data-summary]'));
    form('[data-summary] a').click();
    expect(root().activeElement).to.equal(form('#field-email'));
  });

  it('puts what the server refuses beside its field', async () => {
    const { form, root } = await open('colleagues/new', {
      [`POST ${staff}`]: () => {
        throw refusal('invalid', 'Något stämmer inte.', {
          errors: [{ pointer: '/email', code: 'format', detail: 'Det är ingen e-postadress.' }],
        });
      },
    });
    type(form('#field-email'), 'ledare@x');
    choose(form('#field-roles'), 'Samordnare');
    submit(form('form'));
    await waitUntil(() => root().querySelector('#field-email-error'));
    expect(form('#field-email-error').textContent).to.contain('Det är ingen e-postadress.');
  });

  it('shows what another has changed meanwhile, and saves on top of that', async () => {
    const tags: unknown[] = [];
    let isFirst = true;
    const { desk, form, root, addressBar } = await open('colleagues/arrangoren', {
      [`PATCH ${staff}/arrangoren`]: (body) => {
        tags.push(body);
        if (!isFirst) return sampleColleagues.items[1];
        isFirst = false;
        throw refusal('changed-meanwhile', 'Någon hann före.', {
          changedBy: 'Driften',
          current: { ...sampleColleagues.items[1], roles: [{ role: 'leader' }] },
        });
      },
    });
    choose(form('#field-roles'), 'Samordnare');
    submit(form('form'));
    await waitUntil(() => root().querySelector('klocket-desk-conflict')?.shadowRoot);
    await expect(desk).to.be.accessible();
    const panel = root().querySelector('klocket-desk-conflict')!.shadowRoot!;
    expect(panel.textContent).to.contain('Driften hann spara före dig');
    panel.querySelectorAll('input')[1]!.click();
    panel.querySelector('button')!.click();
    await waitUntil(() => !root().querySelector('klocket-desk-conflict'));
    submit(form('form'));
    await waitUntil(() => addressBar.address.endsWith('/colleagues'));
    expect(tags[1]).to.deep.equal({ roles: [{ role: 'leader' }] });
  });

  it('takes a colleague away after asking', async () => {
    let gone = false;
    const { desk, root, addressBar } = await open('colleagues/arrangoren', {
      [`DELETE ${staff}/arrangoren`]: () => void (gone = true),
    });
    const removal = () => root().querySelector('klocket-desk-colleague-removal')?.shadowRoot;
    await waitUntil(() => removal()?.querySelector('.grave'));
    removal()!.querySelector<HTMLElement>('.grave')!.click();
    const question = () => desk.shadowRoot!.querySelector('klocket-desk-question')!.shadowRoot!;
    await waitUntil(() => question().querySelector('dialog')?.open);
    await expect(desk).to.be.accessible();
    expect(gone).to.be.false;
    question().querySelector('button')!.click();
    await waitUntil(() => gone && addressBar.address.endsWith('/colleagues'));
  });
});

async function open(page: string, more: Parameters<typeof enter>[1]) {
  sessionStorage.clear();
  const room = await enter(page, { ...answers, ...more });
  const root = () => room.find('klocket-desk-colleague').shadowRoot!;
  await waitUntil(() => room.find('klocket-desk-colleague')?.shadowRoot?.querySelector('form'));
  return {
    ...room,
    root,
    form: (selector: string) => root().querySelector<HTMLElement>(selector)!,
  };
}

function type(field: HTMLElement, value: string) {
  (field as HTMLInputElement).value = value;
  field.dispatchEvent(new Event('input'));
}

function choose(field: HTMLElement, label: string) {
  const select = field as HTMLSelectElement;
  const option = [...select.options].find((one) => one.textContent?.trim() === label)!;
  select.value = option.value;
  select.dispatchEvent(new Event('change'));
}

const submit = (form: HTMLElement) => (form as HTMLFormElement).requestSubmit();
