import { replaceValue, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { flagsOf } from '../flags.js';
import { amiCode } from '../sources.js';
import { visible } from '../written.js';

export const malformedKubeletFlag: Rule = {
  id: 'malformed-kubelet-flag',
  severity: 'warning',
  summary: 'An entry of the kubelet flags is not one flag.',
  why: `
    Each entry is handed to the kubelet as one argument, so a space does not separate a flag from its value, and quotes stay part of it.
    The kubelet does not start with arguments that it does not understand.`,
  sources: [`${amiCode}internal/kubelet/environment.go`, 'https://kubernetes.io/docs/reference/command-line-tools-reference/kubelet/'],
  covers: ['NC035'],
  examples: [
    { title: 'A space before the value', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          flags:
            - --node-labels "team=a"
    #         ^^^^^^^^^^^^^^^^^^^^^^ --node-labels "team=a" is not one flag of the form --flag=value`,
      fixed: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          flags:
            - "--node-labels=team=a"` },
    { title: 'Quotes inside of the entry', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          flags:
            - --node-labels="team=a"
    #         ^^^^^^^^^^^^^^^^^^^^^^ --node-labels="team=a" is not one flag of the form --flag=value`,
      fixed: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          flags:
            - "--node-labels=team=a"` },
    { title: 'No dashes', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          flags:
            - node-labels=team=a
    #         ^^^^^^^^^^^^^^^^^^ node-labels=team=a is not one flag of the form --flag=value`,
      fixed: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          flags:
            - "--node-labels=team=a"` },
    { title: 'Two flags', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          flags:
            - --v=2 --max-pods=20
    #         ^^^^^^^^^^^^^^^^^^^ --v=2 --max-pods=20 is not one flag of the form --flag=value` },
    { title: 'One flag each', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          flags:
            - --node-labels=team=a
            - --v=2
            - --fail-swap-on` },
  ],
  *check(resource) {
    for (const { node, text } of flagsOf(resource)) {
      if (/^--?[A-Za-z][\w-]*(?:=(?!["'])[^]*)?$/.test(text) && !/\s-{1,2}[A-Za-z][\w-]*(?:=|$)/.test(text)) continue;
      const meant = mended(text);
      const fix = meant && { fix: { title: say`Write ${meant}`, edits: [replaceValue(node, meant)] } };
      yield { span: visible(node), message: say`${text === '' ? '""' : text} is not one flag of the form --flag=value`, ...fix };
    }
  },
};

/** What was meant, when that is plain: a space for the equals sign, quotes of a shell, dashes forgotten. */
function mended(text: string): string | undefined {
  const [, quoted, inner] = /^(--?[\w-]+=)["']([^"']*)["']$/.exec(text) ?? [];
  if (quoted) return `${quoted}${inner ?? ''}`;
  const [, name, value] = /^(--[\w-]+)\s+(?:"([^"]*)"|'[^']*'|[^\s-]\S*)$/.exec(text.trim()) ?? [];
  if (name) return `${name}=${value ?? text.trim().slice(name.length).trim().replace(/^'|'$/g, '')}`;
  return /^[a-z][a-z-]+=\S*$/.test(text) ? `--${text}` : undefined;
}
