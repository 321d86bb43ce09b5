import { lookUp, nearest, replaceValue, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { flagsOf } from '../flags.js';
import { cadvisorFlags, flagsOfFields, ownFlags, removedFlags } from '../kubeletFlags.data.js';
import { visible } from '../written.js';

export const unknownKubeletFlag: Rule = {
  id: 'unknown-kubelet-flag',
  severity: 'warning',
  summary: 'The kubelet has no such flag.',
  why: `
    The kubelet ends at once when it is given a flag that it does not know, so the node never joins.
    Several flags that older guides use are gone: those of dockershim since 1.24, of logging to files since 1.26, \`--container-runtime\` since 1.27.
    A flag that we have never heard of may be newer than our list: only a hint.`,
  sources: ['https://kubernetes.io/docs/reference/command-line-tools-reference/kubelet/', 'https://github.com/kubernetes/kubernetes/blob/master/cmd/kubelet/app/options/options.go'],
  upstream: ['unknown flag: --container-runtime'],
  examples: [
    { title: 'A flag that is gone', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          flags:
            - --container-runtime=remote
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^^ The kubelet has no flag --container-runtime since Kubernetes 1.27, and does not start with it` },
    { title: 'A misspelt flag', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          flags:
            - --node-lables=team=a
    #         ^^^^^^^^^^^^^^^^^^^^ The kubelet has no flag --node-lables; did you mean --node-labels?`,
      fixed: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          flags:
            - "--node-labels=team=a"` },
    { title: 'Flags that are there', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          flags:
            - --node-labels=team=a
            - --max-pods=58
            - -v=2` },
  ],
  *check(resource) {
    for (const { node, name, text } of flagsOf(resource)) {
      if (!/^--?[A-Za-z][\w-]*(?:=|$)/.test(text) || isKnown(name)) continue;
      const since = lookUp(removedFlags, name);
      const meant = since ? undefined : nearest(name, [...Object.keys(ownFlags), ...Object.keys(flagsOfFields)]);
      if (since) yield { span: visible(node), message: say`The kubelet has no flag --${name} since Kubernetes ${since}, and does not start with it` };
      else if (meant) yield { span: visible(node), message: say`The kubelet has no flag --${name}; did you mean --${meant}?`, fix: { title: say`Use --${meant}`, edits: [replaceValue(node, text.replace(name, meant))] } };
      else yield { span: visible(node), severity: 'info', message: say`--${name} is not a flag of the kubelet that we know` };
    }
  },
};

function isKnown(name: string): boolean {
  return Object.hasOwn(ownFlags, name) || Object.hasOwn(flagsOfFields, name) || cadvisorFlags.includes(name);
}
