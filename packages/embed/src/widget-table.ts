/** What the build tells the loader. */
export interface WidgetTable {
  /**
   * Which files an element needs, by a selector that begins with its tag: its own file first, then
   * what that imports. `@first`, `@grid` and `@rest` stand for words in the language of the page.
   */
  files: Record<string, string[]>;
  /** The files that hold words, such as `@first/en`. */
  words: Record<string, string>;
}
