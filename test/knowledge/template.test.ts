import { describe, expect, test } from 'vitest';
import { diagnostics } from '../../engine/features/diagnostics.js';
import { completion } from '../../engine/features/completion.js';
import { hover } from '../../engine/features/hover.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';
import { catalog } from '../../knowledge/catalog.js';

/** The rules that speak of errors and warnings in a template. */
function said(text: string): readonly string[] {
  const workspace = createWorkspace(catalog);
  workspace.apply({ put: [{ uri: 'file:///w/main.yaml', text }] });
  return diagnostics(workspace.snapshot(), { uri: 'file:///w/main.yaml' }).filter((it) => it.severity === 'error' || it.severity === 'warning').map((it) => it.rule);
}

const one = (type: string, properties: string, head = '') => `${head}Resources:\n  One:\n    Type: ${type}\n    Properties:\n${properties.replace(/^/gm, '      ')}\n`;
const cluster = (properties: string, head = '') => one('AWS::EKS::Cluster', properties, head);
const group = (properties: string) => one('AWS::EKS::Nodegroup', properties);
const entry = (properties: string) => one('AWS::EKS::AccessEntry', properties);
const auto = 'StorageConfig: { BlockStorage: { Enabled: true } }\nKubernetesNetworkConfig: { ElasticLoadBalancing: { Enabled: true } }\n';
const accessEntries = 'AccessConfig: { AuthenticationMode: API }\n';

describe('a template is refused', () => {
  test.each([
    ['in JSON as in YAML', JSON.stringify({ Resources: { One: { Type: 'AWS::EKS::Cluster', Properties: { AccessConfig: { AuthenticationMode: 'API' }, ComputeConfig: { Enabled: true }, StorageConfig: { BlockStorage: { Enabled: false } }, KubernetesNetworkConfig: { ElasticLoadBalancing: { Enabled: true } } } } } }), ['auto-mode-half-enabled']],
    ['where booleans are texts', cluster(`${accessEntries}ComputeConfig: { Enabled: "true" }\n${auto.replace('true', '"false"')}`), ['auto-mode-half-enabled']],
    ['where only load balancing is on', cluster('KubernetesNetworkConfig: { ElasticLoadBalancing: { Enabled: true } }'), ['auto-mode-half-enabled', 'auto-mode-half-enabled']],
    ['where a long function gives the role', cluster(`${accessEntries}${auto}ComputeConfig: { Enabled: true, NodeRoleArn: { "Fn::GetAtt": [Role, Arn] } }`), ['node-role-without-node-pools']],
    ['also where a condition decides whether there is a cluster', cluster(`${accessEntries}${auto}ComputeConfig: { Enabled: true, NodePools: [system] }`).replace('    Properties', '    Condition: Auto\n    Properties'), ['node-pools-without-node-role']],
    ['where transforms of AWS leave it alone', cluster(`${accessEntries}${auto}ComputeConfig: { Enabled: true, NodePools: [system] }`, 'Transform: AWS::LanguageExtensions\n'), ['node-pools-without-node-role']],
    ['where numbers are texts', group('ScalingConfig: { MaxSize: "3" }\nUpdateConfig: { MaxUnavailable: "5" }'), ['max-unavailable-beyond-max-size']],
  ])('%s', (_, text, rules) => {
    expect(said(text)).toEqual(rules);
  });
});

