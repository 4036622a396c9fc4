import { withQuery } from './query.ts';

/*
 * The addresses by which other sites show us, relative to the server's origin. Apart from `paths.ts`,
 * since no phone needs them.
 */

/** What oEmbed 1.0 says about an address of ours. */
export const oembedPath = (url: string, format?: 'json' | 'xml') =>
  withQuery('/oembed', { url, format });

/** The page that a frame shows. */
export const framePath = (
  widget: string,
  query: Record<string, string | number | undefined> = {},
) => withQuery(`/embed/${widget}`, query);

/** Where anybody puts together what to paste. */
export const embedBuilderPath = (district: string) => `/${district}/embed`;

/** What makes frames as tall as they say, for the page around them. */
export const parentScriptPath = () => '/v1/frame.js';

/** The plugin for sites that run WordPress, as WordPress takes it. */
export const wordpressPluginPath = () => '/v1/klocket-wordpress.zip';
