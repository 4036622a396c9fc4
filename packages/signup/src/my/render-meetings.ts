import type { SignupMeeting } from '@klocket/contract';
import { formatDay, isOff, msg, statusWords, str } from '@klocket/core';
import { heading } from '@klocket/core/writing';
import { html, nothing } from 'lit';
import { comma, renderWhere } from '../render-where.ts';
import { whenWords } from '../when.ts';
import type { View } from './acts.ts';
import { askedAgain, hasSeat, isToCome } from './state.ts';

/** A course may have thirty evenings; what comes next is what one looks for. */
const shownAtOnce = 4;

/** What has changed since somebody signed up, and whether they still come: one tap. */
export function renderQuestions(view: View) {
  const { signup, level, busy, comesTo } = view;
  return askedAgain(signup).map(
    (meeting) =>
      html`<div class="card asks" part="question">
        ${heading(level, msg('Kommer du ändå?', { id: 'my-asks' }))} ${renderWhen(view, meeting)}
        <p class="row">
          <button class="button go" ?disabled=${busy} @click=${() => comesTo(meeting, true)}>
            <span>${msg('Ja, jag kommer', { id: 'my-yes' })}</span>
          </button>
          <button class="button" ?disabled=${busy} @click=${() => comesTo(meeting, false)}>
            ${msg('Jag kan inte', { id: 'my-cannot' })}
          </button>
        </p>
      </div>`,
  );
}

/** When and where, one meeting or all of a course. */
export function renderMeetings(view: View) {
  const { signup, level } = view;
  const { meetings, scope } = signup;
  const rest = meetings.filter((meeting) => !meeting.asksAgain);
  if (rest.length === 0) return nothing;
  if (scope === 'occurrence') {
    return html`<div class="meeting" part="meeting">${renderWhen(view, rest[0]!)}</div>`;
  }
  const coming = rest.filter((meeting) => Date.parse(meeting.endsAt) > view.now.getTime());
  const past = rest.filter((meeting) => !coming.includes(meeting));
  return html`<section>
    ${heading(level, msg('Träffar', { id: 'my-meetings' }))}
    ${renderList(view, coming.slice(0, shownAtOnce))}
    ${
      coming.length > shownAtOnce
        ? html`<details>
            <summary>
              ${msg(str`Senare träffar: ${coming.length - shownAtOnce}`, { id: 'my-later' })}
            </summary>
            ${renderList(view, coming.slice(shownAtOnce))}
          </details>`
        : nothing
    }
    ${
      past.length > 0
        ? html`<details>
            <summary>${msg(str`Har varit: ${past.length}`, { id: 'my-past' })}</summary>
            ${renderList(view, past)}
          </details>`
        : nothing
    }
  </section>`;
}

const renderList = (view: View, meetings: SignupMeeting[]) =>
  html`<ul class="meetings">
    ${meetings.map(
      (meeting) =>
        html`<li class="meeting ${meeting.absent ? 'absent' : ''}" part="meeting">
          ${renderWhen(view, meeting)} ${renderReply(view, meeting)}
        </li>`,
    )}
  </ul>`;

/** “I can't come”, for one meeting of a course, and back again. */
function renderReply({ signup, lang, now, busy, comesTo }: View, meeting: SignupMeeting) {
  if (!hasSeat(signup) || !isToCome(meeting, now)) return nothing;
  const day = formatDay(meeting.day, lang, { day: 'numeric', month: 'long' });
  const { absent } = meeting;
  return html`<p class="row">
    ${absent ? html`<span>${msg('Du kommer inte då.', { id: 'my-absent' })}</span>` : nothing}
    <button
      class="button small"
      ?disabled=${busy}
      aria-label=${
        absent
          ? msg(str`Jag kan komma ändå, ${day}`, { id: 'my-can-again-on' })
          : msg(str`Jag kan inte komma, ${day}`, { id: 'my-cannot-on' })
      }
      @click=${() => comesTo(meeting, absent)}
    >
      ${
        absent
          ? msg('Jag kan komma ändå', { id: 'my-can-again' })
          : msg('Jag kan inte komma', { id: 'my-cannot-come' })
      }
    </button>
  </p>`;
}

function renderWhen({ lang }: View, meeting: SignupMeeting) {
  const { onlineUrl, reason } = meeting;
  const status = statusWords(meeting);
  const url = onlineUrl && /^https?:/.test(onlineUrl) ? onlineUrl : undefined;
  return html`<div class="when">
    ${status ? html`<p class="status ${isOff(meeting) ? 'off' : ''}">${status}</p>` : nothing}
    <p class=${isOff(meeting) ? 'strong struck' : 'strong'}>${whenWords(meeting, lang)}</p>
    ${renderBefore(meeting, lang)} ${reason ? html`<p><bdi>${reason}</bdi></p>` : nothing}
    ${renderWhere(meeting, lang)}
    ${
      url
        ? html`<p>
            <a class="button" href=${url} rel="noreferrer" target="_blank"
              >${msg('Till mötet på nätet', { id: 'my-online' })}</a
            >
          </p>`
        : nothing
    }
  </div>`;
}

/** When and where it was to be before. */
function renderBefore({ previous, day, startTime, endDay, endTime }: SignupMeeting, lang: string) {
  if (!previous) return nothing;
  const isTime = previous.day ?? previous.startTime ?? previous.endTime;
  const before = [
    isTime && whenWords({ day, startTime, endDay, endTime, ...previous } as SignupMeeting, lang),
    previous.house?.name,
  ].filter(Boolean);
  return before.length > 0
    ? html`<p class="hint">
        ${msg('Förut:', { id: 'my-before' })}
        <del>${before.map((part, at) => html`${at ? comma(lang) : ''}<bdi>${part}</bdi>`)}</del>
      </p>`
    : nothing;
}
