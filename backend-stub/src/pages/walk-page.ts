import {
  defectPagePath,
  defectsPagePath,
  walkPagePath,
  walkPaperPath,
  type Defect,
  type Walk,
  type WalkFinding,
  type WalkProtocol,
} from '@klocket/contract';
import type { PaperPlan } from '../features/papers/paper.ts';
import { capital, listOf, longDay } from '../words/dates.ts';
import { insertText } from '../words/index.ts';
import { insert, pageUrl, written, type PageContext } from './context.ts';
import { html, join, type Content } from './html.ts';
import type { Page } from './layout.ts';
import { byReceiver } from './parts/by-receiver.ts';
import { truthsOf } from './parts/defect-story.ts';
import { carriedText, defectTitle, otherThan, photosOf } from './parts/defects.ts';
import { planOf } from './parts/plan.ts';

/** Something a walk saw again, or found anew: then there is no verdict. */
type Seen = Pick<WalkFinding, 'defect'> & Partial<WalkFinding>;

/** A safety walk: when and where, and once it is over its protocol, receiver by receiver, to be printed. */
export function walkPage(walk: WalkProtocol, context: PageContext, plan?: PaperPlan): Page {
  const { words, district, today, language } = context;
  const said = words.defectPages.walk;
  const day = longDay(walk.on, today, language);
  const isOver = walk.state === 'walked';
  const paper = pageUrl(context, walkPaperPath(district.id, walk.id));
  return {
    title: walk.title,
    description: insertText(said.of, { district: district.name, day }),
    path: walkPagePath(district.id, walk.id),
    styles: ['followedStyle', 'rareStyle'],
    main: html`<article class="protocol">
      <p class="actions">
        <a href="${pageUrl(context, defectsPagePath(district.id))}"
          >${words.defectPages.list.back}</a
        >
        ${isOver && html`<a href="${paper}" type="application/pdf">${words.papers.asPdf}</a>`}
      </p>
      ${isOver && html`<p class="note">${said.protocol}</p>`}
      <h1><bdi>${walk.title}</bdi></h1>
      <p class="lead">${insert(said.of, { district: district.name, day })}</p>
      <div class="columns">
        <div class="wide">
          ${isOver ? protocolOf(walk, context, plan) : html`<div class="nothing"><p>${said.toCome}</p></div>`}
        </div>
        <aside class="narrow">${factsOf(walk, context)}</aside>
      </div>
    </article>`,
  };
}

function protocolOf(walk: WalkProtocol, context: PageContext, plan?: PaperPlan): Content {
  const said = context.words.defectPages.walk;
  const found: Seen[] = walk.found.map((defect) => ({ defect }));
  const all: Seen[] = [...walk.findings, ...found];
  return html`${countsOf(walk, context)} ${plan && planOf(plan)}
  ${all.length === 0 && html`<div class="nothing"><p>${said.nothing}</p></div>`}
  ${byReceiver(all).map(
    ({ receiver, seen }) =>
      html`<section class="per">
        <h2>${receiver ? insert(said.per, { receiver }) : said.perNobody}</h2>
        <p class="note">${insert(said.count, { count: seen.length })}</p>
        <ol class="findings">
          ${seen.map((one) => findingOf(one, walk, context))}
        </ol>
      </section>`,
  )}`;
}

function findingOf(
  { defect, verdict, words, photos }: Seen,
  walk: WalkProtocol,
  context: PageContext,
): Content {
  const { district, language } = context;
  const said = context.words;
  const title = defectTitle(defect, context);
  const outcome = verdict ? said.defects.verdicts[verdict] : said.defectPages.walk.foundNew;
  return html`<li class="finding">
    <h3>
      <span class="number">${defect.number}</span>
      <a href="${pageUrl(context, defectPagePath(district.id, defect.id))}"><bdi>${title}</bdi></a>
    </h3>
    <p class="change">
      <strong class="badge" data-verdict="${verdict ?? 'found'}"
        >${capital(outcome, language)}</strong
      >
      ${defect.carriedOver > 0 && html`<span class="badge">${carriedText(defect.carriedOver, context)}</span>`}
    </p>
    ${defect.words && html`<p>${written(defect.words, otherThan(defect, context))}</p>`}
    ${words && !defect.said && html`<p class="seen">${written(words)}</p>`}
    ${photosOf(photos?.length ? photos : defect.photos, title, context)}
    ${saidBeside(defect, verdict && { walkId: walk.id, on: walk.on, verdict, words }, context)}
  </li>`;
}

/**
 * The two truths, where a receiver has said anything and the walk came by: what it saw itself, whatever a
 * later one has seen.
 */
function saidBeside(defect: Defect, seen: Defect['seen'], context: PageContext): Content {
  if (!defect.said || !seen || seen.verdict === 'not-visited') return undefined;
  const differs = defect.differs && defect.seen?.walkId === seen.walkId;
  return truthsOf({ ...defect, seen, differs }, context, 4);
}

function countsOf({ counts }: Walk, { words }: PageContext): Content {
  if (!counts) return undefined;
  const { verdicts } = words.defects;
  const said = words.defectPages.walk;
  const rows: [number, string][] = [
    [counts.gone, verdicts.gone],
    [counts.better, verdicts.better],
    [counts.same, verdicts.same],
    [counts.worse, verdicts.worse],
    [counts.notVisited, verdicts['not-visited']],
    [counts.found, said.found],
    [counts.differs, said.differs],
  ];
  return html`<section>
    <h2>${said.summary}</h2>
    <ul class="counts">
      ${rows
        .filter(([count]) => count > 0)
        .map(([count, text]) => html`<li><strong>${count}</strong> ${text}</li>`)}
    </ul>
  </section>`;
}

function factsOf(walk: WalkProtocol, { words, today, language }: PageContext): Content {
  const said = words.defectPages.walk;
  const { light, stops, meetings, participants } = walk;
  const present = participants.filter(({ count }) => count > 0);
  return html`<h2>${words.defectPages.one.facts}</h2>
    <dl class="facts">
      ${light && fact(said.light, capital(said.lights[light], language))}
      ${
        present.length > 0 &&
        fact(
          said.participants,
          listOf(
            present.map(({ group, count }) => `${count} ${said.groups[group]}`),
            language,
          ),
        )
      }
      ${
        stops.length > 0 &&
        fact(
          said.route,
          join(
            stops.map(({ name }) => html`<bdi>${name}</bdi>`),
            ' · ',
          ),
        )
      }
      ${meetings.map(({ kind, day, startTime, place, count }) =>
        fact(said.kinds[kind], [
          html`<bdi>${longDay(day, today, language)}</bdi> <bdi>${startTime}</bdi>`,
          place && html`<br /><bdi>${place}</bdi>`,
          count !== undefined && html`<br />${insert(said.came, { count })}`,
        ]),
      )}
    </dl>`;
}

const fact = (term: string, value: Content): Content =>
  html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;
