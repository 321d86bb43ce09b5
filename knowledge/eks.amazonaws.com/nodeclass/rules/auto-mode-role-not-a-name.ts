import type { Finding, Node, Rule } from '../../../../engine/model.js';
import { replaceValue, say, stringOf } from '../../../../engine/kit.js';
import { crd, guide } from '../pages.js';

export const autoModeRoleNotAName: Rule = {
  id: 'auto-mode-role-not-a-name',
  severity: 'warning',
  summary: 'The role of a NodeClass is not the name of a role.',
  why: `
    \`role\` takes the name, as \`aws iam list-roles\` shows it, up to 64 characters.
    An ARN is admitted when it is short enough, and no instance can be launched with it.
    An empty name is refused.`,
  sources: [crd, guide],
  upstream: ['role cannot be empty'],
  covers: ['AM032'],
  examples: [
    {
      title: 'An ARN',
      yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
          role: arn:aws:iam::111122223333:role/AutoNode
      #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ role takes the name, here AutoNode, and not the ARN`,
      fixed: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        role: AutoNode`,
    },
    {
      title: 'Nothing',
      yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
          role: ""
      #         ^^ role may not be empty`,
    },
    {
      title: 'A name',
      yaml: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        role: AutoNode`,
    },
  ],
  *check({ root }) {
    yield* judge('role', root.at('spec.role'));
    yield* judge('instanceProfile', root.at('spec.instanceProfile'));
  },
};

function* judge(field: string, node: Node | undefined): Iterable<Finding> {
  const text = stringOf(node);
  if (!node || text === undefined) return;
  if (text === '' && field === 'role') yield { span: node.span, severity: 'error', message: say`${field} may not be empty` };
  if (!text.startsWith('arn:')) return;
  const name = text.slice(text.lastIndexOf('/') + 1);
  yield { span: node.span, message: say`${field} takes the name, here ${name}, and not the ARN`, fix: { title: say`Use ${name}`, edits: [replaceValue(node, name)] } };
}
