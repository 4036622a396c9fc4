import type {
  DefectHandover,
  DefectStatus,
  EntryVoice,
  HandoverState,
  ReviewState,
  Verdict,
} from '@klocket/contract';
import { msg } from '@klocket/core';

/** What has become of a defect, in a word. */
export function statusWords(status: DefectStatus): string {
  switch (status) {
    case 'received':
      return msg('Mottagen', { id: 'desk-defect-received' });
    case 'confirmed':
      return msg('Bekräftad', { id: 'desk-defect-confirmed' });
    case 'handed-over':
      return msg('Överlämnad', { id: 'desk-defect-handed-over' });
    case 'planned':
      return msg('Planerad', { id: 'desk-defect-planned' });
    case 'fixed':
      return msg('Åtgärdad', { id: 'desk-defect-fixed' });
    case 'checked-on-walk':
      return msg('Kontrollerad på vandring', { id: 'desk-defect-checked' });
    case 'not-responsible':
      return msg('Inte deras ansvar', { id: 'desk-defect-not-responsible' });
    case 'will-not-fix':
      return msg('Åtgärdas inte', { id: 'desk-defect-will-not-fix' });
    case 'duplicate':
      return msg('Dubblett', { id: 'desk-defect-duplicate' });
  }
}

/** The colour of that word. */
export function statusChip(status: DefectStatus): string {
  if (status === 'fixed' || status === 'checked-on-walk') return 'good';
  if (status === 'not-responsible' || status === 'will-not-fix') return 'off';
  return status === 'duplicate' || status === 'received' ? 'plain' : '';
}

/** What is decided about a report, in a word. */
export function reviewWords(review: ReviewState): string {
  switch (review) {
    case 'waiting':
      return msg('Att granska', { id: 'desk-defects-inbox' });
    case 'published':
      return msg('Visas för alla', { id: 'desk-defect-shown' });
    case 'refused':
      return msg('Visas inte', { id: 'desk-defect-refused' });
  }
}

/** What a walk saw, in a few words. */
export function verdictWords(verdict: Verdict): string {
  switch (verdict) {
    case 'gone':
      return msg('Felet är borta', { id: 'desk-verdict-gone' });
    case 'better':
      return msg('Bättre', { id: 'desk-verdict-better' });
    case 'same':
      return msg('Lika illa', { id: 'desk-verdict-same' });
    case 'worse':
      return msg('Värre', { id: 'desk-verdict-worse' });
    case 'not-visited':
      return msg('Inte besökt', { id: 'desk-verdict-not-visited' });
  }
}

/** How far it has come with one receiver. */
export function handoverWords({ state, late }: Pick<DefectHandover, 'state' | 'late'>): string {
  if (late) return msg('Inget svar', { id: 'desk-handover-late' });
  return stateWords(state);
}

function stateWords(state: HandoverState): string {
  switch (state) {
    case 'to-send':
      return msg('Ska skickas', { id: 'desk-handover-to-send' });
    case 'sent':
      return msg('Skickad', { id: 'desk-handover-sent' });
    case 'failed':
      return msg('Kom inte fram', { id: 'desk-handover-failed' });
    case 'acknowledged':
      return msg('Mottagen hos dem', { id: 'desk-handover-acknowledged' });
    case 'answered':
      return msg('Besvarad', { id: 'desk-handover-answered' });
    case 'done':
      return msg('Klar', { id: 'desk-handover-done' });
  }
}

/** The colour of that. */
export function handoverChip({ state, late }: Pick<DefectHandover, 'state' | 'late'>): string {
  if (late || state === 'failed') return 'off';
  if (state === 'to-send') return 'notice';
  return state === 'done' || state === 'answered' ? 'good' : '';
}

/** Who said it, where it is nobody by name. */
export function voiceWords(voice: EntryVoice): string {
  switch (voice) {
    case 'reporter':
      return msg('Den som anmälde', { id: 'desk-voice-reporter' });
    case 'desk':
      return msg('Samordnaren', { id: 'desk-voice-desk' });
    case 'receiver':
      return msg('Mottagaren', { id: 'desk-voice-receiver' });
    case 'walk':
      return msg('Trygghetsvandringen', { id: 'desk-voice-walk' });
  }
}
