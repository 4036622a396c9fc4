import { waitUntil } from '@klocket/core/testing';
import { expect, fixture, nextFrame } from '@open-wc/testing';
import { define } from '@klocket/core';
import { html, LitElement } from 'lit';
import { GrowingList } from './growing-list.ts';

interface Row {
  id: number;
}

class ListHost extends LitElement {
  readonly list = new GrowingList<Row>(this);

  override render() {
    return html`<ul style="margin: 0">
      ${this.list.render(({ id }) => html`<li class="row" style="block-size: 60px">${id}</li>`)}
    </ul>`;
  }
}
define('list-host', ListHost);

const rows = (from: number, count: number) =>
  Array.from({ length: count }, (_, at): Row => ({ id: from + at }));

describe('GrowingList', () => {
  afterEach(() => scrollTo(0, 0));

  it('makes the rows of a long list only as one comes near them, and all in the end', async () => {
    const host = await show();
    await host.list.ask(async () => ({ items: rows(0, 1000) }));
    await settle(host);
    expect(made(host)).to.be.within(16, 100);
    for (let turn = 0; made(host) < 1000 && turn < 200; turn++) {
      scrollTo(0, document.documentElement.scrollHeight);
      await settle(host);
    }
    expect(made(host)).to.equal(1000);
  });

  it('asks for the next part when the last one is at its end, once', async () => {
    const host = await show();
    const asked: (string | undefined)[] = [];
    await host.list.ask(async (cursor) => {
      asked.push(cursor);
      return cursor ? { items: rows(5, 5) } : { items: rows(0, 5), cursor: 'five' };
    });
    await waitUntil(() => made(host) === 10);
    await settle(host);
    expect(asked).to.deep.equal([undefined, 'five']);
  });

  it('keeps what there is when the next part does not come, and asks again when told to', async () => {
    const host = await show();
    let isUp = false;
    await host.list.ask(async (cursor) => {
      if (!cursor) return { items: rows(0, 5), cursor: 'five' };
      if (!isUp) throw new Error('down');
      return { items: rows(5, 5) };
    });
    await waitUntil(() => host.list.problem);
    expect(made(host)).to.equal(5);
    isUp = true;
    await host.list.again();
    await waitUntil(() => made(host) === 10);
  });

  it('puts another row in place of one, or takes it away', async () => {
    const host = await show();
    await host.list.ask(async () => ({ items: rows(0, 3) }));
    host.list.replace(({ id }) => id === 1, { id: 100 });
    host.list.replace(({ id }) => id === 2);
    await settle(host);
    expect(host.list.items.map(({ id }) => id)).to.deep.equal([0, 100]);
    expect(made(host)).to.equal(2);
  });

  it('answers only the newest question', async () => {
    const host = await show();
    let late!: () => void;
    const first = host.list.ask(
      () => new Promise((resolve) => (late = () => resolve({ items: rows(0, 9) }))),
    );
    await host.list.ask(async () => ({ items: rows(50, 2) }));
    late();
    await first;
    expect(host.list.items.map(({ id }) => id)).to.deep.equal([50, 51]);
  });
});

const show = () => fixture<ListHost>(html`<list-host></list-host>`);
const made = ({ shadowRoot }: ListHost) => shadowRoot!.querySelectorAll('.row').length;

async function settle(host: ListHost) {
  for (let frame = 0; frame < 4; frame++) {
    await host.updateComplete;
    await nextFrame();
  }
}
