const prefix = 'klocket-desk-draft:';

/** What somebody has typed and not yet saved, kept for as long as the browser's tab is open. */
export interface Draft<T> {
  values: T;
  /** What there was when typing began. */
  base: T;
  /** The state of the thing when typing began, to tell whether another has changed it since. */
  etag?: string;
  /** Names its submission, once it has been tried and for as long as nobody knows whether it arrived. */
  key?: string;
}

const nameOf = (person: string, form: string) => `${prefix}${person}:${form}`;

/** The draft of a form; each person has their own. */
export function readDraft<T>(person: string, form: string): Draft<T> | undefined {
  try {
    const text = sessionStorage.getItem(nameOf(person, form));
    return text ? (JSON.parse(text) as Draft<T>) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a draft; false where the browser keeps nothing. */
export function keepDraft<T>(person: string, form: string, draft: Draft<T>): boolean {
  try {
    sessionStorage.setItem(nameOf(person, form), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Drops a draft: it is saved, or nobody wants it. */
export function dropDraft(person: string, form: string) {
  try {
    sessionStorage.removeItem(nameOf(person, form));
  } catch {
    // Where nothing can be kept there is nothing to drop.
  }
}

/** Drops everybody's drafts: the next one at this computer is perhaps somebody else. */
export function forgetDrafts() {
  try {
    for (const name of Object.keys(sessionStorage)) {
      if (name.startsWith(prefix)) sessionStorage.removeItem(name);
    }
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}
