import { replaceValue, say } from '../../../engine/kit.js';
import type { Edit, Message, Resource, Rule, World } from '../../../engine/model.js';
import { classToV1, poolToV1 } from '../oldMigration.js';
import { reaches } from '../versions.js';

interface Successor {
  readonly apiVersion: string;
  readonly kind: string;
  /** The first release of Karpenter that serves the old version no more; `ever` when none has served it. */
  readonly since?: string;
  /** What else has to change; absent where that is more than a fix can do. */
  readonly beside?: (resource: Resource) => readonly Edit[] | undefined;
}

export const apiVersionNotServed: Rule = {
  id: 'api-version-not-served',
  severity: 'warning',
  summary: 'The API server serves this apiVersion no more.',
  why: `
    \`karpenter.sh/v1alpha5\` and \`karpenter.k8s.aws/v1alpha1\` ended with Karpenter 0.32, both \`v1beta1\` with 1.0.
    Later CRDs do not hold them, so the object is refused whatever is in it. Fields have moved, so most files need more than another version; the fix moves them as well, except for kubelet settings, which go from the pool to its class.
    A file that says an old version was written for an old release, and without a target version nobody knows whether that still runs: then this is a warning, and the file is held against its own version.
    It is an error where the target version is set and later, and nothing is reported where the target still serves it.
    \`CapacityBuffer\` is served as \`v1alpha1\` by the Cluster Autoscaler, so there it is always a warning.`,
  sources: ['https://karpenter.sh/docs/upgrading/v1-migration/', 'https://karpenter.sh/docs/upgrading/upgrade-guide/', 'https://karpenter.sh/docs/concepts/capacitybuffers/'],
  upstream: ['no matches for kind "NodePool" in version "karpenter.sh/v1beta1"'],
  covers: ['KMG001', 'KMG002', 'KCB001', 'AM085'],
  examples: [
    { title: 'A Provisioner', yaml: `
        apiVersion: karpenter.sh/v1alpha5
      #             ^^^^^^^^^^^^^^^^^^^^^ karpenter.sh/v1alpha5 is not served since Karpenter 0.33; karpenter.sh/v1 NodePool took the place of Provisioner
        kind: Provisioner
        metadata:
          name: default` },
    { title: 'A pool in which nothing else has to change', yaml: `
        apiVersion: karpenter.sh/v1beta1
      #             ^^^^^^^^^^^^^^^^^^^^ karpenter.sh/v1beta1 is not served since Karpenter 1.1; NodePool is karpenter.sh/v1 now
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements: []`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements: []` },
    { title: 'A pool whose fields have moved', yaml: `
        apiVersion: karpenter.sh/v1beta1
      #             ^^^^^^^^^^^^^^^^^^^^ karpenter.sh/v1beta1 is not served since Karpenter 1.1; NodePool is karpenter.sh/v1 now
        kind: NodePool
        metadata:
          name: default
        spec:
          disruption:
            consolidationPolicy: WhenUnderutilized
            expireAfter: 336h
          template:
            spec:
              nodeClassRef:
                apiVersion: karpenter.k8s.aws/v1beta1
                kind: EC2NodeClass
                name: default
              requirements: []`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          disruption:
            consolidationPolicy: WhenEmptyOrUnderutilized
            consolidateAfter: 0s
          template:
            spec:
              nodeClassRef:
                group: karpenter.k8s.aws
                kind: EC2NodeClass
                name: default
              requirements: []
              expireAfter: 336h` },
    { title: 'A class that left the image to Karpenter', targets: { karpenter: '1.1' }, yaml: `
        apiVersion: karpenter.k8s.aws/v1beta1
      #             ^^^^^^^^^^^^^^^^^^^^^^^^^ karpenter.k8s.aws/v1beta1 is not served since Karpenter 1.1; EC2NodeClass is karpenter.k8s.aws/v1 now
        kind: EC2NodeClass
        metadata:
          name: default
        spec:
          role: KarpenterNodeRole
          amiFamily: AL2023`,
      fixed: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata:
          name: default
        spec:
          role: KarpenterNodeRole
          amiFamily: AL2023
          amiSelectorTerms: [{ alias: al2023@latest }]
          metadataOptions: { httpPutResponseHopLimit: 2 }` },
    { title: 'A buffer of the Cluster Autoscaler', yaml: `
        apiVersion: autoscaling.x-k8s.io/v1alpha1
      #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Karpenter does not serve autoscaling.x-k8s.io/v1alpha1; CapacityBuffer is autoscaling.x-k8s.io/v1beta1 there
        kind: CapacityBuffer
        metadata:
          name: headroom`,
      fixed: `
        apiVersion: autoscaling.x-k8s.io/v1beta1
        kind: CapacityBuffer
        metadata:
          name: headroom` },
    { title: 'A pool as a page of the EKS guide prints it', yaml: `
        apiVersion: karpenter.sh/v1alpha5
      #             ^^^^^^^^^^^^^^^^^^^^^ karpenter.sh/v1alpha5 never had a NodePool, which is karpenter.sh/v1
        kind: NodePool
        metadata:
          name: eks-auto-mode`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: eks-auto-mode` },
    { title: 'A target that serves it', targets: { karpenter: '0.37' }, yaml: `
        apiVersion: karpenter.sh/v1beta1
        kind: NodePool
        metadata:
          name: default` },
  ],
  *check(resource, world) {
    const { root, kind } = resource;
    const node = root.get('apiVersion');
    const successor = successors[`${kind.group}/${kind.version} ${kind.name}`];
    const { karpenter } = world.options.targets;
    if (!node || !successor || (karpenter !== undefined && !reaches(karpenter, successor.since))) return;
    const beside = successor.beside?.(resource);
    yield {
      span: node.span,
      severity: isRefused(successor, world) ? 'error' : 'warning',
      message: words(resource, successor),
      ...(beside ? { fix: { title: say`Change to ${successor.apiVersion}`, edits: [replaceValue(node, successor.apiVersion), ...beside] } } : {}),
    };
  },
};

