import type { HistoryEntry } from '@klocket/contract';
import { formatDay, msg } from '@klocket/core';

/** What was done: by an action, or by its last part, as of `activity.published`. */
const deeds: Record<string, () => string> = {
  'signup.cancelled': () => msg('avbokade', { id: 'desk-did-cancel-party' }),
  added: () => msg('lade till', { id: 'desk-did-add' }),
  approved: () => msg('godkände', { id: 'desk-did-approve' }),
  'came-back': () => msg('fick tillbaka mejlet till', { id: 'desk-did-come-back' }),
  cancelled: () => msg('ställde in', { id: 'desk-did-cancel' }),
  changed: () => msg('ändrade', { id: 'desk-did-change' }),
  closed: () => msg('avslutade', { id: 'desk-did-close' }),
  corrected: () => msg('rättade', { id: 'desk-did-correct' }),
  copied: () => msg('kopierade', { id: 'desk-did-copy' }),
  created: () => msg('skapade', { id: 'desk-did-create' }),
  declined: () => msg('tackade nej till', { id: 'desk-did-decline' }),
  entered: () => msg('skrev in', { id: 'desk-did-enter' }),
  erased: () => msg('raderade', { id: 'desk-did-erase' }),
  exported: () => msg('hämtade ut', { id: 'desk-did-export' }),
  invited: () => msg('bjöd in', { id: 'desk-did-invite' }),
  messaged: () => msg('skrev till alla på', { id: 'desk-did-message' }),
  moved: () => msg('flyttade', { id: 'desk-did-move' }),
  'passkeys-removed': () => msg('tog bort alla passkeys för', { id: 'desk-did-remove-passkeys' }),
  'handed-over': () => msg('lät någon annan leda', { id: 'desk-did-hand-over' }),
  'moved-online': () => msg('flyttade till nätet', { id: 'desk-did-move-online' }),
  'no-meeting': () => msg('sa att det inte blir någon träff:', { id: 'desk-did-no-meeting' }),
  paired: () => msg('kopplade', { id: 'desk-did-pair' }),
  planned: () => msg('planerade', { id: 'desk-did-plan' }),
  postponed: () => msg('sköt upp', { id: 'desk-did-postpone' }),
  published: () => msg('publicerade', { id: 'desk-did-publish' }),
  read: () => msg('läste', { id: 'desk-did-read' }),
  reloaded: () => msg('laddade om', { id: 'desk-did-reload' }),
  recapped: () => msg('berättade hur det blev på', { id: 'desk-did-recap' }),
  reminded: () => msg('påminde', { id: 'desk-did-remind' }),
  removed: () => msg('tog bort', { id: 'desk-did-remove' }),
  answered: () => msg('skrev in svar på', { id: 'desk-did-answer' }),
  reopening: () => msg('svarade den som ville öppna igen', { id: 'desk-did-answer-wish' }),
  renewed: () => msg('gav en ny länk till', { id: 'desk-did-renew' }),
  resent: () => msg('skickade om', { id: 'desk-did-resend' }),
  rescheduled: () => msg('flyttade', { id: 'desk-did-move' }),
  restored: () => msg('återställde', { id: 'desk-did-restore' }),
  reviewed: () => msg('granskade', { id: 'desk-did-review' }),
  'sent-back': () => msg('skickade tillbaka', { id: 'desk-did-send-back' }),
  'sent-again': () => msg('skickade felen igen till', { id: 'desk-did-send-again' }),
  sent: () => msg('skickade felen till', { id: 'desk-did-send' }),
  suggested: () => msg('föreslog', { id: 'desk-did-suggest' }),
  undone: () => msg('ångrade', { id: 'desk-did-undo' }),
  withdrawn: () => msg('drog tillbaka', { id: 'desk-did-withdraw' }),
  urgent: () => msg('lät det här ta över skärmarna:', { id: 'desk-did-take-over' }),
  unpaired: () => msg('kopplade från', { id: 'desk-did-unpair' }),
  unpublished: () => msg('avpublicerade', { id: 'desk-did-unpublish' }),
};

const kinds: Record<string, () => string> = {
  activity: () => msg('Aktivitet', { id: 'desk-kind-activity' }),
  occurrence: () => msg('Tillfälle', { id: 'desk-kind-occurrence' }),
  district: () => msg('Stadsdel', { id: 'desk-district' }),
  house: () => msg('Hus', { id: 'desk-kind-house' }),
  organiser: () => msg('Arrangör', { id: 'desk-role-organiser' }),
  theme: () => msg('Ämne', { id: 'desk-kind-theme' }),
  partner: () => msg('Partnerwebbplats', { id: 'desk-kind-partner' }),
  colleague: () => msg('Kollega', { id: 'desk-kind-colleague' }),
  passkey: () => msg('Passkey', { id: 'desk-passkey' }),
  calls: () => msg('Ringlista', { id: 'desk-calls-title' }),
  signup: () => msg('Anmälan', { id: 'desk-signup' }),
  defect: () => msg('Felanmälan', { id: 'desk-kind-defect' }),
  'defect-settings': () => msg('Felanmälningar', { id: 'desk-room-defects' }),
  figure: () => msg('Siffra', { id: 'desk-kind-figure' }),
  goal: () => msg('Mål', { id: 'desk-kind-goal' }),
  'goal-period': () => msg('Period', { id: 'desk-kind-goal-period' }),
  handover: () => msg('Överlämning', { id: 'desk-kind-handover' }),
  pulse: () => msg('Frågorna till boende', { id: 'desk-kind-pulse' }),
  screen: () => msg('Skärm', { id: 'desk-kind-screen' }),
  'screen-message': () => msg('Meddelande på skärmarna', { id: 'desk-kind-screen-message' }),
  visits: () => msg('Besök', { id: 'desk-kind-visits' }),
  'visit-counter': () => msg('Besöksräknare', { id: 'desk-kind-visit-counter' }),
  walk: () => msg('Trygghetsvandring', { id: 'desk-walk-default' }),
  mail: () => msg('Mejl', { id: 'desk-kind-mail' }),
};

/** What somebody did, as a verb in the past. */
export function deedWords({ action }: HistoryEntry): string {
  return (deeds[action] ?? deeds[action.split('.').at(-1)!] ?? deeds.changed!)();
}

/** What kind of thing it was done with, and of which day; empty for what has no name yet. */
export function kindWords({ object, details }: HistoryEntry, language: string): string {
  const kind = kinds[object.kind]?.() ?? '';
  if (object.kind !== 'occurrence' || typeof details.day !== 'string') return kind;
  return formatDay(details.day, language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
}

/** Where in the desk that thing is. */
export function pathOf({
  action,
  object: { kind, id },
  details,
}: HistoryEntry): string | undefined {
  switch (kind) {
    case 'activity':
      return `activities/${id}`;
    case 'calls':
      return 'people/calls';
    case 'occurrence':
      if (action.startsWith('people.')) return `people/${id}`;
      return typeof details.activity === 'string'
        ? `activities/${details.activity}/${id}`
        : undefined;
    case 'colleague':
      return `colleagues/${id}`;
    case 'defect':
      return `defects/${id}`;
    case 'defect-settings':
      return 'defects/settings';
    case 'goal':
      return action === 'goal.removed' ? undefined : `goals/${id}`;
    case 'handover':
      return 'defects/handovers';
    case 'screen':
      return action === 'screen.removed' ? undefined : `screens/${id}`;
    case 'screen-message':
      return 'screens';
    case 'walk':
      return `walks/${id}`;
    case 'district':
      return 'district';
    case 'house':
      return `district/houses/${id}`;
    default:
      return undefined;
  }
}
