import type { ProblemDetails } from '@klocket/contract';
import { Problem } from '@klocket/core';
import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { forgetDrafts } from './drafts.ts';
import { StaffProblem } from '../staff-api.ts';
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

  it('says on which state it was typed, and goes on from what another has saved', async () => {
    const form = open('"1"');
    form.set({ title: 'Mitt' });
    const current = { title: 'Deras' };
    const details = { code: 'changed-meanwhile', current, changedBy: 'Den andra' };
    const problem = new StaffProblem(
      'changed-meanwhile',
      details as unknown as ProblemDetails,
      '"2"',
    );
    expect(await etagOf(form, problem)).to.equal('"1"');
    expect(form.conflict).to.deep.include({ theirs: current, by: 'Den andra' });
    expect(form.values.title).to.equal('Mitt');
    form.resolve({ title: 'Mitt' });
    expect(form.conflict).to.be.undefined;
    expect(await etagOf(form)).to.equal('"2"');
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

/** The mark a save is sent with; it fails with the problem, if any. */
async function etagOf(form: FormController<Texts>, problem?: Problem) {
  let sent: string | undefined;
  await form.save(async (values, etag) => {
    sent = etag;
    if (problem) throw problem;
    return { data: values };
  });
  return sent;
}

function open(etag?: string) {
  const host = Object.assign(document.createElement('div'), {
    addController() {},
    requestUpdate() {},
    updateComplete: Promise.resolve(true),
  }) as unknown as ReactiveControllerHost & Element;
  const form = new FormController<Texts>(host, { person: () => 'samordnaren' });
  form.open('activity:new', { title: '' }, etag);
  return form;
}
