/*
 * Looks that a page can take over whole: a style sheet each, made of the custom properties that all widgets
 * share. Their sources stand in `packages/core/themes`.
 */

export const themeNames = ['neutral', 'hgf', 'svenska-kyrkan', 'norrkoping'] as const;
export type ThemeName = (typeof themeNames)[number];

export const isThemeName = (name: string | undefined): name is ThemeName =>
  themeNames.includes(name as ThemeName);

export const themePath = (name: ThemeName) => `/v1/themes/${name}.css`;
