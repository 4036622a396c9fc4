import { serverLanguage, spokenByUs, type ServerLanguage } from '../words/index.ts';

/** The server's language that an `Accept-Language` header likes best (RFC 9110 12.5.4), else Swedish. */
export function preferredLanguage(header: string | undefined): ServerLanguage {
  if (!header) return spokenByUs[0];
  let best: ServerLanguage = spokenByUs[0];
  let bestQuality = 0;
  for (const item of header.slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = item.split(';').map((part) => part.trim());
    const language = serverLanguage(tag);
    if (language !== tag.toLowerCase().split('-')[0]) continue;
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    const quality = weight ? Number(weight.slice(2)) : 1;
    if (quality > bestQuality) [best, bestQuality] = [language, quality];
  }
  return best;
}
