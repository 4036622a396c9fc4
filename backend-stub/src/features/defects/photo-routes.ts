import { DefectPhotoSent, paths } from '@klocket/contract';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { millisecondsOf } from '../../clock.ts';
import type { Deps } from '../../deps.ts';
import { addressPrefix } from '../../http/address-prefix.ts';
import type { App } from '../../http/app-type.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { problemResponses } from '../../http/schemas.ts';
import { Problem } from '../../problem.ts';
import { mostBytes, pictureWidths } from '../pictures/rules.ts';
import { createWriteGate } from '../signups/gate/may-write.ts';
import { createPhotoLimit } from './photo-limit.ts';

/** An id nobody guesses, made up by whoever sends the photo. */
export const PhotoParams = Type.Object({
  district: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 80 }),
  id: Type.String({ pattern: '^[A-Za-z0-9_-]{16,64}$', maxLength: 64 }),
});

const types: Record<string, string> = { webp: 'image/webp', jpg: 'image/jpeg' };

/** Lets a scope read the bytes of a photo; anything but one file as the body is refused. */
export function takeBytes(scope: App) {
  scope.addContentTypeParser(
    /^(image\/.+|application\/octet-stream)$/,
    { parseAs: 'buffer', bodyLimit: mostBytes },
    (_request, body, done) => done(null, body),
  );
}

/** Aborts when nobody waits for the answer any more. */
export function abortWhenLeft(reply: FastifyReply): AbortSignal {
  const left = new AbortController();
  reply.raw.once('close', () => left.abort(new Problem('unavailable')));
  return left.signal;
}

/** Photos of reports: taken in one by one, and shown to everyone once they are reviewed. */
export function defectPhotoRoutes(app: App, deps: Deps) {
  const { defectPhotos, settings, partners, signupSecrets: secrets, clock } = deps;
  const now = () => millisecondsOf(clock);
  const { publicUrl } = settings;
  const { demandOrigin } = createWriteGate({ publicUrl, partners, secrets, now });
  const limit = createPhotoLimit(settings.rush, now);

  app.register(async (scope) => {
    takeBytes(scope);
    scope.put<{ Params: { district: string; id: string } }>(
      routePattern(paths.defectPhoto(':district', ':id')),
      {
        bodyLimit: mostBytes,
        schema: {
          tags: ['defects'],
          summary: 'Send a photo',
          description:
            'The file itself is the body: JPEG, PNG or WebP. `id` is made up by the sender, 16 letters or ' +
            'more that nobody guesses; a report then names it. The same id and bytes, sent again, are the ' +
            'same photo. Made anew without place, camera and all else that is told in it, and shown to ' +
            'nobody but staff before it is reviewed. What no report names is removed after a week.',
          params: PhotoParams,
          response: {
            200: DefectPhotoSent,
            201: DefectPhotoSent,
            ...problemResponses(400, 403, 404, 422, 429, 503),
          },
        },
      },
      async (request, reply) => {
        const { district, id } = request.params;
        await demandOrigin(request, district);
        if (!(await deps.districts.exists(district))) throw new Problem('not-found');
        limit(addressPrefix(request.ip));
        const { photo, isNew } = await defectPhotos.take(
          { districtId: district, id },
          request.body,
          abortWhenLeft(reply),
        );
        return reply
          .code(isNew ? 201 : 200)
          .header('cache-control', 'no-store')
          .send(photo);
      },
    );
  });

  app.get<{ Params: { id: string; name: string } }>(
    '/files/defects/:id/:name',
    { config: { kind: 'file' }, schema: { hide: true } },
    async ({ params: { id, name } }, reply) => {
      const photo = /^[\w-]{16,64}$/.test(id) ? await defectPhotos.findShown(id) : undefined;
      if (!photo) throw new Problem('not-found');
      // It can be taken away again, or get another with faces blurred.
      return sendPhoto(
        reply,
        defectPhotos.pathOf(photo.hash, readName(name)),
        'public, max-age=300',
      );
    },
  );
}

/** The name of one of a photo's files, if it is one. */
export function readName(name: string): string {
  const [, width] = /^(\d{3,4})\.(webp|jpg)$/.exec(name) ?? [];
  if (!pictureWidths.some((known) => String(known) === width)) throw new Problem('not-found');
  return name;
}

/** Sends a file of a photo, as a picture and nothing else. */
export async function sendPhoto(reply: FastifyReply, path: string, caching: string) {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new Problem('not-found');
  return reply
    .headers({
      'cache-control': caching,
      'content-length': found.size,
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'inline',
    })
    .type(types[path.slice(path.lastIndexOf('.') + 1)]!)
    .send(createReadStream(path));
}
