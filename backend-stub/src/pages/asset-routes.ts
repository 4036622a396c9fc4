import type { App } from '../http/app-type.ts';
import { chooseEncoding, encode, type Encoding } from '../http/encoding.ts';
import { assets, insideApp, type Asset } from './assets.ts';

/** Brotli's best: what never changes under its name is compressed once. */
const bestQuality = 11;

/** The files that our pages load, each as small as it can be made. */
export function pageAssetRoutes(app: App) {
  for (const asset of [...Object.values(assets), ...Object.values(insideApp)]) {
    const packed = new Map<Encoding, Promise<Buffer>>();
    app.get(
      asset.path,
      { config: { kind: 'file', unlimited: true }, schema: { hide: true } },
      async (request, reply) => {
        const encoding = chooseEncoding(request.headers['accept-encoding']);
        const body = await packedBy(packed, asset, encoding);
        if (encoding !== 'identity') reply.header('content-encoding', encoding);
        return reply
          .type(asset.type)
          .header('cache-control', 'public, max-age=31536000, immutable')
          .header('vary', 'accept-encoding')
          .send(body);
      },
    );
  }
}

/** The file in an encoding, made when it is first asked for. */
function packedBy(packed: Map<Encoding, Promise<Buffer>>, { body }: Asset, encoding: Encoding) {
  const known = packed.get(encoding) ?? encode(body, encoding, bestQuality);
  packed.set(encoding, known);
  return known;
}
