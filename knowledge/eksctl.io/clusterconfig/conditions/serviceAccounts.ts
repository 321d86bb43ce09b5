import { insertKey, isSet, mayHaveMore, say, select, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { condition, hasWellKnown, isEmpty, isFilled, on, onValue } from './config.js';

const accounts = 'https://eksctl.io/usage/iamserviceaccounts/';

/** Service accounts with roles of their own. */
export const serviceAccountConditions: readonly Rule[] = [
  condition({
    id: 'service-accounts-without-oidc',
    covers: ['EK041'],
    source: accounts,
    summary: 'Service accounts are to have roles, and the cluster has no provider of OpenID Connect.',
    why: 'Roles of service accounts trust the provider that `withOIDC: true` makes.',
    fires: `
      iam:
        serviceAccounts:
    #   ^^^^^^^^^^^^^^^ serviceAccounts needs withOIDC: true beside it
          - metadata: { name: web }
            attachPolicyARNs: [arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess]`,
    fixed: `
      iam:
        serviceAccounts:
          - metadata: { name: web }
            attachPolicyARNs: [arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess]
        withOIDC: true`,
    passes: `
      iam:
        withOIDC: true
        serviceAccounts:
          - metadata: { name: web }
            attachPolicyARNs: [arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess]`,
  }, function* ({ root, isWhole, resource }) {
    const iam = root.get('iam');
    const [accountsNode, oidc] = [iam?.get('serviceAccounts'), iam?.get('withOIDC')];
    if (!iam || !isFilled(accountsNode) || !(oidc?.value === false || (!isSet(oidc) && isWhole(iam)))) return;
    const edit = oidc?.value === false ? { span: oidc.span, text: 'true' } : insertKey(resource.document, iam, 'withOIDC', 'true');
    yield on(accountsNode, say`serviceAccounts needs withOIDC: true beside it`, { missing: true, ...(edit ? { fix: { title: say`Set withOIDC: true`, edits: [edit] } } : {}) });
  }),
  condition({
    id: 'repeated-service-account',
    covers: ['EK043'],
    source: accounts,
    summary: 'Two roles are meant for the same service account.',
    why: 'A service account, by namespace and name, has one role. Without a namespace it is in `default`.',
    fires: `
      iam:
        withOIDC: true
        serviceAccounts:
          - metadata: { name: web }
            attachRoleARN: arn:aws:iam::111122223333:role/web
          - metadata: { name: web, namespace: default }
    #                         ^^^ The service account default/web stands in this list twice
            attachRoleARN: arn:aws:iam::111122223333:role/other`,
    passes: `
      iam:
        withOIDC: true
        serviceAccounts:
          - metadata: { name: web }
            attachRoleARN: arn:aws:iam::111122223333:role/web
          - metadata: { name: web, namespace: shop }
            attachRoleARN: arn:aws:iam::111122223333:role/other`,
  }, function* ({ root, isWhole }) {
    const seen = new Set<string>();
    for (const metadata of select(root, 'iam.serviceAccounts[].metadata')) {
      const [name, namespace] = [stringOf(metadata.get('name')), metadata.get('namespace')];
      const space = isEmpty(namespace) && isWhole(metadata) ? 'default' : stringOf(namespace);
      if (!name || space === undefined) continue;
      const whole = `${space}/${name}`;
      if (seen.has(whole)) yield onValue(metadata.get('name')!, say`The service account ${whole} stands in this list twice`);
      seen.add(whole);
    }
  }),
  condition({
    id: 'service-account-without-policy',
    covers: ['EK044'],
    source: accounts,
    summary: 'A service account is to have a role that may do nothing.',
    why: 'eksctl asks for policies, or for a role that exists.',
    constraint: { path: 'iam.serviceAccounts[]', of: 'atLeastOne', fields: ['wellKnownPolicies', 'attachPolicyARNs', 'attachPolicy', 'attachRoleARN'] },
    fires: `
      iam:
        withOIDC: true
        serviceAccounts:
          - metadata: { name: web }
    #       ^^^^^^^^ A policy or a role is missing: wellKnownPolicies, attachPolicyARNs, attachPolicy or attachRoleARN`,
    passes: `
      iam:
        withOIDC: true
        serviceAccounts:
          - metadata: { name: web }
            wellKnownPolicies: { externalDNS: true }`,
  }, function* ({ root, isWhole, resource }) {
    for (const it of select(root, 'iam.serviceAccounts[]').filter(isWhole)) {
      const known = it.get('wellKnownPolicies');
      const asked = hasWellKnown(known) || (known !== undefined && (known.unknown || mayHaveMore(resource, known) || known.entries().some((entry) => entry.node.unknown)));
      if (asked || ['attachPolicyARNs', 'attachPolicy', 'attachRoleARN'].some((name) => !isEmpty(it.get(name)))) continue;
      yield on(it, say`A policy or a role is missing: wellKnownPolicies, attachPolicyARNs, attachPolicy or attachRoleARN`, { missing: true });
    }
  }),
];
