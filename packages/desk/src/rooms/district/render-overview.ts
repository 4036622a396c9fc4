import type { Action, DistrictForm } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../../icon.ts';
import { languageName } from '../../kit/language-names.ts';
import { may } from '../../me.ts';
import type { DeskPlace } from '../../place.ts';
import { wordsIn } from '../../kit/words-in.ts';

interface Tile {
  /** In the desk, after the district. */
  path: string;
  title: string;
  picture: IconName;
  words: string;
  action?: Action;
}

/** The ways on from the room's first page, each with what is there now. */
export function renderOverview(place: DeskPlace, source: DistrictForm): TemplateResult {
  const { me, district, href } = place;
  const open = tiles(place, source).filter(({ action }) => !action || may(me, district, action));
  return html`<div class="tiles">
      ${open.map(
        ({ path, title, picture, words }) =>
          html`<section class="card tile">
            <h2>${icon(picture)} <a href=${href(path)}>${title}</a></h2>
            ${words ? html`<p class="quiet">${words}</p>` : nothing}
          </section>`,
      )}
    </div>
    <p>
      <a href="/${district}" target="_blank" rel="noopener">
        ${msg('Se sidan som alla ser', { id: 'desk-see-page' })}
      </a>
    </p>`;
}

const tiles = ({ language }: DeskPlace, source: DistrictForm): Tile[] => [
  {
    path: 'district/houses',
    title: msg('Husen', { id: 'desk-houses' }),
    picture: 'district',
    words: names(source.houses?.map(({ name }) => wordsIn(name, language))),
  },
  {
    path: 'district/about',
    title: msg('Om stadsdelen', { id: 'desk-district-about' }),
    picture: 'text',
    words: [
      source.contact.name,
      source.languages.map((tag) => languageName(tag, language)).join(', '),
    ].join(' · '),
  },
  {
    path: 'district/statement',
    title: msg('Ansvar och tillgänglighet', { id: 'desk-said-by-law' }),
    picture: 'text',
    words: msg('Det som lagen vill att ni talar om på era sidor.', { id: 'desk-said-by-law-tile' }),
  },
  {
    path: 'district/organisers',
    title: msg('Arrangörer', { id: 'desk-organisers' }),
    picture: 'colleagues',
    words: names(source.organisers?.map(({ name }) => name)),
  },
  {
    path: 'district/themes',
    title: msg('Ämnen', { id: 'desk-themes' }),
    picture: 'tag',
    words: names(source.themes?.map(({ name }) => wordsIn(name, language))),
  },
  {
    path: 'activities/breaks',
    title: msg('Skollov', { id: 'desk-breaks' }),
    picture: 'activities',
    words: msg('Dagar som föreslås som undantag när någon lägger in en aktivitet.', {
      id: 'desk-breaks-tile',
    }),
    action: 'activity.read',
  },
  {
    path: 'district/partners',
    title: msg('Webbplatser', { id: 'desk-partners-short' }),
    picture: 'globe',
    words: msg(
      'Vilka som får visa kalendern och ta emot anmälningar, och raderna de klistrar in.',
      {
        id: 'desk-partners-tile',
      },
    ),
    action: 'partner.write',
  },
  {
    path: 'district/mail',
    title: msg('Mejl', { id: 'desk-mail-short' }),
    picture: 'mail',
    words: msg('Det som inte har kommit fram.', { id: 'desk-mail-tile' }),
    action: 'mail.read',
  },
  {
    path: 'district/new',
    title: msg('En ny stadsdel', { id: 'desk-new-district' }),
    picture: 'add',
    words: msg('Efter mönster av den här.', { id: 'desk-new-district-tile' }),
    action: 'district.create',
  },
];

const shown = 4;

/** The first few names, and how many more there are. */
function names(all: readonly string[] = []) {
  if (all.length === 0) return msg('Inget än', { id: 'desk-none-yet' });
  const more = all.length - shown;
  const first = all.slice(0, shown).join(', ');
  return more > 0 ? msg(str`${first} och ${more} till`, { id: 'desk-and-more' }) : first;
}
