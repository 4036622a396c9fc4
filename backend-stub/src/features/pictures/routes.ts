import { DistrictParams, StoredPicture, staffPaths } from '@klocket/contract';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { toStored } from '../../clock.ts';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { staffProblems } from '../../http/schemas.ts';
import { InputError } from '../../input-error.ts';
import { Problem } from '../../problem.ts';
import { signedIn } from '../staff/guard.ts';
import { ownIn, may } from '../staff/may.ts';
import { encodePicture } from './encode.ts';
import { isPlausible, mostBytes, pictureUrl, pictureWidths, typeOfPicture } from './rules.ts';

const types: Record<string, string> = { webp: 'image/webp', jpg: 'image/jpeg' };

/** Pictures: taken in from staff, made anew, and served under names that never mean anything else. */
export function pictureRoutes(app: App, { db, clock, settings }: Deps) {
  const folder = resolve(settings.files);

  app.register(async (scope) => {
    scope.addContentTypeParser(
      /^(image\/.+|application\/octet-stream)$/,
      { parseAs: 'buffer', bodyLimit: mostBytes },
      (_request, body, done) => done(null, body),
    );
    scope.post<{ Params: { district: string } }>(
      routePattern(staffPaths.pictures(':district')),
      {
        bodyLimit: mostBytes,
        schema: {
          tags: ['staff'],
          summary: 'Hand over a picture',
          description:
            'The file itself is the body: JPEG, PNG or WebP. It is made anew in three widths; place, camera ' +
            'and all else that is told in it is left behind.',
          params: DistrictParams,
          response: { 201: StoredPicture, ...staffProblems(404) },
        },
      },
      async (request, reply) => {
        const actor = signedIn(request);
        const districtId = request.params.district;
        if (
          !actor.roles.some((role) => role.districtId === districtId || role.role === 'operator')
        ) {
          throw new Problem('not-found');
        }
        if (!may(actor, 'activity.write', ownIn(actor, districtId))) throw new Problem('forbidden');
        const bytes = request.body;
        if (!Buffer.isBuffer(bytes) || !typeOfPicture(bytes)) {
          throw new Problem('unsupported-media-type');
        }
        if (!isPlausible(bytes)) throw new InputError('picture-unreadable', '/picture');
        const left = new AbortController();
        reply.raw.once('close', () => left.abort(new Problem('unavailable')));
        const { hash, width, height } = await encodePicture(bytes, folder, left.signal);
        const at = toStored(clock());
        await db
          .insertInto('picture')
          .values({ district_id: districtId, hash, width, height, created_at: at })
          // It was just handed over, whenever it was handed over before.
          .onConflict((conflict) =>
            conflict.columns(['district_id', 'hash']).doUpdateSet({ created_at: at }),
          )
          .execute();
        return reply.code(201).send({ url: pictureUrl(hash, largest), width, height });
      },
    );
  });

  app.get<{ Params: { hash: string; name: string } }>(
    '/files/:hash/:name',
    { config: { kind: 'file' }, schema: { hide: true } },
    async ({ params: { hash, name } }, reply) => {
      const [, width, format] = /^(\d{3,4})\.(webp|jpg)$/.exec(name) ?? [];
      const isOurs = pictureWidths.some((known) => String(known) === width);
      if (!/^[0-9a-f]{32}$/.test(hash) || !isOurs) throw new Problem('not-found');
      const path = join(folder, hash, name);
      const found = await stat(path).catch(() => undefined);
      if (!found?.isFile()) throw new Problem('not-found');
      return reply
        .headers({
          'cache-control': 'public, max-age=31536000, immutable',
          'content-length': found.size,
          'content-security-policy': "default-src 'none'; sandbox",
        })
        .type(types[format!]!)
        .send(createReadStream(path));
    },
  );
}

const largest = pictureWidths.at(-1)!;
