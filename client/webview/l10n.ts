/** The words of the user's language, which the extension sends when the page begins. */
const bundle: Record<string, string> = {};

/** Shaped like VS Code's own, so that the same tool finds the sentences. */
export const l10n = Object.freeze({
  /** The sentence with its values, in the user's language where that is known. */
  t(english: string, ...values: readonly (string | number)[]): string {
    const template = Object.hasOwn(bundle, english) ? bundle[english]! : english;
    return template.replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
  },
  use(words: Readonly<Record<string, string>>): void {
    Object.assign(bundle, words);
  },
});
