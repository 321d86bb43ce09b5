/** Scripts that prepare, carry images across and back up: https://anywhere.eks.amazonaws.com/docs/getting-started/install/ */
import type { Given } from '../../../../engine/advisor/model.js';
import { command, script } from '../../shell.js';
import { fillsIn, isCutOff, isWorkload, kubeconfigOf, managerOf, providerOf } from './facts.js';
import { bundleFile, bundleLines, bundleOnSite } from './images.js';
import { packageRegistry } from './packages.js';

/** Docker, curl and yq are there; this adds eksctl, its plugin of the release, and kubectl. */
export function prepareAdmin(it: Given): string {
  return script(
    '# Linux on amd64 with 4 CPUs, 16 GiB of memory and 30 GB of disk; Docker, curl and yq 4 are installed.',
    `for tool in docker curl yq${fillsIn(it) ? ' envsubst' : ''}; do command -v "$tool" >/dev/null || { echo "$tool is missing" >&2; exit 1; }; done`,
    '# Two programs are named yq: this one reads YAML as https://github.com/mikefarah/yq does.',
    'yq --version | grep -q mikefarah || { echo "yq is another program than mikefarah/yq 4" >&2; exit 1; }',
    'docker info >/dev/null',
    '',
    bundleLines[0]!,
    bundleLines[1]!,
    'plugin="$(yq ".spec.releases[] | select(.version == \\"$release\\") | .eksABinary.linux.uri" <<<"$manifest")"',
    'curl -fsSL "$plugin" | tar xz ./eksctl-anywhere',
    'sudo install -m 0755 ./eksctl-anywhere /usr/local/bin/eksctl-anywhere',
    '',
    'curl -fsSL https://github.com/eksctl-io/eksctl/releases/latest/download/eksctl_Linux_amd64.tar.gz | tar xz eksctl',
    'sudo install -m 0755 ./eksctl /usr/local/bin/eksctl',
    '',
    `kubectl_version="$(curl -fsSL https://dl.k8s.io/release/stable-${it.text('version')}.txt)"`,
    'curl -fsSLo kubectl "https://dl.k8s.io/release/$kubectl_version/bin/linux/amd64/kubectl"',
    'sudo install -m 0755 ./kubectl /usr/local/bin/kubectl',
    '',
    'eksctl anywhere version',
  );
}

/** With the internet: https://anywhere.eks.amazonaws.com/docs/getting-started/airgapped/ */
export function downloadImages(): string {
  return script(
    '# On amd64, with Docker running and 80 GB of disk: images of all providers and versions are fetched.',
    'eksctl anywhere download artifacts',
    'tar -xf eks-anywhere-downloads.tar.gz',
    'eksctl anywhere download images -o images.tar',
  );
}

/** Inside: puts the images into the registry. */
export function importImages(it: Given): string {
  const isSnow = providerOf(it) === 'Snow';
  const endpoint = `${it.text('mirrorEndpoint')}:${it.text('mirrorPort')}`;
  return script(
    ': "${REGISTRY_MIRROR_URL:?source env.sh first}"',
    ...(it.is('mirrorTrust', 'own') ? ['', '# Docker trusts the registry by the certificate of its authority.', `sudo install -D -m 0644 "$EKSA_REGISTRY_MIRROR_CA" /etc/docker/certs.d/${endpoint}/ca.crt`] : []),
    ...(it.flag('mirrorLogin') ? ['', 'docker login --username "$REGISTRY_USERNAME" --password-stdin "$REGISTRY_MIRROR_URL" <<<"$REGISTRY_PASSWORD"'] : []),
    '',
    command('eksctl anywhere import images',
      `--input ${isSnow ? '/usr/lib/eks-a/artifacts/artifacts.tar.gz' : 'images.tar'}`,
      `--bundles ${bundleFile(it)}`,
      '--registry "$REGISTRY_MIRROR_URL"',
      ...(it.is('mirrorTrust', 'trusted') ? [] : ['--insecure'])),
  );
}

/** Copies curated packages in one step, so from a place that reaches both registries. */
export function copyPackages(it: Given): string {
  const { account, region } = packageRegistry(it.text('region'));
  const registry = `${account}.dkr.ecr.${region}.amazonaws.com`;
  return script(
    ': "${REGISTRY_MIRROR_URL:?source env.sh first}"',
    'export AWS_ACCESS_KEY_ID="$EKSA_AWS_ACCESS_KEY_ID" AWS_SECRET_ACCESS_KEY="$EKSA_AWS_SECRET_ACCESS_KEY"',
    `aws ecr get-login-password --region ${region} | docker login --username AWS --password-stdin ${registry}`,
    '',
    command('eksctl anywhere copy packages "$REGISTRY_MIRROR_URL/eks-anywhere"',
      `--kube-version ${it.text('version')}`,
      '--src-chart-registry public.ecr.aws/eks-anywhere',
      `--src-image-registry ${registry}`,
      ...(it.is('mirrorTrust', 'trusted') ? [] : ['--dst-insecure'])),
  );
}

/**
 * The folder that eksctl anywhere needs for every later change, and the objects of Cluster API:
 * https://anywhere.eks.amazonaws.com/docs/clustermgmt/cluster-backup-restore/backup-cluster/
 */
export function backUp(it: Given): string {
  const name = it.text('name');
  const target = 'backup/$(date -u +%Y%m%dT%H%M%SZ)';
  const objects = isWorkload(it) ? [`# The objects of this cluster are saved with those of ${managerOf(it)}.`] : [
    ...bundleOnSite(it),
    'tools="$(yq ".spec.versionsBundles[0].eksa.cliTools.uri" <<<"$bundle")"',
    ...(isCutOff(it) ? ['tools="$REGISTRY_MIRROR_URL/${tools#*/}"'] : []),
    command('docker run --rm --network host --workdir "$PWD" --volume "$PWD:$PWD" --entrypoint clusterctl "$tools" move',
      '--namespace eksa-system', `--kubeconfig ${kubeconfigOf(name)}`, '--to-directory "$target/objects"'),
  ];
  return script(
    ...(isCutOff(it) ? [': "${REGISTRY_MIRROR_URL:?source env.sh first}"'] : []),
    'umask 077',
    `target="${target}"`,
    'mkdir -p "$target/objects"',
    `tar -czf "$target/folder.tar.gz" cluster.yaml ${name}`,
    '',
    ...objects,
    '',
    'echo "Keep $target somewhere safe: it holds keys and the administrator\'s login."',
  );
}
