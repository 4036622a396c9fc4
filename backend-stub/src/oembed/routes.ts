import { Type } from 'typebox';
import type { Deps } from '../deps.ts';
import { write } from '../features/open311/document.ts';
import type { App } from '../http/app-type.ts';
import { ownOrigin } from '../http/own-origin.ts';
import { problemResponses } from '../http/schemas.ts';
import { absolute, titleOf } from '../pages/head.ts';
import { pageUrl } from '../pages/context.ts';
import { createLoader } from '../pages/load.ts';
import { Problem } from '../problem.ts';
import { oembedAnswer } from './answer.ts';
import { frameOf } from './frame-of.ts';
import { createNaming } from './named.ts';
import { subjectOf } from './subject.ts';

const types = {
  json: 'application/json; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
} as const;

const Size = (description: string) => Type.Optional(Type.String({ maxLength: 20, description }));

/** What nobody knows is ignored, as oEmbed wants it. */
const OembedQuery = Type.Object({
  url: Type.String({
    minLength: 1,
    maxLength: 2000,
    description: 'The address of a public page of ours, whole or from its first slash.',
  }),
  format: Type.Optional(Type.String({ maxLength: 40, description: '`json` (default) or `xml`.' })),
  maxwidth: Size('How wide it may be, in pixels.'),
  maxheight: Size('How tall it may be, in pixels.'),
});

/** oEmbed 1.0: what another site needs to know to show a page of ours. */
export function oembedRoutes(app: App, deps: Deps) {
  const { answers, settings } = deps;
  const { publicUrl } = settings;
  const load = createLoader(deps);
  const nameOf = createNaming(deps, load);

  app.get(
    '/oembed',
    {
      schema: {
        tags: ['embedding'],
        summary: 'How to show a page of ours (oEmbed 1.0)',
        description:
          '`rich` with a frame that keeps itself up to date, or `link`. Sensitive and secret pages are not ' +
          'found. Another `format` than these two is 501.',
        querystring: OembedQuery,
        produces: [types.json, types.xml],
        response: problemResponses(400, 404, 429, 503),
      },
    },
    async (request, reply) => {
      const { url, format = 'json', maxwidth, maxheight } = request.query;
      if (format !== 'json' && format !== 'xml') {
        throw new Problem('not-acceptable', { status: 501 });
      }
      const origin = ownOrigin(publicUrl, request.headers.host);
      const subject = subjectOf(url, [...new Set([origin, publicUrl])]);
      if (!subject) throw new Problem('not-found');
      const limits = { width: pixels(maxwidth), height: pixels(maxheight) };
      const name = JSON.stringify(['oembed', origin, subject, format, limits]);
      await answers.answer(request, reply, subject.district, make, name).catch((error: unknown) => {
        // What is gone has no representation, and oEmbed has no other word for it.
        throw error instanceof Problem && error.code === 'gone' ? new Problem('not-found') : error;
      });

      async function make() {
        const context = await load.context(subject!.district, subject!.lang);
        const { district, language, languages } = context;
        const { title, picture } = await nameOf(subject!, context);
        const lang = language === languages[0] ? undefined : language;
        const frame = frameOf(subject!, { lang });
        const described = {
          title: titleOf(title, district.name),
          url: origin + pageUrl(context, subject!.path, subject!.query),
          author: { name: district.name, url: origin + pageUrl(context, `/${district.id}`) },
          origin,
          frame: frame && { url: origin + frame.path, height: frame.height },
          picture: picture && { ...picture, url: absolute(picture.url, origin) },
        };
        return {
          type: types[format as keyof typeof types],
          body: write(format as keyof typeof types, 'oembed', oembedAnswer(described, limits)),
          caching: 'public, max-age=300, stale-while-revalidate=3600',
          validUntil: load.validUntil(context),
          headers: { 'content-language': language },
        };
      }
    },
  );
}

/** A number of pixels; what is none limits nothing. */
function pixels(text: string | undefined) {
  const number = Math.floor(Number(text ?? NaN));
  return number >= 1 && number < 100_000 ? number : undefined;
}
