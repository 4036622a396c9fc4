import type { DefectStatus, Verdict } from '@klocket/contract';
import { msg } from '@klocket/core';

/** What has become of a defect, in words. */
export function statusWords(status: DefectStatus): string {
  switch (status) {
    case 'received':
      return msg('Inkommen', { id: 'defect-received' });
    case 'confirmed':
      return msg('Bekräftad', { id: 'defect-confirmed' });
    case 'handed-over':
      return msg('Överlämnad', { id: 'defect-handed-over' });
    case 'planned':
      return msg('Planerad', { id: 'defect-planned' });
    case 'fixed':
      return msg('Åtgärdad', { id: 'defect-fixed' });
    case 'checked-on-walk':
      return msg('Kontrollerad på vandring', { id: 'defect-checked' });
    case 'not-responsible':
      return msg('Inte mottagarens ansvar', { id: 'defect-not-responsible' });
    case 'will-not-fix':
      return msg('Åtgärdas inte', { id: 'defect-will-not-fix' });
    case 'duplicate':
      return msg('Samma som en annan', { id: 'defect-duplicate' });
  }
}

/** What a safety walk saw, in words. */
export function verdictWords(verdict: Verdict): string {
  switch (verdict) {
    case 'gone':
      return msg('Borta', { id: 'defect-gone' });
    case 'better':
      return msg('Bättre', { id: 'defect-better' });
    case 'same':
      return msg('Likadant', { id: 'defect-same' });
    case 'worse':
      return msg('Sämre', { id: 'defect-worse' });
    case 'not-visited':
      return msg('Besöktes inte', { id: 'defect-not-visited' });
  }
}
