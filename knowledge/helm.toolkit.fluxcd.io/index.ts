import type { Kind } from '../../engine/model.js';
import { ciliumRules } from '../networks/rules/index.js';
import { open, openKind } from '../shared/openKind.js';

const guide = 'https://fluxcd.io/flux/components/helm/helmreleases/';

/** A chart that Flux installs: looked at where it is Cilium for hybrid nodes. */
export const helmRelease: Kind = openKind({
  group: 'helm.toolkit.fluxcd.io',
  version: 'v2',
  name: 'HelmRelease',
  scope: 'Namespaced',
  summary: 'A chart that Flux installs and keeps.',
  link: guide,
  markers: ['clusterPoolIPv4', 'eks.amazonaws.com/compute-type'],
  fields: { spec: open({ values: open({}) }) },
  docs: {
    spec: { does: 'Which chart, and with which values.', link: guide },
    'spec.values': { does: 'Values of the chart.', link: `${guide}#values` },
  },
  rules: ciliumRules,
});
