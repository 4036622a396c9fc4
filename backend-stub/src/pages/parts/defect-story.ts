import { walkPagePath, type Defect, type DefectEntry } from '@klocket/contract';
import { listOf, longDay } from '../../words/dates.ts';
import { insert, pageUrl, written, type PageContext } from '../context.ts';
import { attributes, html, type Content } from '../html.ts';
import { capital } from '../../words/dates.ts';

/** What its receiver says beside what a walk saw; nothing where neither has said a thing. */
export function truthsOf(defect: Defect, context: PageContext, level: 2 | 4 = 2): Content {
  const { said, seen, differs } = defect;
  if (!said && !seen) return undefined;
  const { one } = context.words.defectPages;
  return html`<section class="truths" ${attributes({ 'data-differs': differs })}>
    ${level === 2 ? html`<h2>${one.truths}</h2>` : html`<h4 class="hidden">${one.truths}</h4>`}
    ${differs && html`<p class="notice" data-status="differs">${one.truthsDiffer}</p>`}
    <div class="sides">${saidOf(defect, context)} ${seenOf(defect, context)}</div>
  </section>`;
}

function saidOf({ said }: Defect, { words, today, language }: PageContext): Content {
  const { one } = words.defectPages;
  if (!said) return html`<p class="side note">${one.saysNothing}</p>`;
  return html`<div class="side">
    <p class="note">${insert(one.says, { receiver: said.receiver.name })}</p>
    <p class="title">${capital(words.defects.statuses[said.status], language)}</p>
    ${said.words && html`<p>${written(said.words)}</p>`}
    ${said.plannedOn && html`<p>${insert(one.plannedOn, { day: longDay(said.plannedOn, today, language) })}</p>`}
  </div>`;
}

function seenOf({ seen }: Defect, context: PageContext): Content {
  const { words, today, language, district } = context;
  const { one } = words.defectPages;
  if (!seen) return html`<p class="side note">${one.sawNothing}</p>`;
  const walk = pageUrl(context, walkPagePath(district.id, seen.walkId));
  return html`<div class="side">
    <p class="note">
      <a href="${walk}">${insert(one.saw, { day: longDay(seen.on, today, language) })}</a>
    </p>
    <p class="title">${capital(words.defects.verdicts[seen.verdict], language)}</p>
    ${seen.words && html`<p>${written(seen.words)}</p>`}
  </div>`;
}

/** All that has happened to a defect, the oldest first. */
export const timelineOf = (entries: readonly DefectEntry[], context: PageContext): Content =>
  html`<ol class="timeline">
    ${entries.map((entry) => timelineEntry(entry, context))}
  </ol>`;

function timelineEntry(entry: DefectEntry, context: PageContext): Content {
  const { words, today, language, district } = context;
  const { one } = words.defectPages;
  const name = html`<bdi>${entry.name ?? one.voices[entry.by]}</bdi>`;
  const happened = entry.verdict
    ? words.defects.verdicts[entry.verdict]
    : entry.status && words.defects.statuses[entry.status];
  const receivers = entry.handedTo?.map((receiver) => receiver.name) ?? [];
  return html`<li data-by="${entry.by}">
    <p class="note">
      <time datetime="${entry.at}">${longDay(entry.day, today, language)}</time> ·
      ${
        entry.walkId
          ? html`<a href="${pageUrl(context, walkPagePath(district.id, entry.walkId))}">${name}</a>`
          : name
      }
    </p>
    ${happened && html`<p class="title">${capital(happened, language)}</p>`}
    ${receivers.length > 0 && html`<p>${insert(one.handedTo, { receivers: listOf(receivers, language) })}</p>`}
    ${entry.reason && html`<p>${written(entry.reason)}</p>`}
    ${entry.plannedOn && html`<p>${insert(one.plannedOn, { day: longDay(entry.plannedOn, today, language) })}</p>`}
  </li>`;
}
