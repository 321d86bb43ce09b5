import { derive, lookUp, nearest } from '../../../engine/kit.js';
import { instanceFamily, instanceTypes } from '../../shared/instanceTypes.js';
import { labelValues, typeLabel, type Label } from '../../shared/labels.js';
import { namedType, otherInstanceTypes, type NamedType } from '../../shared/otherInstanceTypes.js';

/** Every value of a label that some instance type has, as far as anyone here knows; of some types only the name is known. */
export function known(key: string): ReadonlySet<string> {
  const one = typeLabel(key);
  return one ? valuesOf(one) : none(seldom);
}

/** What a value that nobody knows was most likely meant to be. */
export function likelyMeant(key: string, text: string): string | undefined {
  const name = key.slice(key.indexOf('/') + 1);
  const reshaped = lookUp(shapes, name)?.(text);
  if (reshaped !== undefined && known(key).has(reshaped)) return reshaped;
  const one = typeLabel(key);
  const same = one && bareNames(one).get(bare(text));
  if (same !== undefined || name === 'instance-family') return same;
  // Another number, or another letter in a family, is another thing and not a slip of the finger.
  if (name !== 'instance-type') return nearest(text, [...known(key)].filter((it) => it !== '' && digits(it) === digits(text)));
  const types = instanceFamily(namedType(text)?.family ?? '');
  return nearest(text, types.map((type) => type.name).filter((it) => digits(it) === digits(text)));
}

/** Without what people leave out or add: capital letters, dots, dashes. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Whether a value that nobody knows looks like something that came after our data. */
export function likelyNewer(key: string, text: string): boolean {
  switch (key.slice(key.indexOf('/') + 1)) {
    case 'instance-type': return isNewFamily(namedType(text));
    case 'instance-family': return isNewFamily(namedType(`${text}.large`));
    case 'instance-generation': return /^\d{1,2}$/.test(text) && Number(text) > newestGeneration();
    case 'instance-size': return /^(\d+xlarge|metal-\d+xl)$/.test(text);
    case 'instance-gpu-name':
    case 'instance-accelerator-name': return /^[a-z][a-z-]*\d[a-z0-9-]*$/.test(text);
    case 'instance-network-bandwidth':
    case 'instance-ebs-bandwidth':
    case 'instance-gpu-memory':
    case 'instance-local-nvme': return /^\d+$/.test(text);
    default: return false;
  }
}

/** A family that does not exist here, of the newest generation that its category has reached, or a later one. */
function isNewFamily(type: NamedType | undefined): boolean {
  if (type?.generation === undefined || known('karpenter.k8s.aws/instance-family').has(type.family)) return false;
  const reached = generations(seldom).get(type.category);
  return reached !== undefined && Number(type.generation) >= reached && Number(type.generation) <= reached + 3;
}

function newestGeneration(): number {
  return Math.max(...generations(seldom).values());
}

/** A value of a wider or narrower label, or with a unit: what it says about this one. */
const shapes: Readonly<Record<string, (text: string) => string | undefined>> = Object.freeze({
  'instance-family': (text: string) => namedType(text)?.family,
  'instance-category': (text: string) => (namedType(text) ?? namedType(`${text}.large`))?.category,
  'instance-generation': (text: string) => (namedType(text) ?? namedType(`${text}.large`))?.generation,
  'instance-size': (text: string) => namedType(text)?.size,
  'instance-memory': (text: string) => inMebibytes(text),
  'instance-cpu': (text: string) => /^(\d+)\s*v?cpus?$/i.exec(text)?.[1],
});

function inMebibytes(text: string): string | undefined {
  const [, number, unit] = /^(\d+)\s*(Mi|Gi)B?$/.exec(text) ?? [];
  return number === undefined ? undefined : String(Number(number) * (unit === 'Gi' ? 1024 : 1));
}

function digits(text: string): string {
  return text.replace(/\D+/g, ' ').trim();
}

/**
 * GPUs and accelerators of types that are not in our data.
 * Source: https://aws.amazon.com/ec2/instance-types/ (accelerated computing, previous generations).
 */
const seldom = {
  'instance-gpu-name': 'k80 k520 m60 gb200',
  'instance-gpu-manufacturer': 'habana',
  'instance-accelerator-name': 'gaudi-hl-205',
  'instance-accelerator-manufacturer': 'habana xilinx',
} as const;

const names: Readonly<Record<string, (type: NamedType) => string | undefined>> = Object.freeze({
  'instance-type': (type: NamedType) => type.name,
  'instance-category': (type: NamedType) => type.category,
  'instance-family': (type: NamedType) => type.family,
  'instance-generation': (type: NamedType) => type.generation,
  'instance-size': (type: NamedType) => type.size,
});

const none = derive((_: typeof seldom): ReadonlySet<string> => new Set());

const generations = derive((_: typeof seldom) => {
  const reached = new Map<string, number>();
  for (const { category, generation } of instanceTypes()) reached.set(category, Math.max(generation, reached.get(category) ?? 0));
  return reached;
});

const bareNames = derive((one: Label) => new Map([...valuesOf(one)].filter((it) => it !== '').map((it) => [bare(it), it])));

// One label at a time: nobody waits for the values of labels that nobody asked for.
const valuesOf = derive(({ key }: Label): ReadonlySet<string> => {
  const name = key.slice(key.indexOf('/') + 1);
  const listed = labelValues(key)?.map(({ value }) => value) ?? [];
  const named = otherInstanceTypes().map((type) => lookUp(names, name)?.(type) ?? '').filter((value) => value !== '');
  const further = Object.hasOwn(seldom, name) ? seldom[name as keyof typeof seldom].split(' ') : [];
  return new Set([...listed, ...named, ...further]);
});
