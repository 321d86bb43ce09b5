import { say } from '../../../../engine/kit.js';
import type { Decision, Draft, Given } from '../../../../engine/advisor/model.js';
import { samples } from '../../../eksctl.io/clusterconfig/samples.js';
import { sampleText } from '../../base.js';
import { quoted, script } from '../../shell.js';
import { endpointsTemplate } from './endpoints.js';
import { needsSystem, outpostGroups, systemGroup } from './nodes.js';
import { ingressDraft, storageDraft } from './shared.js';

/** All files of a local cluster. */
export function files(it: Given): readonly Draft[] {
  return [
    ...(it.flag('endpoints') ? [endpointsDraft(it)] : []),
    { path: 'cluster.yaml', language: 'yaml', because: say`The cluster on the Outpost: control plane and nodes`, parts: [{ base: sampleText(samples, 'eksctl-outpost-local-cluster'), decisions: decisions(it) }] },
    { path: 'csr.yaml', language: 'yaml', because: say`The request for a client certificate; x509.sh fills it in`, parts: [{ base: request, decisions: [{ path: ['metadata', 'name'], set: it.text('x509User') }] }] },
    { path: 'rbac.yaml', language: 'yaml', because: say`What the holder of that certificate may do`, parts: [{ base: binding, decisions: [{ path: ['metadata', 'name'], set: it.text('x509User') }, { path: ['subjects', 0, 'name'], set: it.text('x509User') }] }] },
    { path: 'x509.sh', language: 'shellscript', because: say`Makes the key, the certificate and a kubeconfig for the time without a Region`, text: () => x509(it) },
    // Racks with instance store may have no EBS at all.
    ...(it.is('outpostStorage', 'ebs') ? [storageDraft()] : []),
    ingressDraft(it),
    { path: '.gitignore', language: 'plaintext', because: say`Keeps the key out of the repository`, text: () => `${it.text('x509User')}.key\n${it.text('x509User')}.kubeconfig\n` },
  ];
}

/** No range of Services: EKS chooses it for local clusters (main.tf of https://github.com/terraform-aws-modules/terraform-aws-eks). */
function decisions(it: Given): readonly Decision[] {
  const subnets = it.list('outpostSubnets');
  return [
    { path: ['metadata', 'name'], set: it.text('name') },
    { path: ['metadata', 'region'], set: it.text('region') },
    { path: ['metadata', 'version'], set: it.text('version') },
    { path: ['vpc', 'id'], set: it.text('vpcId') },
    { path: ['vpc', 'subnets', 'private'], set: Object.fromEntries(subnets.map((id, index) => [`outpost-${index + 1}`, { id }])) },
    { path: ['outpost', 'controlPlaneOutpostARN'], set: it.text('outpostArn') },
    { path: ['outpost', 'controlPlaneInstanceType'], set: it.text('controlPlaneType'), because: say`It cannot be changed later` },
    ...(it.is('outpostStorage', 'instance-store') ? instanceStore(it) : placement(it)),
    // Local clusters have neither IRSA nor Pod Identity here, so drivers and controllers use the role of the nodes.
    {
      path: ['nodeGroups'],
      set: [...(needsSystem(it) ? [systemGroup(it)] : []), ...outpostGroups(it, {})].map((group) => ({ ...group, iam: { withAddonPolicies: { ebs: true, awsLoadBalancerController: true } } })),
      ...(needsSystem(it) && { because: say`The group system has no taints: CoreDNS and the controllers run there` }),
    },
  ];
}

function placement(it: Given): readonly Decision[] {
  return it.text('placementGroup') === '' ? [] : [{ path: ['outpost', 'controlPlanePlacement', 'groupName'], set: it.text('placementGroup') }];
}

/** https://docs.aws.amazon.com/eks/latest/APIReference/API_OutpostConfigRequest.html */
function instanceStore(it: Given): readonly Decision[] {
  return [
    { path: ['outpost', 'etcdInstanceType'], set: it.text('etcdType') },
    ...(it.is('controlPlaneSpread', 'none') ? [] : [{ path: ['outpost', 'controlPlanePlacement', 'spreadLevel'], set: it.text('controlPlaneSpread') }]),
    ...(it.is('etcdSpread', 'none') ? [] : [{ path: ['outpost', 'etcdPlacement', 'spreadLevel'], set: it.text('etcdSpread') }]),
    { path: ['accessConfig', 'authenticationMode'], set: 'API' },
  ];
}

function endpointsDraft(it: Given): Draft {
  const parameter = (name: string, id: string): Decision => ({ path: ['Parameters', name, 'Default'], set: it.text(id) });
  return {
    path: 'vpc-endpoints.yaml', language: 'yaml', because: say`The way to AWS without the internet, as a CloudFormation template`,
    parts: [{ base: endpointsTemplate, decisions: [parameter('VpcId', 'vpcId'), parameter('SubnetId', 'endpointSubnet'), parameter('RouteTableId', 'routeTable'), parameter('OutpostCidr', 'outpostCidr')] }],
  };
}

/** https://docs.aws.amazon.com/eks/latest/userguide/eks-outposts-network-disconnects.html */
const request = `apiVersion: certificates.k8s.io/v1
kind: CertificateSigningRequest
metadata:
  name: outage-admin
spec:
  signerName: kubernetes.io/kube-apiserver-client
  # A year; ask again before it ends.
  expirationSeconds: 31536000
  request: CSR_IN_BASE64
  usages:
    - client auth
`;

const binding = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: outage-admin
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  # Everything; bind a smaller role when that is enough.
  name: cluster-admin
subjects:
  - apiGroup: rbac.authorization.k8s.io
    kind: User
    name: outage-admin
`;

function x509(it: Given): string {
  const [user, cluster, at] = [quoted(it.text('x509User')), quoted(it.text('name')), quoted(it.text('region'))];
  const kubeconfig = `kubectl config --kubeconfig ${user}.kubeconfig`;
  return script(
    '# The key opens the cluster without IAM: keep it and the kubeconfig like a password.',
    'umask 077',
    `openssl req -new -newkey rsa:4096 -nodes -keyout ${user}.key -out ${user}.csr -subj /CN=${user}`,
    `sed "s|CSR_IN_BASE64|$(base64 < ${user}.csr | tr -d '\\n')|" csr.yaml | kubectl create -f -`,
    `kubectl certificate approve ${user}`,
    `kubectl wait --for=jsonpath='{.status.certificate}' csr/${user} --timeout=60s`,
    `kubectl get csr ${user} -o jsonpath='{.status.certificate}' | base64 --decode > ${user}.crt`,
    'kubectl apply -f rbac.yaml',
    '',
    `endpoint="$(aws eks describe-cluster --region ${at} --name ${cluster} --query cluster.endpoint --output text)"`,
    `aws eks describe-cluster --region ${at} --name ${cluster} --query cluster.certificateAuthority.data --output text | base64 --decode > ca.crt`,
    `${kubeconfig} set-cluster ${cluster} --certificate-authority=ca.crt --server "$endpoint" --embed-certs`,
    `${kubeconfig} set-credentials ${user} --client-certificate=${user}.crt --client-key=${user}.key --embed-certs`,
    `${kubeconfig} set-context outage --cluster ${cluster} --user ${user}`,
    `${kubeconfig} use-context outage`,
    `kubectl --kubeconfig ${user}.kubeconfig get nodes`,
  );
}
