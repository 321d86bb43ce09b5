import { nearest, say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { label, labels, normalKey } from '../labels.js';
import { isGivenByPool, labelsNamed, type NamedLabel } from '../namedLabels.js';
import { podSpecOf } from '../podSpec.js';

export const mistypedNodeLabel: Rule = {
  id: 'mistyped-node-label',
  severity: 'warning',
  summary: 'Pods name a label of nodes that is a misspelling of a well-known one.',
  why: `
    No node carries the misspelled label, and Karpenter makes none that does: a selector with it leaves the pods Pending,
    and a spread over it keeps them Pending or does nothing.`,
  sources: ['https://karpenter.sh/docs/concepts/scheduling/#well-known-labels', 'https://kubernetes.io/docs/reference/labels-annotations-taints/'],
  upstream: ['does not have known values'],
  covers: ['KPD003', 'KPD004'],
  across: true,
  examples: [
    { title: 'Letters, and the wrong half of the provider', yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          template:
            spec:
              nodeSelector:
                karpenter.k8s.aws/instance-famly: m7g
      #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No node has the label karpenter.k8s.aws/instance-famly; did you mean karpenter.k8s.aws/instance-family?
              topologySpreadConstraints:
                - maxSkew: 1
                  topologyKey: karpenter.sh/capacity-typ
      #                        ^^^^^^^^^^^^^^^^^^^^^^^^^ No node has the label karpenter.sh/capacity-typ; did you mean karpenter.sh/capacity-type?
                  whenUnsatisfiable: DoNotSchedule
              affinity:
                nodeAffinity:
                  requiredDuringSchedulingIgnoredDuringExecution:
                    nodeSelectorTerms:
                      - matchExpressions:
                          - key: karpenter.sh/instance-size
      #                          ^^^^^^^^^^^^^^^^^^^^^^^^^^ No node has the label karpenter.sh/instance-size; did you mean karpenter.k8s.aws/instance-size?
                            operator: In
                            values: [large]`,
      fixed: `
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          template:
            spec:
              nodeSelector:
                karpenter.k8s.aws/instance-family: m7g
              topologySpreadConstraints:
                - maxSkew: 1
                  topologyKey: karpenter.sh/capacity-type
                  whenUnsatisfiable: DoNotSchedule
              affinity:
                nodeAffinity:
                  requiredDuringSchedulingIgnoredDuringExecution:
                    nodeSelectorTerms:
                      - matchExpressions:
                          - key: karpenter.k8s.aws/instance-size
                            operator: In
                            values: [large]` },
    { title: 'What managed node groups and Auto Mode call differently', yaml: `
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          nodeSelector:
            eks.amazonaws.com/capacity-type: spot
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No node has the label eks.amazonaws.com/capacity-type; did you mean karpenter.sh/capacity-type?` },
    { title: 'Labels of one\'s own, and those that Karpenter puts on nodes beside the well-known ones', yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          template:
            spec:
              nodeSelector:
                karpenter.sh/registered: "true"
                karpenter.sh/controller: "true"
                example.com/instance-famly: m7g
                eks.amazonaws.com/nodegroup-image: ami-0123456789abcdef0
              topologySpreadConstraints:
                - maxSkew: 1
                  topologyKey: capacity-spread
                  whenUnsatisfiable: DoNotSchedule` },
  ],
  *check(resource, world) {
    const pods = podSpecOf(resource);
    for (const named of pods ? labelsNamed(pods) : []) {
      const meant = meantBy(named);
      if (meant === undefined || isGivenByPool(named.key, world)) continue;
      const edit = named.renamed(meant);
      yield { span: named.span, message: say`No node has the label ${named.key}; did you mean ${meant}?`, ...(edit ? { fix: { title: say`Use ${meant}`, edits: [edit] } } : {}) };
    }
  },
};

function meantBy({ key, values }: NamedLabel): string | undefined {
  const [domain, name] = split(key);
  if (label(key) || normalKey(key) !== key || name === '' || besides.includes(key)) return undefined;
  const known = labels().filter((it) => it.documented && it.allowed.includes('pod')).map((it) => it.key);
  const sameName = known.filter((it) => split(it)[1] === name);
  // Managed node groups write SPOT where Karpenter and Auto Mode write spot.
  if (key === 'eks.amazonaws.com/capacity-type' && values.some((it) => it.text === it.text.toLowerCase())) return 'karpenter.sh/capacity-type';
  // Nobody but Karpenter gives labels of these domains, so the name alone tells what is meant.
  if (ofKarpenter.includes(domain) && sameName[0]) return sameName[0];
  const domains = [...new Set(sameName.map((it) => split(it)[0]))];
  const near = nearest(domain, domains);
  if (near) return `${near}/${name}`;
  const inDomain = known.filter((it) => split(it)[0] === domain).map((it) => split(it)[1]);
  const nearName = nearest(name, inDomain);
  return nearName && `${domain}/${nearName}`;
}

function split(key: string): readonly [domain: string, name: string] {
  const slash = key.indexOf('/');
  return slash < 0 ? ['', ''] : [key.slice(0, slash), key.slice(slash + 1)];
}

const ofKarpenter: readonly string[] = Object.freeze(['karpenter.sh', 'karpenter.k8s.aws']);
/** Labels that nodes do carry, though no requirement may name them. */
const besides: readonly string[] = Object.freeze(['karpenter.sh/initialized', 'karpenter.sh/registered', 'karpenter.sh/provisioner-name']);
