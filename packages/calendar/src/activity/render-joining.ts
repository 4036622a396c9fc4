import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import { icon } from '../icon.ts';
import { webAddress } from '../web-address.ts';
import { joiningWords } from './fact-words.ts';
import type { ActivityView } from './view.ts';

/** What the form is told, which stands here by its tag alone. */
export interface SignupChoice {
  lang: string;
  exit: string;
  formToken?: string;
  /** Whether the page named one occurrence; else the visitor chooses among all. */
  named: boolean;
}

/** The occurrence one can sign up for; undefined where there is none to come, or no need to. */
export function signupSubject({ activity, shown, next, phase }: ActivityView) {
  if (activity.joining !== 'sign-up') return undefined;
  return next ?? (phase === 'over' ? undefined : shown);
}

/** How one joins now; gives way to whatever a page puts in the slot `signup`. */
export function renderJoining(
  view: ActivityView,
  { district, signup }: { district: string; signup?: SignupChoice },
) {
  const { activity, server, shown, next, phase, level } = view;
  if (!shown || (phase === 'over' && !next)) return nothing;
  const { joining, joiningUrl, contact, id } = activity;
  const elsewhere = joining === 'elsewhere' ? webAddress(joiningUrl, server) : undefined;
  const words = html`<div class="joining" part="joining">
    <p>${icon('joining')}<span class="strong">${joiningWords(joining)}</span></p>
    ${
      elsewhere
        ? html`<a class="button primary" href=${elsewhere} rel="noopener noreferrer"
            >${msg('Till anmälan', { id: 'joining-go' })}</a
          >`
        : nothing
    }
    ${
      joining === 'sign-up' && contact
        ? html`<p>${msg('Ring eller skriv, så skriver vi upp dig.', { id: 'joining-ask' })}</p>`
        : nothing
    }
  </div>`;
  const subject = signupSubject(view);
  if (!subject || !signup) return words;
  return html`<klocket-signup
    brief
    district=${district}
    lang=${signup.lang}
    server=${server}
    activity=${id}
    occurrence=${signup.named || next ? subject.id : nothing}
    exit=${signup.exit}
    heading-level=${level + 1}
    form-token=${signup.formToken ?? nothing}
    >${words}</klocket-signup
  >`;
}
