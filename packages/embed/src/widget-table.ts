/** What the build tells the loader. */
export interface WidgetTable {
  /**
   * Which chunks an element needs, without folder and ending, by a selector that begins with its tag:
   * its own first, then what that imports. `@first`, `@grid` and `@rest` stand for words in the
   * language of the page.
   */
  files: Record<string, string[]>;
  /** The chunks that hold words, such as `@first/en`. */
  words: Record<string, string>;
  /**
   * The chunk whose default export gives the files of a tag that no page waits for, and throws for one that
   * there is not: the loader, which every page fetches, does not grow with them.
   */
  more: string;
}
