import { attributes, html } from '../pages/html.ts';
import type { DemoLanguage } from './widget-pages.ts';
import { ways, type Way } from './ways.ts';

/** What the bar says, in each language that a site speaks. */
const words: Record<
  DemoLanguage,
  { label: string; names: Record<Way, string> } & Record<Way, string>
> = {
  sv: {
    label: 'Samma sida på fyra sätt',
    names: {
      script: 'Två rader kod',
      frame: 'En ram',
      oembed: 'En inklistrad adress',
      links: 'Bara länkar',
    },
    script: 'Sidan laddar Klockets skript. Det ser ut som en del av den.',
    frame:
      'Sidan släpper inte in någon annans kod, bara en ram. Den är så hög som det som står i den.',
    oembed:
      'Redaktören har bara klistrat in en adress, som i WordPress. Ramen har inga rättigheter.',
    links: 'Verktyget har tagit bort allt utom länkarna. De leder till samma sak hos Klocket.',
  },
  en: {
    label: 'The same page in four ways',
    names: {
      script: 'Two lines of code',
      frame: 'A frame',
      oembed: 'A pasted address',
      links: 'Links only',
    },
    script: 'The page loads Klocket’s script. It looks like part of it.',
    frame: 'The page lets no one else’s code in, only a frame. It is as tall as what it shows.',
    oembed: 'The editor only pasted an address, as in WordPress. The frame has no rights.',
    links: 'The tool took away everything but the links. They lead to the same thing at Klocket.',
  },
  ar: {
    label: 'الصفحة نفسها بأربع طرق',
    names: { script: 'سطران من الشيفرة', frame: 'إطار', oembed: 'عنوان ملصق', links: 'روابط فقط' },
    script: 'تحمّل الصفحة شيفرة كلوكيت، فتبدو جزءًا منها.',
    frame: 'لا تسمح الصفحة بشيفرة غيرها، بل بإطار فقط. وهو بارتفاع ما يعرضه.',
    oembed: 'لصق المحرّر عنوانًا فقط، كما في ووردبريس. الإطار بلا أي صلاحيات.',
    links: 'أزالت الأداة كل شيء ما عدا الروابط. وهي تقود إلى الشيء نفسه عند كلوكيت.',
  },
};

/** What the stranger's site adds: it is nobody's partner. */
const unlisted: Partial<Record<Way, string>> = {
  frame: 'Bloggen är inte partner, så ramen visas inte här. Länken under leder rätt.',
  oembed: 'Bloggen är inte partner, så ramen visas inte här. Länken i citatet leder rätt.',
};

/** Leads between the four ways of a page of a site, in plain words. */
export function waysBar(way: Way, path: string, lang: DemoLanguage, isPartner: boolean): string {
  const said = words[lang];
  return `${html`<nav class="klocket-ways" aria-label="${said.label}">
    <div>
      <p>${(!isPartner && unlisted[way]) || said[way]}</p>
      <ul>
        ${ways.map((other) => {
          const href = other === 'script' ? `/${path}` : `/${other}/${path}`;
          const current = other === way && 'page';
          return html`<li>
            <a ${attributes({ href, 'aria-current': current })}>${said.names[other]}</a>
          </li>`;
        })}
      </ul>
    </div>
  </nav>`}`;
}