/** Without a target that is set, an old release may well run. */
function isRefused({ since }: Successor, { options: { targets, guessed } }: World): boolean {
  if (since === undefined || since === 'ever') return since === 'ever';
  return targets.karpenter !== undefined && !guessed?.includes('karpenter');
}

function words({ kind }: Resource, { apiVersion, kind: name, since }: Successor): Message {
  const old = `${kind.group}/${kind.version}`;
  if (since === undefined) return say`Karpenter does not serve ${old}; ${name} is ${apiVersion} there`;
  if (since === 'ever') return say`${old} never had a ${name}, which is ${apiVersion}`;
  if (name === kind.name) return say`${old} is not served since Karpenter ${since}; ${name} is ${apiVersion} now`;
  return say`${old} is not served since Karpenter ${since}; ${apiVersion} ${name} took the place of ${kind.name}`;
}

const nothing = () => [];

const successors: Readonly<Record<string, Successor>> = Object.freeze({
  'karpenter.sh/v1alpha5 Provisioner': { apiVersion: 'karpenter.sh/v1', kind: 'NodePool', since: '0.33' },
  // Printed by mistake in https://docs.aws.amazon.com/eks/latest/userguide/auto-migrate-karpenter.html; the rest is v1.
  'karpenter.sh/v1alpha5 NodePool': { apiVersion: 'karpenter.sh/v1', kind: 'NodePool', since: 'ever', beside: nothing },
  'karpenter.sh/v1alpha5 Machine': { apiVersion: 'karpenter.sh/v1', kind: 'NodeClaim', since: '0.33' },
  'karpenter.k8s.aws/v1alpha1 AWSNodeTemplate': { apiVersion: 'karpenter.k8s.aws/v1', kind: 'EC2NodeClass', since: '0.33' },
  'karpenter.sh/v1beta1 NodePool': { apiVersion: 'karpenter.sh/v1', kind: 'NodePool', since: '1.1', beside: poolToV1 },
  'karpenter.sh/v1beta1 NodeClaim': { apiVersion: 'karpenter.sh/v1', kind: 'NodeClaim', since: '1.1' },
  'karpenter.k8s.aws/v1beta1 EC2NodeClass': { apiVersion: 'karpenter.k8s.aws/v1', kind: 'EC2NodeClass', since: '1.1', beside: classToV1 },
  'autoscaling.x-k8s.io/v1alpha1 CapacityBuffer': { apiVersion: 'autoscaling.x-k8s.io/v1beta1', kind: 'CapacityBuffer', beside: nothing },
});
