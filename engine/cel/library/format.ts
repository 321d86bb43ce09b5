import { define, type Library } from './define.js';

/** A form that texts can be held against. */
export class NamedFormat {
  constructor(readonly name: string, readonly complaint: (text: string) => string | undefined) {}
}
class FormatNamespace {}

/** What functions of this library answer with: `optional.of(x)` and `optional.none()`. */
export interface Optionals {
  of(value: unknown): unknown;
  none(): unknown;
}

/** Source: https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-format-library */
export function formatLibrary(optional: Optionals): Library {
  const formats = namedFormats();
  return {
    types: { NamedFormat: { constructor: NamedFormat, equal: (a: NamedFormat, b: NamedFormat) => a.name === b.name }, FormatNamespace: { constructor: FormatNamespace } },
    namespaces: { format: { type: 'FormatNamespace', value: new FormatNamespace() } },
    functions: [
      ...formats.map((it) => define(`FormatNamespace.${it.name}(): NamedFormat`, () => it)),
      define('FormatNamespace.named(string): optional<NamedFormat>', (_: FormatNamespace, name: string) => {
        const found = formats.find((it) => it.name === name);
        return found ? optional.of(found) : optional.none();
      }),
      define('NamedFormat.validate(string): optional<list<string>>', (it: NamedFormat, text: string) => {
        const complaint = it.complaint(text);
        return complaint === undefined ? optional.none() : optional.of([complaint]);
      }),
    ],
  };
}

const label = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';

function namedFormats(): readonly NamedFormat[] {
  const shaped = (name: string, pattern: RegExp, most: number) =>
    new NamedFormat(name, (text) => (text.length <= most && pattern.test(text) ? undefined : `${text.slice(0, 60)} is not of the form ${name}`));
  return [
    shaped('dns1123Label', new RegExp(`^${label}$`), 63),
    shaped('dns1123Subdomain', new RegExp(`^${label}(?:\\.${label})*$`), 253),
    shaped('dns1035Label', /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/, 63),
    qualifiedName(),
    // A prefix of a name that is completed later may end with the dash.
    shaped('dns1123LabelPrefix', /^[a-z0-9][-a-z0-9]*$/, 63),
    shaped('dns1123SubdomainPrefix', new RegExp(`^(?:${label}\\.)*[a-z0-9][-a-z0-9]*$`), 253),
    shaped('dns1035LabelPrefix', /^[a-z][-a-z0-9]*$/, 63),
    shaped('labelValue', /^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/, 63),
    shaped('uri', /^(?:[A-Za-z][A-Za-z0-9+.-]*:[^\s]+|\/[^\s]*)$/, 100_000),
    shaped('uuid', /^[0-9a-fA-F]{8}-?(?:[0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}$/, 36),
    shaped('byte', /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/, 1_000_000),
    shaped('date', /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 10),
    shaped('datetime', /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/, 40),
  ];
}

/** `example.com/name`: the part before the slash is a domain, and may be missing. */
function qualifiedName(): NamedFormat {
  const name = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
  const domain = new RegExp(`^${label}(?:\\.${label})*$`);
  return new NamedFormat('qualifiedName', (text) => {
    const parts = text.split('/');
    const last = parts.at(-1)!;
    const isRight = parts.length <= 2 && last.length <= 63 && name.test(last) && (parts.length === 1 || (parts[0]!.length <= 253 && domain.test(parts[0]!)));
    return isRight ? undefined : `${text.slice(0, 60)} is not a qualified name`;
  });
}
