import { expect } from '@open-wc/testing';
import { start, type Box } from '../testing/box.ts';

const minute = 60_000;

describe('a screen', () => {
  let box: Box;
  afterEach(() => box.end());

  it('shows what it knows at once, and says how old that is, while the server is away (K2, K13)', async () => {
    box = await start({ isAway: true, kept: 'three days ago' });
    expect(box.life.screen?.name).to.equal('Skylten i fönstret');
    expect(box.life.ageSeconds).to.be.closeTo(72 * 3600, 5);
    expect(box.life.freshness('programme')).to.equal('old');
    expect(box.life.freshness('now')).to.equal('hidden');
    expect(box.life.problem?.code).to.equal('unreachable');
  });

  it('never loads its page anew while the server is away, however long (K3, K4)', async () => {
    box = await start();
    box.server.screen.release = 'another';
    box.server.isAway = true;
    for (let hour = 0; hour < 60; hour++) await box.pass(minute);
    expect(box.gone).to.deep.equal([]);
    expect(box.life.screen?.name).to.equal('Skylten i fönstret');
    expect(box.life.ageSeconds).to.be.closeTo(3600, 60);
  });

  it('asks less and less while the server is away, and at once when it is back (K6)', async () => {
    box = await start();
    box.server.isAway = true;
    await box.pass(60 * minute);
    // Fifteen seconds, then twice as long each time up to five minutes; without a channel, that is tried too.
    const before = { tries: box.server.tries, revision: box.life.revision };
    await box.pass(60 * minute);
    expect(box.server.tries - before.tries).to.be.within(10, 20);
    box.server.isAway = false;
    window.dispatchEvent(new Event('online'));
    await box.pass(2000);
    expect(box.life.problem).to.equal(undefined);
    expect(box.life.ageSeconds).to.be.lessThan(5);
    expect(box.life.revision).to.be.greaterThan(before.revision);
  });

  it('waits as long as it is told to (K7)', async () => {
    box = await start();
    box.server.refusal = { status: 429, retryAfter: '600' };
    await box.pass(5 * minute);
    const asked = box.server.asked.length;
    await box.pass(9 * minute);
    expect(box.server.asked.length - asked).to.be.at.most(1);
    box.server.refusal = undefined;
    await box.pass(9 * minute);
    expect(box.life.problem).to.equal(undefined);
  });

  it('sees within half a minute that the server was started anew, with the channel and without (K8)', async () => {
    for (const hasStream of [true, false]) {
      box = await start({ hasStream });
      await box.pass(minute);
      const before = box.life.revision;
      box.server.restart();
      await box.pass(30_000);
      expect(box.life.revision, `stream: ${hasStream}`).to.be.greaterThan(before);
      if (hasStream) await box.end();
    }
  });

  it('recovers from a channel that is silent, which says nothing of it (K5)', async () => {
    box = await start({ hasStream: true });
    expect(box.server.streams).to.equal(1);
    await box.pass(46_000 + 5000);
    expect(box.server.streams).to.equal(2);
  });

  it('does as the desk says within a moment', async () => {
    box = await start({ hasStream: true });
    box.server.screen.name = 'Skylten vid dörren';
    box.server.say('screen', { screenId: 'fonster' });
    await box.pass(2000);
    expect(box.life.screen?.name).to.equal('Skylten vid dörren');
  });

  it('goes on where its page has taken it out and put it back', async () => {
    box = await start({ hasStream: true });
    // It is about to ask when it is taken out.
    box.server.say('screen', { screenId: 'fonster' });
    await box.server.settle();
    box.host.disconnect();
    await box.pass(minute);
    box.host.connect();
    await box.pass(2000);
    box.server.screen.name = 'Skylten vid dörren';
    box.server.say('screen', { screenId: 'fonster' });
    await box.pass(2000);
    expect(box.life.screen?.name).to.equal('Skylten vid dörren');
  });

  it('leaves alone what is told of another screen', async () => {
    box = await start({ hasStream: true });
    const asked = box.server.asked.length;
    box.server.say('screen', { screenId: 'entre' });
    await box.pass(2000);
    expect(box.server.asked.length).to.equal(asked);
  });

  it('is loaded anew once for a release, and not before the new page is sure to come (K3, K11, K12)', async () => {
    box = await start();
    box.worker.isReady = false;
    box.server.release('another');
    await box.pass(5 * minute);
    expect(box.gone).to.deep.equal([]);
    expect(box.worker.asked).to.be.greaterThan(0);
    box.worker.isReady = true;
    await box.pass(minute);
    expect(box.gone).to.deep.equal([undefined]);
    await box.pass(60 * minute);
    expect(box.gone).to.deep.equal([undefined]);
  });

  it('is not loaded anew under somebody’s hands', async () => {
    box = await start();
    box.host.isTouched = true;
    box.server.release('another');
    await box.pass(2 * minute);
    expect(box.gone).to.deep.equal([]);
    box.host.isTouched = false;
    await box.pass(minute);
    expect(box.gone.length).to.equal(1);
  });

  it('pays next to nothing for being told the same (K18)', async () => {
    box = await start();
    await box.pass(10 * minute);
    const later = box.server.asked.slice(1);
    expect(later.length).to.be.greaterThan(5);
    expect(new Set(later.map(({ status }) => status))).to.deep.equal(new Set([304]));
  });

  it('tells how it is by its token, and nothing of anybody (K14, K16, K17)', async () => {
    box = await start({ isPaired: true });
    await box.pass(2 * minute);
    const { body, token } = box.server.beats.at(-1)!;
    expect(token).to.equal('Bearer hemlig');
    expect(Object.keys(body).sort()).to.include.members([
      'faults',
      'height',
      'release',
      'scene',
      'storage',
      'uptimeSeconds',
      'width',
    ]);
    expect(body).to.include({ release: 'r1', scene: 'i-dag', storage: 'works', known: '"1"' });
    expect(box.life.paired).to.equal(true);
  });

  it('goes on when the desk has let go of it, and asks for nothing more by its token for half an hour (K7)', async () => {
    box = await start({ isPaired: true });
    box.server.isPaired = false;
    await box.pass(minute);
    const beats = box.server.beats.length;
    await box.pass(28 * minute);
    expect(box.server.beats.length).to.equal(beats);
    expect(box.life.problem).to.equal(undefined);
    expect(box.life.ageSeconds).to.be.lessThan(60);
    box.server.isPaired = true;
    await box.pass(5 * minute);
    expect(box.server.beats.length).to.be.greaterThan(beats);
  });

  it('takes an answer that is none for none: a network that wants to be signed in to, half an answer', async () => {
    box = await start();
    for (const body of ['<h1>Sign in</h1>', '{"id":"fonster",', '{}', 'null']) {
      box.server.wrong = body;
      box.server.change();
      await box.pass(10 * minute);
      expect(box.life.screen?.scenes.length, body).to.equal(1);
      expect(box.life.problem?.code, body).to.equal('unavailable');
    }
    box.server.wrong = undefined;
    await box.pass(10 * minute);
    expect(box.life.problem).to.equal(undefined);
  });

  it('goes on where nothing can be stored, and says so (K17)', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      box = await start({ isPaired: true });
      await box.pass(2 * minute);
      box.server.isAway = true;
      await box.pass(10 * minute);
      expect(box.life.screen?.name).to.equal('Skylten i fönstret');
      expect(box.life.ageSeconds).to.be.closeTo(600, 90);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('has a new day at midnight of its district, and at once when a wrong clock is put right', async () => {
    box = await start({ at: '2026-11-23T22:59:00Z' });
    expect(box.life.today).to.equal('2026-11-23');
    const before = box.life.revision;
    await box.pass(65_000);
    expect(box.life.today).to.equal('2026-11-24');
    expect(box.life.revision).to.be.greaterThan(before);
    await box.end();

    box = await start({ at: '1970-01-01T01:00:00Z', isAway: true, kept: '2026-11-23T12:00:00Z' });
    expect(box.life.isTimeKnown).to.equal(false);
    expect(box.life.today).to.equal('2026-11-23');
    expect(box.life.ageSeconds).to.equal(undefined);
    box.server.time = Date.parse('2026-11-26T12:00:00Z');
    box.server.isAway = false;
    await box.pass(minute);
    expect(box.life.isTimeKnown).to.equal(true);
    expect(box.life.today).to.equal('2026-11-26');
  });

  it('shows a code until it was typed in at the desk, and then the screen it is', async () => {
    box = await start({ screen: '' });
    expect(box.life.pairingCode).to.equal('123456');
    await box.pass(9000);
    expect(box.gone).to.deep.equal([]);
    box.server.typedIn = true;
    await box.pass(4000);
    expect(box.gone).to.deep.equal(['fonster']);
    await box.end();
    // Switched on again it needs nobody.
    box = await start({ screen: '', keeps: true });
    expect(box.gone).to.deep.equal(['fonster']);
    expect(box.life.pairingCode).to.equal(undefined);
  });

  it('shows another code when the last one has ended', async () => {
    box = await start({ screen: '' });
    box.server.code = '654321';
    await box.pass(10 * minute);
    expect(box.life.pairingCode).to.equal('654321');
  });

  it('shows the programme with its storage cleared', async () => {
    box = await start({ isPaired: true });
    await box.end();
    localStorage.clear();
    box = await start();
    expect(box.life.paired).to.equal(false);
    expect(box.life.screen?.name).to.equal('Skylten i fönstret');
  });
});
