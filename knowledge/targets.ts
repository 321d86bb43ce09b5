import { isSet, select, stringOf } from '../engine/kit.js';
import type { Node, TargetReader, Targets } from '../engine/model.js';

/**
 * How other tools' files tell which releases are in use. A range is read as the release it starts from (`~1.6`, `1.6.x`);
 * one without such a start (`>=1.5`, `*`) tells nothing.
 */
export const targetReaders: readonly TargetReader[] = [
  // https://helm.sh/docs/topics/charts/#chart-dependencies
  { marker: 'dependencies:', trace: 'karpenter', read: (_, root) => fromCharts(items(root, 'dependencies'), 'name', 'version') },
  // https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/helmcharts/
  { marker: 'helmCharts:', trace: 'karpenter', read: (_, root) => fromCharts(items(root, 'helmCharts'), 'name', 'version') },
  // https://helmfile.readthedocs.io/en/latest/#configuration
  { marker: 'releases:', trace: 'karpenter', read: (_, root) => fromCharts(items(root, 'releases'), 'chart', 'version') },
  // https://fluxcd.io/flux/components/helm/helmreleases/#chart-template
  { marker: 'HelmRelease', trace: 'karpenter', read: (_, root) => ofKind(root, 'HelmRelease', () => fromCharts(nodes(root, 'spec.chart.spec'), 'chart', 'version')) },
  // https://fluxcd.io/flux/components/source/ocirepositories/#reference
  { marker: 'OCIRepository', trace: 'karpenter', read: (_, root) => ofKind(root, 'OCIRepository', () => fromRepository(root)) },
  // https://argo-cd.readthedocs.io/en/stable/user-guide/helm/#declarative
  {
    marker: 'targetRevision',
    trace: 'karpenter',
    read: (_, root) => ofKind(root, 'Application', () => fromCharts([...nodes(root, 'spec.source'), ...items(root, 'spec.sources')], 'chart', 'targetRevision')),
  },
  // https://registry.terraform.io/providers/hashicorp/helm/latest/docs/resources/release
  { marker: 'helm_release', trace: 'karpenter', read: ({ text }) => fromTerraform(text) },
  // https://schema.eksctl.io
  { marker: 'eksctl.io/', trace: 'ClusterConfig', read: (_, root) => ofKind(root, 'ClusterConfig', () => fromEksctl(root)) },
  // https://anywhere.eks.amazonaws.com/docs/getting-started/optional/
  { marker: 'anywhere.eks.amazonaws.com/', trace: 'anywhere.eks.amazonaws.com/', read: (_, root) => ofKind(root, 'Cluster', () => fromAnywhere(root)) },
];

function nodes(root: Node | undefined, path: string): readonly Node[] {
  return root ? select(root, path) : [];
}

function items(root: Node | undefined, path: string): readonly Node[] {
  return nodes(root, path).flatMap((it) => it.items());
}

function ofKind(root: Node | undefined, kind: string, read: () => Targets): Targets {
  return root?.get('kind')?.value === kind ? read() : {};
}

/** The controller's chart, by its name or by the end of its address; the chart of its CRDs has the same versions. */
function fromCharts(charts: readonly Node[], name: string, version: string): Targets {
  const chart = charts.find((it) => /(?:^|\/)karpenter(?:-crd)?$/.test(stringOf(it.get(name)) ?? ''));
  return karpenter(chart?.get(version));
}

function fromRepository(root: Node | undefined): Targets {
  if (!/\/karpenter(?:-crd)?$/.test(stringOf(root?.at('spec.url')) ?? '')) return {};
  return karpenter(root?.at('spec.ref.tag') ?? root?.at('spec.ref.semver'));
}

/** Blocks of HCL, read by their braces: enough for a chart's name and version. */
function fromTerraform(text: string): Targets {
  for (const block of text.split(/resource\s+"helm_release"/).slice(1)) {
    const body = block.split(/^\}/m, 1)[0] ?? '';
    const chart = /^[ \t]*chart\s*=\s*"([^"]*)"/m.exec(body)?.[1] ?? '';
    const version = /^[ \t]*version\s*=\s*"([^"]*)"/m.exec(body)?.[1];
    if (/(?:^|\/)karpenter(?:-crd)?$/.test(chart) && version) return targetOf('karpenter', version);
  }
  return {};
}

function fromEksctl(root: Node | undefined): Targets {
  return { ...of('kubernetes', root?.at('metadata.version')), ...karpenter(root?.at('karpenter.version')) };
}

function fromAnywhere(root: Node | undefined): Targets {
  return { ...of('kubernetes', root?.at('spec.kubernetesVersion')), ...of('eksAnywhere', root?.at('spec.eksaVersion')) };
}

function karpenter(node: Node | undefined): Targets {
  return of('karpenter', node);
}

function of(product: keyof Targets, node: Node | undefined): Targets {
  return isSet(node) && !node.unknown ? targetOf(product, node.text) : {};
}

function targetOf(product: keyof Targets, written: string): Targets {
  const release = /^[v^~= ]*(\d+\.\d+(?:\.\d+)?)(?:$|[.\-+ ])/.exec(written.trim())?.[1];
  return release ? { [product]: release } : {};
}
