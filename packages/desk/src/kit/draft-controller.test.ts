import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { DraftController } from './draft-controller.ts';
import { forgetDrafts } from './drafts.ts';

interface Texts {
  title: string;
  lead?: string;
}

describe('DraftController', () => {
  beforeEach(forgetDrafts);

  it('finds again what was typed, with the state it was typed on', () => {
    const first = open({ title: 'Läxhjälp' }, '"1"');
    first.set({ title: 'Läxhjälp för alla' });

    const later = open({ title: 'Läxhjälpen' }, '"2"');
    expect(later.values.title).to.equal('Läxhjälp för alla');
    expect(later.base.title).to.equal('Läxhjälp');
    expect(later.etag).to.equal('"1"');
    expect(later.isRestored).to.be.true;
  });

  it('goes back to what the server has now when what was typed is dropped', () => {
    open({ title: 'Läxhjälp' }, '"1"').set({ title: 'Något annat' });
    const later = open({ title: 'Läxhjälpen' }, '"2"');
    later.discard();
    expect(later.values.title).to.equal('Läxhjälpen');
    expect(later.etag).to.equal('"2"');
    expect(open({ title: 'Läxhjälpen' }).isRestored).to.be.false;
  });

  it('keeps nothing when it is saved, or typed back', () => {
    const draft = open({ title: 'Läxhjälp' });
    draft.set({ title: 'Läxhjälp för alla' });
    expect(draft.isChanged).to.be.true;
    draft.settle(draft.values, '"2"');
    expect(draft.isChanged).to.be.false;
    draft.set({ title: 'x' });
    draft.set({ title: 'Läxhjälp för alla' });
    expect(sessionStorage.length).to.equal(0);
  });

  it('shows nobody else’s', () => {
    open({ title: 'Läxhjälp' }).set({ title: 'Mitt' });
    expect(open({ title: 'Läxhjälp' }, undefined, 'someone-else').isRestored).to.be.false;
  });

  it('does not mind in which order a thing is told', () => {
    const draft = open({ title: 'a', lead: undefined });
    draft.values = { title: 'a' };
    expect(draft.isChanged).to.be.false;
  });
});

const host = { addController() {}, requestUpdate() {} } as unknown as ReactiveControllerHost;

function open(base: Texts, etag?: string, person = 'samordnaren') {
  const draft = new DraftController<Texts>(host, () => person);
  draft.open('activity:laxhjalp', base, etag);
  return draft;
}