describe('nothing is said', () => {
  test.each([
    ['about a whole EKS Auto Mode', cluster(`${accessEntries}${auto}ComputeConfig: { Enabled: true, NodePools: [general-purpose, system], NodeRoleArn: !GetAtt Role.Arn }`)],
    ['about EKS Auto Mode that is off', cluster(auto.replaceAll('true', 'false') + 'ComputeConfig: { Enabled: false }')],
    ['about a flag that a function gives', cluster(`${accessEntries}${auto}ComputeConfig: { Enabled: { "Fn::Equals": [!Ref Mode, auto] } }`)],
    ['about a section that a condition gives', cluster(`${accessEntries}${auto}ComputeConfig: !If [Auto, { Enabled: true }, { Enabled: false }]`)],
    ['about a section that may be left out', cluster(`${accessEntries}ComputeConfig: { Enabled: true }\nStorageConfig: !Ref AWS::NoValue\nKubernetesNetworkConfig: { ElasticLoadBalancing: { Enabled: true } }`)],
    ['about properties that are included', cluster('ComputeConfig: { Enabled: true }\nFn::Transform: { Name: AWS::Include, Parameters: { Location: "s3://a/b" } }')],
    ['about what a macro of the author may add', cluster('ComputeConfig: { Enabled: true }', 'Transform: [AWS::LanguageExtensions, OurDefaults]\n')],
    ['about pools of which one is a parameter', cluster(`${accessEntries}${auto}ComputeConfig: { Enabled: true, NodePools: [!Ref Pool], NodeRoleArn: !Ref Role }`)],
    ['about a mode that a parameter gives', cluster('AccessConfig: { AuthenticationMode: !Ref Mode, BootstrapClusterCreatorAdminPermissions: false }')],
    ['about access of which a condition decides', cluster('AccessConfig: { "Fn::If": [New, { AuthenticationMode: API }, !Ref AWS::NoValue] }\n' + auto + 'ComputeConfig: { Enabled: true }')],
    ['about a launch template of which a condition decides', group('LaunchTemplate: !If [Own, { Id: !Ref T }, !Ref AWS::NoValue]\nDiskSize: !If [Own, !Ref AWS::NoValue, 50]')],
    ['about a disk that may be left out', group('LaunchTemplate: { Id: !Ref T, Version: !GetAtt T.LatestVersionNumber }\nDiskSize: !If [Own, !Ref AWS::NoValue, 50]')],
    ['about updates that parameters limit', group('ScalingConfig: { MaxSize: !Ref Most }\nUpdateConfig: { MaxUnavailable: !Ref Limit }')],
    ['about an access entry of a cluster elsewhere', entry('ClusterName: !ImportValue Cluster\nPrincipalArn: !Ref Role\nAccessPolicies: [{ PolicyArn: !Ref Policy, AccessScope: { Type: cluster } }]')],
    ['about policies that a parameter gives', entry('ClusterName: !Ref Cluster\nPrincipalArn: !Ref Role\nType: EC2\nAccessPolicies: [{ PolicyArn: !Ref Policy, AccessScope: { Type: cluster } }]')],
    ['about a scope that a condition gives', entry('ClusterName: !Ref Cluster\nPrincipalArn: !Ref Role\nAccessPolicies: [{ PolicyArn: a, AccessScope: !If [A, { Type: cluster }, { Type: namespace, Namespaces: [a] }] }]')],
    ['about an unfinished template', 'Resources:\n  One:\n    Type: AWS::EKS::Cluster\n    Properties:\n'],
    ['about a cluster role with policies of its own', `Resources:\n  One:\n    Type: AWS::EKS::Cluster\n    Properties:\n      ComputeConfig: { Enabled: true }\n      AccessConfig: { AuthenticationMode: API }\n${auto.replace(/^(?=.)/gm, '      ')}      RoleArn: !GetAtt Role.Arn\n  Role:\n    Type: AWS::IAM::Role\n    Properties:\n      AssumeRolePolicyDocument: { Statement: [{ Action: [sts:AssumeRole, sts:TagSession] }] }\n      ManagedPolicyArns: [arn:aws:iam::aws:policy/AmazonEKSClusterPolicy]\n      Policies: [{ PolicyName: rest }]\n`],
  ])('%s', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('properties of EKS resources', () => {
  const text = cluster('ComputeConfig: { Enabled: true }\n') + '  Vpc:\n    Type: AWS::EC2::VPC\n    Properties:\n      CidrBlock: 10.0.0.0/16\n      \n';
  const world = () => {
    const workspace = createWorkspace(catalog);
    workspace.apply({ put: [{ uri: 'file:///w/main.yaml', text }] });
    return workspace.snapshot();
  };
  const labelsAt = (place: string) => completion(world(), { uri: 'file:///w/main.yaml', offset: text.indexOf(place) + place.length }).items.map(({ label }) => label);

  test('are explained', () => {
    expect(hover(world(), { uri: 'file:///w/main.yaml', offset: text.indexOf('ComputeConfig') })?.markdown).toContain('autoModeConfig');
  });

  test('are offered where they belong, and what stands there is not offered again', () => {
    expect(labelsAt('true }\n      ')).toContain('StorageConfig');
    expect(labelsAt('true }\n      ')).not.toContain('ComputeConfig');
  });

  test('are not offered to resources of other types', () => {
    expect(labelsAt('0/16\n      ')).toEqual([]);
  });
});
