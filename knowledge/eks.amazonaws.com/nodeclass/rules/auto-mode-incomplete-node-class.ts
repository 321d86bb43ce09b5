import type { Rule } from '../../../../engine/model.js';
import { isSet, mayHaveMore, placeOfAbsence, say } from '../../../../engine/kit.js';
import { crd, guide } from '../pages.js';

export const autoModeIncompleteNodeClass: Rule = {
  id: 'auto-mode-incomplete-node-class',
  severity: 'warning',
  summary: 'A NodeClass lacks its role or its selectors.',
  why: `
    The CRD that is known of EKS Auto Mode requires \`role\` and both selector lists, and the guide calls them required; since September 2025 \`instanceProfile\` can stand in place of \`role\`.
    Samples of AWS leave the role out all the same, so this is no certain refusal.
    A class that names its role and its network works on every cluster.`,
  sources: [crd, guide],
  covers: ['AM030'],
  examples: [
    {
      title: 'Neither role nor subnets',
      yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
      # ^^^^ The published CRD requires role/instanceProfile, subnetSelectorTerms here
          securityGroupSelectorTerms:
            - tags: { aws:eks:cluster-name: prod }`,
    },
    {
      title: 'An instance profile in place of the role',
      yaml: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        instanceProfile: eks-nodes
        subnetSelectorTerms:
          - tags: { tier: private }
        securityGroupSelectorTerms:
          - tags: { aws:eks:cluster-name: prod }`,
    },
  ],
  *check(resource) {
    const spec = resource.root.get('spec');
    if (spec?.type !== 'map' || mayHaveMore(resource, spec)) return;
    const lacking = required.filter((needed) => !needed.some((it) => isSet(spec.get(it)))).map((needed) => needed.join('/'));
    if (lacking.length > 0) yield { span: placeOfAbsence(spec), message: say`The published CRD requires ${lacking.join(', ')} here`, missing: true };
  },
};

const required: readonly (readonly string[])[] = Object.freeze([['role', 'instanceProfile'], ['subnetSelectorTerms'], ['securityGroupSelectorTerms']]);
