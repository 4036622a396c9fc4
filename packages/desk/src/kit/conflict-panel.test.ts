import { expect, fixture, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import '../define.ts';
import type { ConflictResolvedEvent } from './conflict-resolved-event.ts';
import type { KlocketDeskConflict } from './conflict-panel.ts';

describe('<klocket-desk-conflict>', () => {
  it('keeps mine until I take theirs, and takes over what only they have touched', async () => {
    const panel = await show();
    const text = panel.shadowRoot!.textContent!;
    expect(text).to.contain('Arrangören hann spara före dig');
    expect(text).to.contain('Läxhjälp för alla');
    expect(text).to.contain('Läxhjälpen på tisdagar');
    expect(text).to.contain('Plats: Stora salen');
    await expect(panel).to.be.accessible();

    expect(await resolved(panel)).to.deep.equal({
      title: 'Läxhjälp för alla',
      place: 'Stora salen',
      lead: 'Kom som du är.',
    });
    panel.shadowRoot!.querySelectorAll<HTMLInputElement>('input')[1]!.click();
    expect((await resolved(panel)).title).to.equal('Läxhjälpen på tisdagar');
  });
});

async function resolved(panel: KlocketDeskConflict) {
  setTimeout(() => panel.shadowRoot!.querySelector('button')!.click());
  return (await oneEvent<ConflictResolvedEvent>(panel, 'klocket-desk-conflict-resolved')).values;
}

const show = () =>
  fixture<KlocketDeskConflict>(
    html`<klocket-desk-conflict
      .base=${{ title: 'Läxhjälp', place: 'Biblioteket', lead: 'Kom.' }}
      .mine=${{ title: 'Läxhjälp för alla', place: 'Biblioteket', lead: 'Kom som du är.' }}
      .conflict=${{
        theirs: { title: 'Läxhjälpen på tisdagar', place: 'Stora salen', lead: 'Kom.' },
        by: 'Arrangören',
        at: '2026-11-24T15:15:00Z',
      }}
      .fields=${[
        { name: 'title', label: 'Rubrik' },
        { name: 'lead', label: 'Ingress' },
        { name: 'place', label: 'Plats' },
      ]}
    ></klocket-desk-conflict>`,
  );
