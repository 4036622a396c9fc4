import type { ActivitySource, Texts } from '@klocket/contract';

/** A picture with its words in every language. */
export interface ListedPicture {
  url: string;
  alt: Texts;
  width?: number;
  height?: number;
}

/** What a list tells of an activity, in every language: a part of its source form. */
export interface Listed extends Pick<
  ActivitySource,
  | 'allDay'
  | 'organisers'
  | 'themes'
  | 'spoken'
  | 'ages'
  | 'price'
  | 'access'
  | 'joining'
  | 'sensitive'
  | 'picture'
> {
  texts: Record<string, { title: string; summary?: string }>;
}

/**
 * Picks it out of the source. It is kept in one column, so that a list of hundreds reads one row an
 * activity; what a list can be narrowed by stands in tables of its own besides.
 */
export function toListed(source: ActivitySource): Listed {
  const { texts, organisers, themes, spoken, ages, price, access, joining, picture } = source;
  return {
    texts: Object.fromEntries(
      Object.entries(texts).map(([language, { title, summary }]) => [language, { title, summary }]),
    ),
    organisers,
    themes: themes && [...themes].sort(),
    spoken: spoken && [...spoken].sort(),
    ages,
    price,
    access,
    joining,
    picture,
    sensitive: source.sensitive || undefined,
    allDay: source.allDay || undefined,
  };
}
