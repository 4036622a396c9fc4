import { readCursor } from '../features/defects/list.ts';
import { readValue } from './query.ts';

/** So many defects stand on one page. */
export const defectsShown = 30;

/** What a visitor has chosen to see of the defects; every value as it stands in the address. */
export interface DefectChoice {
  status?: 'open' | 'closed';
  category?: string;
  /** Where the page before ended. */
  after?: string;
}

/** What a visitor has chosen; what cannot be understood counts as not said. */
export function readDefectChoice(query: unknown): DefectChoice {
  const status = readValue(query, 'status');
  const category = readValue(query, 'category', 80);
  const after = readValue(query, 'after');
  return {
    ...((status === 'open' || status === 'closed') && { status }),
    ...(category && /^[\w-]+$/.test(category) && { category }),
    ...(after && isCursor(after) && { after }),
  };
}

function isCursor(text: string) {
  try {
    readCursor(text);
    return true;
  } catch {
    return false;
  }
}
