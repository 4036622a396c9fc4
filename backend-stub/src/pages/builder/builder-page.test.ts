import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { migrate, openDatabase } from '../../database/database.ts';
import { createTestClock, fillSample, openApp } from '../../testing/app.ts';
import { assertWellFormed } from '../../testing/well-formed.ts';
import { en } from '../../words/builder/en.ts';

describe('the page that puts together an embed', () => {
  it('says what to paste, and shows it in a frame of ours', async () => {
    const { statusCode, headers, body } = await visit('');
    assert.match(body, /<a href="\/v1\/klocket-wordpress\.zip" download>/);
    assert.equal(statusCode, 200);
    assertWellFormed(body);
    assert.match(String(headers['content-security-policy']), /frame-src 'self'/);
    assert.doesNotMatch(String(headers['content-security-policy']), /unsafe/);
    assert.match(body, /<iframe src="\/embed\/calendar\?district=provberget"/);
    const [script, frame, address] = snippetsOf(body);
    assert.match(script!, /^<script type="module" src="http:\/\/localhost:8080\/v1\/klocket\.js">/);
    assert.match(
      script!,
      /<klocket-calendar district="provberget">\s+<a href="http:[^"]*\/provberget">/,
    );
    assert.match(
      frame!,
      /^<iframe src="http:\/\/localhost:8080\/embed\/calendar\?district=provberget"/,
    );
    assert.equal(address, 'http://localhost:8080/provberget');
  });

  it('gives a frame without an edge, which reads on as the page around it', async () => {
    const [, frame] = snippetsOf((await visit('')).body);
    assert.match(frame!, /<iframe [^>]*frameborder="0"><\/iframe>/);
  });

  for (const widget of [
    'calendar',
    'activity',
    'houses',
    'goals',
    'defect-list',
    'defect-report',
    'pulse',
  ]) {
    it(`says what the address of ${widget} becomes where it is pasted`, async () => {
      const { app, body } = await visit(`?widget=${widget}&lang=en`);
      const address = snippetsOf(body).at(-1)!;
      // A tool that asks for the page is sent no `#`.
      const pasted = encodeURIComponent(address.replace(/#.*/, ''));
      const { html } = (await app.inject(`/oembed?url=${pasted}`)).json<{ html: string }>();
      const shown = /\/embed\/([\w-]+)/.exec(html)![1]!;
      const warning = /Pasted into WordPress it shows “([^”]+)” instead/.exec(body)?.[1];
      assert.equal(
        warning,
        shown === widget ? undefined : en.widgets[shown as keyof typeof en.widgets],
      );
    });
  }

  it('gives the line for colours, which a frame brings itself', async () => {
    const { body } = await visit('?look=norrkoping');
    const [, colours, frame] = snippetsOf(body);
    const sheet = 'http://localhost:8080/v1/themes/norrkoping.css';
    assert.equal(colours, `<link rel="stylesheet" href="${sheet}">`);
    assert.match(frame!, /look=norrkoping/);
  });

  it('puts in what was chosen, and nothing that is not there', async () => {
    const { body } = await visit(
      '?widget=calendar&house=kunskapens-hus&language=en&theme=dark&lang=en',
    );
    assertWellFormed(body);
    const [script, frame, address] = snippetsOf(body);
    assert.match(script!, /district="provberget" house="kunskapens-hus" lang="en" theme="dark"/);
    assert.match(frame!, /district=provberget&amp;house=kunskapens-hus&amp;lang=en&amp;theme=dark/);
    assert.equal(address, 'http://localhost:8080/provberget?house=kunskapens-hus&lang=en');
    const odd = await visit(
      '?widget=%22%3E%3Cscript%3E&house=none&theme=pink&width=9&language=tlh',
    );
    assert.deepEqual(snippetsOf(odd.body), snippetsOf((await visit('')).body));
  });

  it('offers each activity that is to come, named in the language it is shown in', async () => {
    const { body } = await visit('?widget=activity&activity=laxhjalp&language=en');
    assertWellFormed(body);
    assert.match(body, /<select name="activity">\s*<option value="laxhjalp" selected>\s*Läxhjälp/);
    const [script, frame, address] = snippetsOf(body);
    assert.match(script!, /<klocket-activity district="provberget" activity="laxhjalp" lang="en">/);
    assert.match(script!, /activities\/laxhjalp\?lang=en">Homework help<\/a>/);
    assert.match(frame!, /embed\/activity\?[^"]*activity=laxhjalp[^"]*lang=en/);
    assert.equal(address, 'http://localhost:8080/provberget/activities/laxhjalp?lang=en');
    const other = await visit('?widget=activity&activity=nej');
    assert.match(
      snippetsOf(other.body)[0]!,
      /<klocket-activity district="provberget" activity="laxhjalp"/,
    );
  });

  it('asks only for what the chosen widget takes notice of', async () => {
    const asked = async (query: string) =>
      [...(await visit(query)).body.matchAll(/<select name="(\w+)"/g)].map(([, name]) => name);
    const looks = ['language', 'theme', 'look', 'width'];
    assert.deepEqual(await asked('?widget=goals'), ['widget', ...looks]);
    assert.deepEqual(await asked('?widget=houses'), ['widget', 'house', ...looks]);
    assert.deepEqual(await asked(''), ['widget', 'house', 'themes', 'organiser', ...looks]);
  });

  it('shows it on a page like that of a partner', async () => {
    const { body } = await visit('?look=svenska-kyrkan&theme=dark&width=narrow');
    assert.match(body, /<div class="site" data-site="svenska-kyrkan" data-theme="dark">/);
    assert.match(body, /<strong>Församlingen<\/strong>/);
    assert.match(body, /<div class="site-body" data-width="narrow">/);
  });

  for (const widget of ['activity', 'houses', 'goals', 'defect-list', 'defect-report', 'pulse']) {
    it(`shows ${widget} by a frame that is there`, async () => {
      const { app, body } = await visit(`?widget=${widget}`);
      const src = /<iframe src="([^"]+)"/.exec(body)![1]!.replaceAll('&amp;', '&');
      assert.equal((await app.inject(src)).statusCode, 200);
    });
  }
});

