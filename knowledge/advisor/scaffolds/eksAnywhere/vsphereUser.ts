/** The user that EKS Anywhere works as in vSphere: https://anywhere.eks.amazonaws.com/docs/getting-started/vsphere/vsphere-preparation/ */
import type { Given, Part } from '../../../../engine/advisor/model.js';
import { set } from './samples.js';

/** Read by `eksctl anywhere exp vsphere setup user`, and by nothing that Nodewise checks. */
const base = `apiVersion: eks-anywhere.amazon.com/v1
kind: vSphereUser
spec:
  username: eksa
  group: EKSAUsers
  globalRole: EKSAGlobalRole
  userRole: EKSAUserRole
  adminRole: EKSACloudAdminRole
  datacenter: north
  # The domain behind the @ of logins.
  vSphereDomain: vsphere.local
  connection:
    server: https://vcenter.example.com
    insecure: false
  objects:
    networks: []
    datastores: []
    resourcePools: []
    folders: []
    templates: []
`;

export function vsphereUser(it: Given): Part {
  const pool = it.text('vspherePool');
  const template = it.text('vsphereTemplate');
  return {
    base,
    decisions: [
      set('spec.datacenter', it.text('vsphereDatacenter')),
      set('spec.connection.server', `https://${it.text('vsphereServer')}`),
      set('spec.connection.insecure', !it.is('vsphereTrust', 'trusted')),
      set('spec.objects.networks', [it.text('vsphereNetwork')]),
      set('spec.objects.datastores', [it.text('vsphereDatastore')]),
      // Without a pool of its own the cluster is named, which the machines write as its Resources.
      set('spec.objects.resourcePools', [pool.replace(/\/Resources$/, '')]),
      set('spec.objects.folders', [it.text('vsphereFolder')]),
      set('spec.objects.templates', it.asks('vsphereTemplate') ? [template.split('/').slice(0, -1).join('/')] : []),
    ],
  };
}
