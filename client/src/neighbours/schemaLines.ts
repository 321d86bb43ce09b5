import { documentsIn, type Identity } from './documents.js';

/** A comment that tells Red Hat YAML which schema to use, whatever anybody else says. */
const schemaLine = /^#\s*yaml-language-server\s*:.*\$schema=/;

/** The lines that make Red Hat YAML check documents of ours all the same. */
export function schemaLinesIn(text: string, isOurs: (document: Identity) => boolean): readonly number[] {
  if (!text.includes('yaml-language-server')) return [];
  const documents = documentsIn(text);
  const documentOf = (line: number): Identity | undefined => documents.findLast((it) => it.line <= line) ?? documents[0];
  return text.split(/\r\n|\n|\r/).flatMap((it, line) => {
    const document = schemaLine.test(it) ? documentOf(line) : undefined;
    return document && isOurs(document) ? [line] : [];
  });
}