describe('a page that a web editor has checked', () => {
  it('is held against what widgets need, and what is missing is said', async () => {
    const { statusCode, headers, body } = await visit('?check=http://127.0.0.1/&lang=en');
    assert.equal(statusCode, 200);
    assertWellFormed(body);
    assert.equal(headers['cache-control'], 'no-store');
    assert.match(body, /Something is in the way/);
    assert.match(body, /data-level="fault"[^]*a page that everybody can reach/);
    assert.match(body, /value="http:\/\/127\.0\.0\.1\/"/);
  });

  it('must be a page, which is said at its field', async () => {
    const { statusCode, body } = await visit('?check=%22%3E%3Cscript%3Ealert(1)');
    assert.equal(statusCode, 422);
    assertWellFormed(body);
    assert.match(body, /aria-invalid="true" aria-describedby="check-wrong"/);
    assert.match(body, /id="check-wrong"[^>]*>Det är ingen adress till en sida/);
    assert.doesNotMatch(body, /<script>alert/);
  });

  it('is fetched for nobody who comes from another site', async () => {
    const { body, headers } = await visit('?check=http://127.0.0.1/', 'cross-site');
    assert.doesNotMatch(body, /class="findings"/);
    assert.notEqual(headers['cache-control'], 'no-store');
  });
});

/** What stands there to be copied, as it is copied. */
const snippetsOf = (body: string) =>
  [...body.matchAll(/<code>([^<]*)<\/code>/g)].map(([, text = '']) =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );

async function visit(query: string, site = 'same-origin') {
  const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
  await migrate(db);
  const { clock } = createTestClock();
  await fillSample(db, clock);
  const app = await openApp(db, { clock });
  const { statusCode, headers, body } = await app.inject({
    url: `/provberget/embed${query}`,
    headers: { 'sec-fetch-site': site },
  });
  return { app, statusCode, headers, body };
}
