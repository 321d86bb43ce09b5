import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnostics } from '../../engine/features/diagnostics.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';
import { nodeClaim } from '../../knowledge/karpenter.sh/nodeclaim/index.js';
import { nodeOverlay } from '../../knowledge/karpenter.sh/nodeoverlay/index.js';
import { nodePool } from '../../knowledge/karpenter.sh/nodepool/index.js';

/**
 * The CEL rules of the CRDs in the AWS chart of Karpenter 1.14.1, written down a second time and apart from the rules:
 * pkg/apis/crds of https://github.com/aws/karpenter-provider-aws.
 */
const instance = 'encryption-in-transit-supported category hypervisor family generation local-nvme size cpu cpu-manufacturer cpu-sustained-clock-speed-mhz memory ebs-bandwidth network-bandwidth gpu-name gpu-manufacturer gpu-count gpu-memory accelerator-name accelerator-manufacturer accelerator-count capability-flex'
  .split(' ').map((name) => `karpenter.k8s.aws/instance-${name}`).concat('karpenter.k8s.aws/ec2nodeclass');
const others = 'instance-tenancy capacity-reservation-type capacity-reservation-id capacity-reservation-interruptible placement-group-id placement-group-partition'
  .split(' ').map((name) => `karpenter.k8s.aws/${name}`);

type Kind = 'NodePool' | 'NodeClaim' | 'NodeOverlay';
interface Entry { readonly key: string; readonly operator: string; readonly values?: readonly string[] | null; readonly minValues?: number | null }
interface Asked { readonly requirements: readonly Entry[]; readonly labels: Readonly<Record<string, string>> }

describe.each(['NodePool', 'NodeClaim', 'NodeOverlay'] as const)('requirements of a %s', (kind) => {
  it('get an error exactly when the API server refuses them', () => {
    fc.assert(fc.property(asked(kind), (object) => {
      expect(errorsOf(kind, object).length > 0, JSON.stringify(errorsOf(kind, object))).toBe(refuses(kind, object));
    }), { numRuns: 400 });
  });
});

const key = fc.constantFrom(
  ...instance, ...others, 'karpenter.sh/capacity-type', 'karpenter.sh/nodepool', 'karpenter.sh/initialized', 'foo.karpenter.sh/x', 'mykarpenter.sh/x', 'karpenter.sh',
  'kubernetes.io/hostname', 'karpenter.k8s.aws/instance-pods', 'karpenter.k8s.aws/unknown', 'my.karpenter.k8s.aws/x', 'karpenter.k8s.aws', 'karpenter.k8s.aws/nitro-sandbox',
  'kubernetes.io/arch', 'team', 'example.com/karpenter.sh', 'karpenter.sh.example.com/x', 'topology.kubernetes.io/zone', 'Karpenter', 'scheduling.k8s.io/x',
);
const benign = fc.constantFrom('kubernetes.io/arch', 'team', 'karpenter.k8s.aws/instance-cpu', 'karpenter.sh/capacity-type');
const text = fc.constantFrom('1', '0', '-1', '-0', '+5', '007', 'a', '', '8Gi', '1.5', '9223372036854775807', '9223372036854775808', ' 1');

function asked(kind: Kind): fc.Arbitrary<Asked> {
  const entry = fc.record({
    key: fc.oneof({ weight: 1, arbitrary: key }, { weight: 4, arbitrary: benign }),
    operator: fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt', 'Gte', 'Lte'),
    values: fc.option(fc.array(text, { maxLength: 3 }), { nil: null, freq: 5 }),
    ...(kind === 'NodeOverlay' ? {} : { minValues: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null, freq: 2 }) }),
  }, { requiredKeys: ['key', 'operator'] });
  return fc.record({
    requirements: fc.array(entry, { maxLength: 3 }),
    labels: kind === 'NodePool' ? fc.dictionary(fc.oneof({ weight: 1, arbitrary: key }, { weight: 3, arbitrary: benign }), fc.constantFrom('a', 'b'), { maxKeys: 2 }) : fc.constant({}),
  });
}

function refuses(kind: Kind, { requirements, labels }: Asked): boolean {
  return requirements.some((it) => refusesKey(kind, it.key) || refusesValues(kind, it)) || Object.keys(labels).some((it) => refusesKey(kind, it));
}

function refusesKey(kind: Kind, it: string): boolean {
  const domain = /^([^/]+)/.exec(it)?.[0] ?? '';
  const allowed = kind === 'NodeOverlay' ? instance : [...instance, ...others];
  return (!['karpenter.sh/capacity-type', 'karpenter.sh/nodepool'].includes(it) && domain.endsWith('karpenter.sh'))
    || (kind === 'NodePool' && it === 'karpenter.sh/nodepool')
    || it === 'kubernetes.io/hostname'
    || (!allowed.includes(it) && domain.endsWith('karpenter.k8s.aws'));
}

/** A size of what is absent is an error of evaluation, which counts as a refusal. */
function refusesValues(kind: Kind, { operator, values, minValues }: Entry): boolean {
  const size = values?.length;
  if (operator === 'In') return size === undefined || size === 0 || (typeof minValues === 'number' && size < minValues);
  if (operator === 'NotIn') return kind === 'NodeOverlay' && (size === undefined || size === 0);
  if (!/^[GL]/.test(operator)) return false;
  return size !== 1 || !/^[+-]?\d+$/.test(values![0]!) || BigInt(values![0]!.replace('+', '')) < 0n || BigInt(values![0]!.replace('+', '')) > 9223372036854775807n;
}

function errorsOf(kind: Kind, { requirements, labels }: Asked) {
  const reference = { group: 'karpenter.k8s.aws', kind: 'EC2NodeClass', name: 'x' };
  const spec = { nodeClassRef: reference, requirements };
  const object = {
    apiVersion: kind === 'NodeOverlay' ? 'karpenter.sh/v1alpha1' : 'karpenter.sh/v1', kind, metadata: { name: 'x' },
    spec: kind === 'NodePool' ? { template: { metadata: { labels }, spec } } : kind === 'NodeClaim' ? spec : { requirements, price: '1' },
  };
  const workspace = createWorkspace([nodePool, nodeClaim, nodeOverlay]);
  workspace.apply({ put: [{ uri: 'object.yaml', text: JSON.stringify(object) }] });
  return diagnostics(workspace.snapshot(), { uri: 'object.yaml' }).filter((it) => it.severity === 'error').map((it) => `${it.rule}: ${it.message.english}`);
}
