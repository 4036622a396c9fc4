import type { ProblemDetails } from '@klocket/contract';
import { Problem } from '@klocket/core';
import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { forgetDrafts } from './drafts.ts';
import { FormController } from './form-controller.ts';

interface Texts {
  title: string;
}

describe('FormController', () => {
  beforeEach(forgetDrafts);

  it('names a submission alike until it is answered, after a reload too', async () => {
    const form = open();
    form.set({ title: 'Schack' });
    const first = await keyOf(form, new Problem('unreachable'));
    form.set({ title: 'Schack för alla' });
    expect(await keyOf(form, new Problem('rate-limited'))).to.equal(first);
    const later = open();
    expect(await keyOf(later)).to.equal(first);
    expect(await keyOf(open())).to.not.equal(first);
  });

  it('says that the first try arrived after all, and names the next one anew', async () => {
    const form = open();
    form.set({ title: 'Schack' });
    const details = { code: 'key-reused', detail: 'Det kom fram.' } as ProblemDetails;
    const first = await keyOf(form, new Problem('key-reused', details));
    expect(form.trouble).to.equal('Det kom fram.');
    expect(await keyOf(form)).to.not.equal(first);
  });

  it('keeps nothing when it is saved', async () => {
    const form = open();
    await keyOf(form);
    expect(sessionStorage.length).to.equal(0);
  });
});

/** The key a save is sent with; it fails with the problem, if any. */
async function keyOf(form: FormController<Texts>, problem?: Problem) {
  let sent = '';
  await form.save(async (values, _etag, key) => {
    sent = key;
    if (problem) throw problem;
    return { data: values };
  });
  expect(sent).to.match(/^[0-9a-f]{32}$/);
  return sent;
}

function open() {
  const host = Object.assign(document.createElement('div'), {
    addController() {},
    requestUpdate() {},
    updateComplete: Promise.resolve(true),
  }) as unknown as ReactiveControllerHost & Element;
  const form = new FormController<Texts>(host, { person: () => 'samordnaren' });
  form.open('activity:new', { title: '' });
  return form;
}
