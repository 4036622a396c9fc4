import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { keepListening } from './keep-listening.ts';

class Probe extends LitElement {}
customElements.define('klocket-listening-probe', Probe);

const place = { server: 'https://klocket.example', district: 'klockaretorpet' };

describe('keepListening', () => {
  let probe: Probe;
  let heard = 0;
  const open: string[] = [];
  const listen = (_: string, district: string) => {
    open.push(district);
    return () => void open.splice(open.indexOf(district), 1);
  };
  const keep = (district = place.district, host = probe) =>
    keepListening(host, { ...place, district }, listen, () => void heard++);

  beforeEach(async () => {
    heard = 0;
    probe = new Probe();
    document.body.append(probe);
    await probe.updateComplete;
  });
  afterEach(() => probe.remove());

  it('listens once, however often it is asked to', () => {
    expect([keep(), keep(), keep()]).to.deep.equal([true, false, false]);
    expect(open).to.deep.equal(['klockaretorpet']);
    expect(heard).to.equal(0);
  });

  it('listens to one district at a time', () => {
    keep();
    keep('navestad');
    expect(open).to.deep.equal(['navestad']);
  });

  it('waits for a district that is known', () => {
    expect(keep('')).to.equal(false);
    expect(open).to.deep.equal([]);
  });

  it('stops with its host, and is told when it is back that something may have happened', () => {
    keep();
    probe.remove();
    expect(open).to.deep.equal([]);
    document.body.append(probe);
    expect(open).to.deep.equal(['klockaretorpet']);
    expect(heard).to.equal(1);
  });

  it('does not begin for a host that is gone when the code for it comes', () => {
    probe.remove();
    keep();
    expect(open).to.deep.equal([]);
  });

  it('forgets a district that it has left for another', () => {
    keep();
    keep('navestad');
    probe.remove();
    document.body.append(probe);
    expect(open).to.deep.equal(['navestad']);
  });
});
