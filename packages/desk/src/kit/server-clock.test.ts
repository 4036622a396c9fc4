import { expect } from '@open-wc/testing';
import { hearServerClock, serverNow } from './server-clock.ts';

const dayMs = 24 * 60 * 60 * 1000;
const off = () => Math.round((serverNow().getTime() - Date.now()) / 60_000);
const hear = (ms: number) => hearServerClock(new Date(Date.now() + ms).toUTCString());

describe('the clock of the server', () => {
  afterEach(() => hear(0));

  it('is followed where the device is a day off, either way', () => {
    hear(-dayMs);
    expect(off()).to.equal(-24 * 60);
    hear(dayMs);
    expect(off()).to.equal(24 * 60);
  });

  it('changes nothing where the device is right, or the answer does not tell', () => {
    hear(20_000);
    expect(off()).to.equal(0);
    hear(dayMs);
    hearServerClock(null);
    hearServerClock('yesterday');
    expect(off()).to.equal(24 * 60);
  });
});
