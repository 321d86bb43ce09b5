import { describe, expect, test } from 'vitest';

import { optionsFor } from '../../engine/workspace/configuration.js';
import { createWorkspace, defaultOptions } from '../../engine/workspace/workspace.js';
import { catalog } from '../../knowledge/catalog.js';
import { targetReaders } from '../../knowledge/targets.js';

const uri = 'file:///w/apps/team/pool.yaml';

function targetsWith(files: Readonly<Record<string, string>>, set = {}) {
  const workspace = createWorkspace(catalog, targetReaders);
  workspace.apply({ put: Object.entries(files).map(([name, text]) => ({ uri: `file:///w/${name}`, text })), options: { ...defaultOptions, targets: set } });
  const { targets, guessed } = optionsFor(workspace.snapshot(), uri);
  return { targets, guessed };
}

describe('files that tell which Karpenter is in use', () => {
  test.each([
    ['a chart that depends on it', 'Chart.yaml', 'apiVersion: v2\nname: infra\ndependencies:\n  - name: karpenter\n    version: 1.6.2\n    repository: oci://public.ecr.aws/karpenter\n', '1.6.2'],
    ['a chart with a range that starts somewhere', 'Chart.yaml', 'dependencies:\n  - name: karpenter\n    version: ~1.6\n', '1.6'],
    ['helmfile', 'helmfile.yaml', 'releases:\n  - name: karpenter\n    chart: oci://public.ecr.aws/karpenter/karpenter\n    version: "1.7.0"\n', '1.7.0'],
    ['Kustomize charts', 'kustomization.yaml', 'helmCharts:\n  - name: karpenter\n    version: 1.5.0\n', '1.5.0'],
    ['a Flux release', 'release.yaml', 'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  chart:\n    spec: { chart: karpenter, version: 1.8.x }\n', '1.8'],
    ['a Flux OCI repository', 'source.yaml', 'apiVersion: source.toolkit.fluxcd.io/v1\nkind: OCIRepository\nspec:\n  url: oci://public.ecr.aws/karpenter/karpenter\n  ref: { tag: "1.9.1" }\n', '1.9.1'],
    ['an Argo CD application', 'app.yaml', 'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source: { chart: karpenter, repoURL: public.ecr.aws/karpenter, targetRevision: v1.4.0 }\n', '1.4.0'],
    ['an Argo CD application with several sources', 'app.yaml', 'kind: Application\nspec:\n  sources:\n    - { chart: cilium, targetRevision: 1.2.3 }\n    - { chart: karpenter, targetRevision: 1.4.0 }\n', '1.4.0'],
    ['Terraform', 'main.tf', 'resource "helm_release" "cilium" {\n  chart = "cilium"\n  version = "1.2.3"\n}\nresource "helm_release" "karpenter" {\n  name = "karpenter"\n  chart   = "karpenter"\n  version = "1.3.3"\n}\n', '1.3.3'],
    ['eksctl', 'cluster.yaml', 'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nkarpenter:\n  version: 1.2.1\n', '1.2.1'],
  ])('%s', (_, name, text, karpenter) => {
    expect(targetsWith({ [name]: text })).toEqual({ targets: { karpenter }, guessed: ['karpenter'] });
  });

  test.each([
    ['another chart', 'Chart.yaml', 'dependencies:\n  - name: cilium\n    version: 1.6.2\n'],
    ['a range without a start', 'Chart.yaml', 'dependencies:\n  - name: karpenter\n    version: ">=1.5"\n'],
    ['any version', 'Chart.yaml', 'dependencies:\n  - name: karpenter\n    version: "*"\n'],
    ['a placeholder', 'helmfile.yaml', 'releases:\n  - chart: karpenter/karpenter\n    version: {{ .Values.version }}\n'],
    ['broken text', 'Chart.yaml', 'dependencies: [\n'],
  ])('%s tells nothing', (_, name, text) => {
    expect(targetsWith({ [name]: text })).toEqual({ targets: {}, guessed: undefined });
  });
});

test('clusters tell Kubernetes and EKS Anywhere', () => {
  expect(targetsWith({
    'cluster.yaml': 'apiVersion: anywhere.eks.amazonaws.com/v1alpha1\nkind: Cluster\nspec: { kubernetesVersion: "1.33", eksaVersion: v0.25.1 }\n',
  }).targets).toEqual({ kubernetes: '1.33', eksAnywhere: '0.25.1' });
});

test('the file nearest to the manifest counts, and what somebody set counts before it', () => {
  const chart = (version: string) => `dependencies:\n  - name: karpenter\n    version: ${version}\n`;
  const files = { 'Chart.yaml': chart('1.1.0'), 'apps/team/Chart.yaml': chart('1.2.0'), 'other/team/Chart.yaml': chart('1.3.0') };
  expect(targetsWith(files).targets).toEqual({ karpenter: '1.2.0' });
  expect(targetsWith(files, { karpenter: '1.9' })).toEqual({ targets: { karpenter: '1.9' }, guessed: undefined });
});
