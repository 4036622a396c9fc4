import { defectPagePath, type Defect, type DefectPhoto } from '@klocket/contract';
import { shortDay } from '../../words/dates.ts';
import { insertText } from '../../words/index.ts';
import { insert, pageUrl, written, type PageContext } from '../context.ts';
import { attributes, html, join, safeUrl, type Content } from '../html.ts';

/** What a defect is called: what it is, and where if that has a name. */
export function defectTitle({ category, place }: Defect, { words }: PageContext) {
  const where = place.spot?.name ?? place.address;
  return where ? insertText(words.defects.at, { what: category.name, where }) : category.name;
}

/** What has become of a defect, how long it has been there, and whether the accounts differ. */
export function defectBadges(
  { status, closed, carriedOver, differs }: Defect,
  context: PageContext,
) {
  const { defects, defectPages } = context.words;
  return html`<p class="change">
    <strong class="badge" data-status="${closed ? 'closed' : 'open'}"
      >${defects.statuses[status]}</strong
    >
    ${carriedOver > 0 && html`<span class="badge">${carriedText(carriedOver, context)}</span>`}
    ${differs && html`<span class="badge" data-status="differs">${defectPages.one.differing}</span>`}
  </p>`;
}

/** “Kvar efter 3 vandringar”. */
export function carriedText(count: number, { words }: Pick<PageContext, 'words'>) {
  const { carried } = words.defectPages.one;
  return insertText(count === 1 ? carried.one : carried.other, { count });
}

/** Defects in a list, each with the way to its story. */
export const defectItems = (defects: readonly Defect[], context: PageContext): Content =>
  html`<ul class="defects">
    ${defects.map((defect) => defectItem(defect, context))}
  </ul>`;

function defectItem(defect: Defect, context: PageContext): Content {
  const { district, today, language, words } = context;
  const [photo] = defect.photos;
  const facts = [
    insert(words.defects.number, { number: defect.number }),
    html`<time datetime="${defect.day}">${shortDay(defect.day, today, language)}</time>`,
  ];
  return html`<li ${attributes({ class: 'defect' })}>
    ${photo && smallPhoto(photo)}
    <div>
      ${defectBadges(defect, context)}
      <h3>
        <a href="${pageUrl(context, defectPagePath(district.id, defect.id))}"
          ><bdi>${defectTitle(defect, context)}</bdi></a
        >
      </h3>
      ${defect.words && html`<p class="summary">${written(defect.words, otherThan(defect, context))}</p>`}
      <p class="where">${join(facts, ' · ')}</p>
    </div>
  </li>`;
}

/** The language of a defect's words, where it is not the page's. */
export const otherThan = ({ language }: Defect, context: PageContext) =>
  language === context.language ? undefined : language;

/** A photo as a small picture beside what is said of it. */
const smallPhoto = (photo: DefectPhoto): Content =>
  html`<img
    class="thumb"
    src="${sized(photo, 480)}"
    alt=""
    loading="lazy"
    width="96"
    height="96"
  />`;

/** Photos beside each other, each a link to the whole of it. */
export const photosOf = (
  photos: readonly DefectPhoto[],
  title: string,
  { words }: PageContext,
): Content =>
  photos.length > 0 &&
  html`<ul class="photos">
    ${photos.map(
      (photo, at) =>
        html`<li>
          <a ${attributes({ href: safeUrl(photo.url) })}
            ><img
              src="${sized(photo, 960)}"
              alt="${insertText(words.defectPages.one.photo, { number: at + 1, title })}"
              width="${photo.width}"
              height="${photo.height}"
          /></a>
        </li>`,
    )}
  </ul>`;

/** The same photo at another width. */
const sized = ({ url }: DefectPhoto, width: 480 | 960) =>
  safeUrl(url.replace(/\/1600\.webp$/, `/${width}.webp`)) ?? '';
