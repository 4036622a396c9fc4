import type { MailTemplate, MailTrouble, StaffMail, StaffMailList } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { Latest, msg, str } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { answered } from '../../kit/answered.ts';
import { momentWords } from '../../kit/moment-words.ts';
import { notifyProblem } from '../../kit/say-problem.ts';
import { renderTrouble, renderWaiting } from '../../kit/trouble.ts';
import type { DeskPlace } from '../../place.ts';
import { styles } from '../../look/pages.ts';

/**
 * Mail that has not reached its recipient, why, and a way to send it again.
 *
 * @element klocket-desk-mail
 */
export class KlocketDeskMail extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) place!: DeskPlace;

  @state() private resent = new Set<string>();

  readonly #list = new Latest<StaffMailList>(this);

  override connectedCallback() {
    super.connectedCallback();
    void this.#ask();
  }

  override render() {
    const { answer, problem } = this.#list;
    const mails = answer?.data.items.filter(({ id }) => !this.resent.has(id));
    return html`<div class="page">
      ${problem ? renderTrouble(problem, () => this.#ask()) : nothing}
      ${
        mails?.length === 0
          ? html`<div class="empty">
              ${icon('check')}
              <p>${msg('Allt har kommit fram.', { id: 'desk-mail-none' })}</p>
            </div>`
          : nothing
      }
      ${
        mails?.length
          ? html`<ul class="lines">
              ${mails.map((mail) => this.#renderMail(mail))}
            </ul>`
          : nothing
      }
      ${answer || problem ? nothing : renderWaiting()}
    </div>`;
  }

  #renderMail(mail: StaffMail) {
    const isWaiting = mail.status === 'waiting';
    return html`<li>
      <span class="what">
        <strong>${mail.to}</strong>
        <span> ${aboutWords()[mail.template]} · ${momentWords(mail.createdAt, this.place)} </span>
        <span class="quiet small">
          ${mail.trouble ? troubleWords()[mail.trouble] : nothing}
          ${mail.nextAt ? msg(str`Försöker igen ${momentWords(mail.nextAt, this.place)}.`, { id: 'desk-mail-next' }) : nothing}
        </span>
      </span>
      <span class="row">
        <span class="chip ${isWaiting ? 'notice' : 'off'}">
          ${isWaiting ? msg('Väntar', { id: 'desk-mail-waiting' }) : msg('Kom inte fram', { id: 'desk-mail-failed' })}
        </span>
        ${
          mail.canResend
            ? html`<button @click=${() => this.#resend(mail)}>
                ${msg('Skicka igen', { id: 'desk-mail-resend' })}
                <span class="visually-hidden">${mail.to}</span>
              </button>`
            : nothing
        }
      </span>
    </li>`;
  }

  #ask() {
    const { api, district } = this.place;
    const path = staffPaths.mail(district);
    return this.#list.ask((signal) => answered(api.get<StaffMailList>(path, { signal })));
  }

  async #resend({ id, to }: StaffMail) {
    const { api, district, notify } = this.place;
    try {
      await api.post(staffPaths.mailResends(district, id));
      this.resent = new Set(this.resent).add(id);
      notify({ words: msg(str`Mejlet till ${to} skickas igen.`, { id: 'desk-mail-resent' }) });
    } catch (error) {
      notifyProblem(this.place, error);
    }
  }
}

const aboutWords = (): Record<MailTemplate, string> => ({
  'sign-in': msg('Att logga in', { id: 'desk-mail-sign-in' }),
  invitation: msg('Inbjudan', { id: 'desk-mail-invitation' }),
  'mail-failed': msg('Ett mejl som inte kom fram', { id: 'desk-mail-mail-failed' }),
  'signup-confirmed': msg('En bekräftad anmälan', { id: 'desk-mail-signup-confirmed' }),
  'signup-waiting': msg('En plats på väntelistan', { id: 'desk-mail-signup-waiting' }),
  'signup-promoted': msg('En plats som blev ledig', { id: 'desk-mail-signup-promoted' }),
  'signup-changed': msg('En ändring, till anmälda', { id: 'desk-mail-signup-changed' }),
  'signup-cancelled': msg('Något inställt, till anmälda', { id: 'desk-mail-signup-cancelled' }),
  'signup-message': msg('Ett meddelande till anmälda', { id: 'desk-mail-signup-message' }),
  'defect-received': msg('En mottagen felanmälan', { id: 'desk-mail-defect-received' }),
  'defect-changed': msg('Ett fel som någon följer', { id: 'desk-mail-defect-changed' }),
  'defect-follow': msg('En fråga om att följa ett fel', { id: 'desk-mail-defect-follow' }),
  'defect-handover': msg('Ett fel som lämnas över', { id: 'desk-mail-defect-handover' }),
  'defect-reminder': msg('En påminnelse om svar', { id: 'desk-mail-defect-reminder' }),
  'defect-link': msg('En ny länk till en mottagare', { id: 'desk-mail-defect-link' }),
  'suggestion-returned': msg('Ett förslag som kom tillbaka', { id: 'desk-mail-returned' }),
  'passkey-added': msg('En ny passkey', { id: 'desk-mail-passkey-added' }),
  'passkey-removed': msg('En borttagen passkey', { id: 'desk-mail-passkey-removed' }),
  'evening-changed': msg('Ett tillfälle som ändrats', { id: 'desk-mail-evening-changed' }),
  'screen-silent': msg('En skärm som har tystnat', { id: 'desk-mail-screen-silent' }),
  'suggestion-shown': msg('Ett förslag som visas nu', { id: 'desk-mail-shown' }),
});

const troubleWords = (): Record<MailTrouble, string> => ({
  'recipient-refused': msg('Adressen tar inte emot mejl.', { id: 'desk-trouble-recipient' }),
  'sender-refused': msg('Vår avsändare godtas inte. Säg till driften.', {
    id: 'desk-trouble-sender',
  }),
  refused: msg('Mottagarens mejlserver sa nej.', { id: 'desk-trouble-refused' }),
  unreachable: msg('Mejlservern gick inte att nå.', { id: 'desk-trouble-unreachable' }),
  'not-let-in': msg('Mejlservern släppte inte in oss. Säg till driften.', {
    id: 'desk-trouble-not-let-in',
  }),
  later: msg('Mottagarens mejlserver bad oss vänta.', { id: 'desk-trouble-later' }),
  'too-late': msg('Det hann bli för gammalt.', { id: 'desk-trouble-too-late' }),
});

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-mail': KlocketDeskMail;
  }
}
