import { isMime, mimeParts, type MimePart } from './mime.js';
import type { TextLine } from './textLines.js';

/** What a part of user data is written in. */
export type Language = 'yaml' | 'cloud-config' | 'shell' | 'powershell' | 'toml' | 'other';

/** One text of user data: all of it, or a part of a MIME archive. */
export interface UserDataPart {
  readonly language: Language;
  /** The content type that a MIME header gives it; '' when none does. */
  readonly type: string;
  readonly lines: readonly TextLine[];
  /** False where no reader comes: behind the closing boundary of a MIME archive. */
  readonly reached: boolean;
  /** That closing boundary. */
  readonly behind?: TextLine;
  /** It stands in an archive inside the archive. */
  readonly nested: boolean;
}

/** The texts that user data is made of, each with what it is written in. Text in base64 is `other`. */
export function userDataParts(lines: readonly TextLine[]): readonly UserDataPart[] {
  const archive = isMime(lines.find((it) => it.text.trim() !== '')?.text ?? '');
  const parts: readonly MimePart[] = archive ? mimeParts(lines) : [{ type: '', encoded: false, lines, reached: true, nested: false }];
  return parts.map(({ encoded, ...part }) => ({ ...part, language: encoded ? 'other' : languageOf(part.type, part.lines) }));
}

/** Source of the content types: https://cloudinit.readthedocs.io/en/latest/explanation/format/mime-archive.html */
function languageOf(type: string, lines: readonly TextLine[]): Language {
  if (type === 'text/x-shellscript') return 'shell';
  if (type === 'text/cloud-config') return 'cloud-config';
  return /^application\/[\w-]+\.[\w.-]+$/.test(type) ? 'yaml' : languageByLooks(lines);
}

function languageByLooks(lines: readonly TextLine[]): Language {
  const written = lines.map((it) => it.text).filter((it) => it.trim() !== '');
  const first = written[0]?.replace(/^\uFEFF/, '') ?? '';
  if (/^#cloud-config\b/.test(first)) return 'cloud-config';
  if (first.startsWith('#!')) return 'shell';
  if (/^\s*<(?:powershell|script)>/i.test(first)) return 'powershell';
  const statement = written.find((it) => !/^\s*#/.test(it) && !/^---\s*$/.test(it)) ?? '';
  if (/^\s*\[|^\s*[\w."'-]+\s*=\s*\S/.test(statement)) return 'toml';
  return /^[\w."'/-]+:(?:\s|$)/.test(statement) ? 'yaml' : 'other';
}
