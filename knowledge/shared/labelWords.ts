import { lookUp } from '../../engine/kit.js';
import { autoModeTypes } from './autoMode.js';
import { instanceType, instanceTypes } from './instanceTypes.js';
import { familyInWords, inGiB, typeInShort, typeInWords } from './instanceTypeWords.js';
import { describesType, label, labelOfType, labelValues, normalKey, type Label, type LabelUser, type LabelValue, type Provider } from './labels.js';
import { looksLikeZoneId, regionOfZone } from './regions.js';

/** Markdown about a well-known label key; undefined for keys of one's own. */
export function labelInWords(key: string, provider: Provider = 'karpenter'): string | undefined {
  const known = label(key);
  if (!known) return undefined;
  return [
    `**\`${known.key}\`** · ${known.means}`,
    ...(normalKey(key) === key ? [] : [`\`${key}\` is the old name; Karpenter reads it as \`${known.key}\`.`]),
    factLine(known, provider),
    placeLine(known),
    ...(known.documented ? [] : ['EKS does not document this key.']),
    ...(known.trap === undefined ? [] : [`Careful: ${known.trap}`]),
    `[Documentation](${known.link})`,
  ].filter((line) => line !== '').join('\n\n');
}

/** A few words about a key for a list. */
export function labelInShort(known: Label): string {
  return known.unit === undefined ? plain(known.means) : `${plain(known.means)} (${known.unit})`;
}

/** A few words about a value of a key for a list. */
export function valueInShort(key: string, { value, means, types }: LabelValue): string {
  const type = normalKey(key) === 'node.kubernetes.io/instance-type' ? instanceType(value) : undefined;
  if (type) return typeInShort(type);
  const words = means ?? measure(label(key), value);
  const count = types === undefined ? '' : counted(types);
  return [words, count].filter((part) => part !== '').join(', ');
}

/** Markdown about a value of a key as an operator compares with it; undefined when nothing is known. */
export function valueInWords(key: string, value: string, { operator = 'In', provider = 'karpenter' }: { readonly operator?: string; readonly provider?: Provider } = {}): string | undefined {
  const normal = normalKey(key);
  const type = normal === 'node.kubernetes.io/instance-type' ? instanceType(value) : undefined;
  if (type) return typeInWords(type);
  if (normal.endsWith('/instance-family') && label(normal)) return familyInWords(value);
  if (normal === 'topology.kubernetes.io/zone') return zoneInWords(value);
  if (normal === 'topology.k8s.aws/zone-id') return zoneIdInWords(value);
  const known = label(normal);
  if (known?.numeric && describesType(normal)) return comparisonInWords(known, value, { operator, provider });
  const listed = labelValues(normal, provider)?.find((one) => one.value === value);
  if (!listed) return undefined;
  const words = valueInShort(normal, listed);
  return words === '' ? undefined : `**\`${value}\`** · ${words}`;
}

function factLine(known: Label, provider: Provider): string {
  const values = labelValues(known.key, provider);
  return [
    known.unit && `In ${known.unit}, as a number in quotes.`,
    values && `${values.length === 1 ? '1 value' : `${values.length.toLocaleString('en-US')} values`} known.`,
    known.since && `Since Karpenter ${known.since}.`,
  ].filter(Boolean).join(' ');
}

function placeLine({ allowed, flavour }: Label): string {
  const places = allowed.map((user) => placeNames[user]);
  if (places.length === Object.keys(placeNames).length) return '';
  const provider = flavour === 'eks' && places.length > 1 ? ' of EKS Auto Mode' : '';
  return `May stand in ${places.join(', ')}${provider} only.`;
}

const placeNames: Readonly<Record<LabelUser, string>> = Object.freeze({
  nodePool: 'NodePools', nodeClaim: 'NodeClaims', nodeOverlay: 'NodeOverlays', pod: "pods' selectors",
});

function zoneInWords(zone: string): string | undefined {
  if (looksLikeZoneId(zone)) return `\`${zone}\` looks like a zone id, which belongs under \`topology.k8s.aws/zone-id\`; this key takes names such as \`us-east-1a\`.`;
  const region = regionOfZone(zone);
  if (!region) return undefined;
  const local = zone.length > region.code.length + 1 ? 'a Local Zone of ' : '';
  return `**\`${zone}\`** · ${local}${region.name}`;
}

function zoneIdInWords(id: string): string | undefined {
  if (regionOfZone(id)) return `\`${id}\` is a zone name, which belongs under \`topology.kubernetes.io/zone\`; this key takes ids such as \`use1-az1\`.`;
  return looksLikeZoneId(id) ? `**\`${id}\`** · a zone id: the same place in every account` : undefined;
}

/** "8192 MiB (8 GiB): 120 of 1,363 instance types have more". */
function comparisonInWords(known: Label, value: string, { operator, provider }: { readonly operator: string; readonly provider: Provider }): string | undefined {
  if (!/^\d+$/.test(value)) return undefined;
  const types = provider === 'autoMode' ? autoModeTypes() : instanceTypes();
  const fits = lookUp(comparisons, operator) ?? comparisons['In'];
  const count = types.filter((type) => {
    const own = labelOfType(known.key, type);
    return own !== undefined && fits?.(Number(own), Number(value));
  }).length;
  const measured = measure(known, value);
  return `**\`${value}\`**${measured === '' ? '' : ` · ${measured}`}\n\n${count.toLocaleString('en-US')} of ${types.length.toLocaleString('en-US')} instance types have ${lookUp(comparisonNames, operator) ?? 'this value'}.`;
}

const comparisons: Readonly<Record<string, (own: number, written: number) => boolean>> = Object.freeze({
  In: (own: number, written: number) => own === written,
  Gt: (own: number, written: number) => own > written,
  Gte: (own: number, written: number) => own >= written,
  Lt: (own: number, written: number) => own < written,
  Lte: (own: number, written: number) => own <= written,
});

const comparisonNames: Readonly<Record<string, string>> = Object.freeze({
  Gt: 'more', Gte: 'this or more', Lt: 'less', Lte: 'this or less',
});

function measure(known: Label | undefined, value: string): string {
  if (known?.unit === undefined || !/^\d+$/.test(value)) return '';
  return known.unit === 'MiB' ? inGiB(Number(value)) : `${Number(value).toLocaleString('en-US')} ${known.unit}`;
}

function counted(types: number): string {
  return types === 1 ? '1 type' : `${types.toLocaleString('en-US')} types`;
}

/** Without Markdown's marks, for a list that shows plain text. */
function plain(markdown: string): string {
  return markdown.replaceAll('`', '');
}
