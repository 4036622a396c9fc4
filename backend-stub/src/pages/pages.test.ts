import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  everyStatus,
  hostileContext,
  hostileOccurrence,
  samplePages,
  viewOf,
} from '../testing/sample-pages.ts';
import {
  hostileTexts,
  sampleActivity,
  sampleContext,
  sampleHouse,
  sampleOccurrence,
} from '../testing/sample.ts';
import { assertWellFormed } from '../testing/well-formed.ts';
import { districtPage } from './district-page.ts';
import { frontPage, troublePage } from './front-page.ts';
import { renderPage } from './layout.ts';
import { occurrencePage } from './occurrence-page.ts';

const languages = ['sv', 'sv-x-lattlast', 'en', 'ar'];

describe('pages', () => {
  for (const language of languages) {
    for (const [name, write] of Object.entries(samplePages)) {
      it(`are well-formed and in ${language}: ${name}`, () => {
        const page = write(sampleContext(language), everyStatus());
        assertWellFormed(page);
        const direction = language === 'ar' ? 'rtl' : 'ltr';
        assert.ok(page.includes(`<html lang="${language}" dir="${direction}">`));
        assert.doesNotMatch(page, /undefined|\[object|NaN|\{\w+\}/);
        assert.doesNotMatch(page, /\sstyle=|\son\w+=|<style/);
      });
    }
  }

  for (const text of hostileTexts) {
    for (const [name, write] of Object.entries(samplePages)) {
      it(`show ${JSON.stringify(text)} as the text it is: ${name}`, () => {
        const hostile = write(hostileContext(text), [hostileOccurrence(text)], text);
        assertWellFormed(hostile);
        assert.deepEqual(
          elements(hostile),
          elements(write(hostileContext('x'), [hostileOccurrence('x')], 'x')),
        );
        assert.doesNotMatch(hostile, /href="javascript:|src="javascript:|\u202e|\u0000|\u0007/);
      });
    }
  }

  it('name themselves to search engines by real languages alone, and their Facebook by those it knows', () => {
    const context = { ...sampleContext('sv-x-lattlast'), languages };
    const page = samplePages.district(context, [sampleOccurrence()]);
    const told = [...page.matchAll(/hreflang="([^"]+)" href="https:/g)].map(([, tag]) => tag);
    assert.deepEqual(told, ['sv', 'en', 'ar', 'x-default']);
    const said = [...page.matchAll(/og:(locale(?::alternate)?)" content="([^"]+)"/g)];
    assert.deepEqual(
      said.map(([, name, locale]) => `${name} ${locale}`),
      ['locale sv_SE', 'locale:alternate en_GB', 'locale:alternate ar_AR'],
    );
  });

  it('cross out what no longer holds, and say why', () => {
    const moved = sampleOccurrence({
      status: 'rescheduled',
      reason: 'Salen är upptagen.',
      previous: { startTime: '16:00', house: { id: 'idrottens-hus', name: 'Idrottens hus' } },
    });
    const page = renderPage(
      occurrencePage({ occurrence: moved, activity: sampleActivity() }, undefined, sampleContext()),
      sampleContext(),
    );
    assert.match(page, /<del><bdi>16:00–18:30 · Idrottens hus<\/bdi><\/del>/);
    assert.match(page, /Varför: <bdi>Salen är upptagen\.<\/bdi>/);
  });

  it('mark words in another language than the page', () => {
    const page = samplePages.district(sampleContext('ar'), [sampleOccurrence({ language: 'sv' })]);
    assert.match(page, /<bdi lang="sv">Läxhjälp<\/bdi>/);
  });

  it('keep a sensitive activity from search engines, feeds of links and other sites', () => {
    const context = sampleContext();
    const secret = { sensitive: true, summary: 'hemligt' };
    const page = renderPage(
      occurrencePage(
        { occurrence: sampleOccurrence(secret), activity: sampleActivity({ sensitive: true }) },
        sampleHouse(),
        context,
      ),
      context,
    );
    assert.match(page, /<meta name="robots" content="noindex" \/>/);
    assert.match(page, /<meta name="referrer" content="no-referrer" \/>/);
    assert.doesNotMatch(page, /og:|ld\+json|calendar\.google\.com|hemligt/);
    assert.equal(page.match(/Lämna sidan snabbt/g)?.length, 1);
    assert.doesNotMatch(samplePages.district(context, [sampleOccurrence(secret)]), /hemligt/);
  });

  it('put what began earlier and goes on under the first day', () => {
    const long = sampleOccurrence({ day: '2026-11-20', endDay: '2026-11-24', endTime: '18:00' });
    const page = samplePages.district(sampleContext(), [long]);
    assert.match(page, /<time datetime="2026-11-22">/);
    assert.match(page, /Pågår till <bdi>tisdag 24 november<\/bdi>/);
  });

  it('lead on when nothing happens', () => {
    const page = samplePages.district(sampleContext(), []);
    assert.match(page, /Inget är inplanerat/);
    assert.match(page, /from=2026-12-16/);
  });

  it('begin with what is left of today, and what is open', () => {
    const context = sampleContext();
    const first = sampleOccurrence({
      day: context.today,
      startsAt: `${context.today}T17:00:00+01:00`,
      endsAt: `${context.today}T18:30:00+01:00`,
    });
    const at = (now: string) => {
      const view = { ...viewOf([first]), now };
      const page = renderPage(districtPage(view, context), context);
      return /<div class="overview">([^]*?)<div class="columns">/.exec(page)![1]!;
    };
    assert.match(at(first.startsAt), /Läxhjälp/);
    assert.doesNotMatch(at(first.endsAt), /Läxhjälp/);
    assert.match(at(first.endsAt), /Inget mer händer i dag/);
    assert.match(at(first.startsAt), /data-open=/);
  });

  it('tell at the top what goes on for days, after what has a time today', () => {
    const context = sampleContext();
    const times = { startsAt: '2026-11-20T10:00:00+01:00', endsAt: '2026-11-26T10:00:00+01:00' };
    const long = sampleOccurrence({
      id: 'long',
      day: '2026-11-20',
      endDay: '2026-11-26',
      title: 'Utställning',
      ...times,
    });
    const today = sampleOccurrence({ day: context.today, ...times });
    const view = { ...viewOf([long, today]), now: '2026-11-22T12:00:00Z' };
    const page = renderPage(districtPage(view, context), context);
    const [, list] = /<ul class="todays">([^]*?)<\/ul>/.exec(page)!;
    assert.match(list!, /Läxhjälp[^]*Utställning[^]*Pågår till/);
  });

  it('lead to what is broken once, at the top or beside what was chosen', () => {
    const context = sampleContext();
    for (const choice of [{}, { house: 'kunskapens-hus' }]) {
      const page = renderPage(districtPage({ ...viewOf([]), choice }, context), context);
      assert.equal(page.match(/href="\/klockaretorpet\/defects"/g)?.length, 1);
    }
  });

  it('tell on a phone where a house is before what happens in it', () => {
    const page = samplePages.house(sampleContext(), []);
    assert.match(page, /class="nearby"[^]*#hours[^]*<klocket-calendar[^]*id="hours"/);
  });

  it('take the widget away where other days than the coming are asked for', () => {
    const context = sampleContext();
    const past = { ...viewOf([]), from: '2026-11-01', to: '2026-11-14' };
    assert.doesNotMatch(renderPage(districtPage(past, context), context), /<klocket-calendar/);
  });

  it('show a way on when there is none', () => {
    const { district } = sampleContext();
    for (const status of [404, 410, 429, 500, 503]) {
      const page = troublePage({ status, districts: [district] }, 'en');
      assertWellFormed(page);
      assert.match(page, /href="\/klockaretorpet"/);
      assert.match(page, /href="tel:0100000001"/);
    }
    assertWellFormed(troublePage({ status: 500, districts: [] }, 'ar'));
    assertWellFormed(frontPage([], 'sv'));
  });
});

/** The elements of a page in order: what no text may add to. */
function elements(page: string) {
  return page.match(/<\/?[a-z][a-z0-9-]*/g);
}
