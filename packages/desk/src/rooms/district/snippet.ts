/** What a partner wants on its page. */
export interface SnippetWish {
  /** Where our widgets are loaded from. */
  server: string;
  district: string;
  show: SnippetShow;
  /** A language tag; empty: the page's own. */
  lang: string;
  /** Id of the only organiser to show; empty: all. */
  organiser: string;
}

export const snippetShows = ['list', 'week', 'month', 'houses', 'frame'] as const;
export type SnippetShow = (typeof snippetShows)[number];

/** The lines to paste where it is to stand. */
export function snippetOf({ server, district, show, lang, organiser }: SnippetWish): string {
  if (show === 'frame') {
    const address = new URL('/embed/calendar', server);
    const query = { district, organiser, lang };
    for (const [name, value] of Object.entries(query)) {
      if (value) address.searchParams.set(name, value);
    }
    return `<iframe src="${escape(address.href)}" title="Kalender" width="100%" height="800"></iframe>`;
  }
  const tag = show === 'houses' ? 'klocket-houses' : 'klocket-calendar';
  const attributes = {
    district,
    view: show === 'week' || show === 'month' ? show : '',
    organiser: show === 'houses' ? '' : organiser,
    lang,
  };
  const written = Object.entries(attributes)
    .filter(([, value]) => value)
    .map(([name, value]) => ` ${name}="${escape(value)}"`);
  return [
    `<script type="module" src="${escape(server)}/v1/klocket.js"></script>`,
    `<${tag}${written.join('')}></${tag}>`,
  ].join('\n');
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
