import { replaceValue, say } from '../../../engine/kit.js';
import type { Finding, Node, Rule } from '../../../engine/model.js';

export const mistypedPseudoParameter: Rule = {
  id: 'mistyped-pseudo-parameter',
  severity: 'warning',
  summary: 'A policy variable of IAM stands in parentheses instead of braces.',
  why: 'IAM puts in a value for `${aws:PrincipalTag/…}` only. With a parenthesis the text is compared as it stands, matches nobody, and no node gets its role. The template for IAM Roles Anywhere that AWS publishes for hybrid nodes has this mistake in one of its choices.',
  sources: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html', 'https://github.com/aws/eks-hybrid/blob/main/example/hybrid-ira-cfn.yaml'],
  covers: ['HN37'],
  examples: [
    {
      title: 'A parenthesis',
      yaml: `
        Parameters:
          Attribute:
            Type: String
            Default: '$(aws:PrincipalTag/x509SAN/Name/CN}'
      #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ $(aws:PrincipalTag/x509SAN/Name/CN} is not a policy variable; write \${aws:PrincipalTag/x509SAN/Name/CN}
        Resources:
          Anchor:
            Type: AWS::RolesAnywhere::TrustAnchor`,
      fixed: `
        Parameters:
          Attribute:
            Type: String
            Default: '\${aws:PrincipalTag/x509SAN/Name/CN}'
        Resources:
          Anchor:
            Type: AWS::RolesAnywhere::TrustAnchor`,
    },
    {
      title: 'Braces',
      yaml: `
        Parameters:
          Attribute:
            Type: String
            Default: '\${aws:PrincipalTag/x509Subject/CN}'
        Resources:
          Anchor:
            Type: AWS::RolesAnywhere::TrustAnchor`,
    },
  ],
  *check({ root, document }) {
    if (document.text.includes('$(aws:')) yield* scalars(root);
  },
};

function* scalars(node: Node): Iterable<Finding> {
  for (const it of node.entries()) if (!it.merged) yield* scalars(it.node);
  for (const it of node.items()) yield* scalars(it);
  const [variable] = /\$\(aws:\w[\w/]*[)}]/.exec(node.text) ?? [];
  if (variable === undefined || node.style === 'literal' || node.style === 'folded') return;
  const meant = `\${${variable.slice(2, -1)}}`;
  const text = node.text.replace(variable, () => meant);
  yield { span: node.span, message: say`${variable} is not a policy variable; write ${meant}`, fix: { title: say`Write ${meant}`, edits: [replaceValue(node, text)] } };
}
