import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { autoModeFamilies, autoModeTypes } from '../../knowledge/shared/autoMode.js';
import { instanceTypes } from '../../knowledge/shared/instanceTypes.js';
import { label, labelOfType, labels, labelValues, normalKey, twinKey } from '../../knowledge/shared/labels.js';
import { looksLikeZoneId, regionOfZone } from '../../knowledge/shared/regions.js';

const facts = join(process.env['NODEWISE_SHARED'] ?? join(import.meta.dirname, '../../../shared'), 'facts');
const domains = join(facts, 'karpenter-label-domains.json');
const autoMode = join(facts, 'automode-data.json');
const values = (key: string, provider?: 'autoMode') => labelValues(key, provider)?.map((one) => one.value);

describe('labels', () => {
  it('are told once each, with a meaning and a page', () => {
    expect(new Set(labels().map((one) => one.key)).size).toBe(labels().length);
    for (const one of labels()) {
      expect(one.means).not.toBe('');
      expect(one.link).toMatch(/^https:/);
    }
  });

  it('list numbers by size and names in natural order', () => {
    expect(values('karpenter.k8s.aws/instance-generation')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    const sizes = values('karpenter.k8s.aws/instance-size') ?? [];
    expect(sizes.indexOf('2xlarge')).toBeLessThan(sizes.indexOf('10xlarge'));
  });

  it('keep Auto Mode to the types that it launches', () => {
    expect(autoModeTypes()).toHaveLength(1043);
    expect(autoModeFamilies().size).toBe(130);
    expect(values('eks.amazonaws.com/instance-size', 'autoMode')).not.toContain('micro');
    expect(values('node.kubernetes.io/instance-type', 'autoMode')).not.toContain('t3.small');
    expect(values('node.kubernetes.io/instance-type', 'autoMode')).toContain('t3.medium');
  });

  it('know where a key may stand', () => {
    expect(label('karpenter.sh/nodepool')?.allowed).not.toContain('nodePool');
    expect(label('karpenter.sh/nodepool')?.allowed).toContain('nodeClaim');
    expect(label('karpenter.k8s.aws/instance-tenancy')?.allowed).not.toContain('nodeOverlay');
    expect(label('karpenter.k8s.aws/ec2nodeclass')?.allowed).toEqual(['pod']);
    expect(label('kubernetes.io/hostname')?.allowed).toEqual(['pod']);
  });

  it('follow old keys to the keys they become', () => {
    expect(normalKey('beta.kubernetes.io/arch')).toBe('kubernetes.io/arch');
    expect(values('beta.kubernetes.io/arch')).toEqual(['amd64', 'arm64']);
    expect(normalKey('constructor')).toBe('constructor');
    expect(label('toString')).toBeUndefined();
  });

  it('have twins on the other side only where one exists', () => {
    expect(twinKey('karpenter.k8s.aws/instance-cpu')).toBe('eks.amazonaws.com/instance-cpu');
    expect(twinKey('eks.amazonaws.com/placement-group-id')).toBe('karpenter.k8s.aws/placement-group-id');
    expect(twinKey('karpenter.k8s.aws/ec2nodeclass')).toBeUndefined();
    expect(twinKey('karpenter.k8s.aws/instance-tenancy')).toBeUndefined();
    expect(twinKey('example.com/instance-cpu')).toBeUndefined();
  });

  it('have no list of values for names and ids', () => {
    expect(labelValues('karpenter.sh/nodepool')).toBeUndefined();
    expect(labelValues('example.com/team')).toBeUndefined();
  });

  it.skipIf(!existsSync(domains))('count the types of every value as the catalogue does (skipped where the shared facts are absent)', () => {
    const expected = JSON.parse(readFileSync(domains, 'utf8')) as Record<string, { values: Record<string, number> }>;
    for (const [key, { values: counts }] of Object.entries(expected)) {
      if (key === 'kubernetes.io/os') continue;
      expect(Object.fromEntries((labelValues(key) ?? []).map((one) => [one.value, one.types]))).toEqual(counts);
    }
    expect(labelOfType('kubernetes.io/arch', instanceTypes()[0]!)).toBe('arm64');
  });

  it.skipIf(!existsSync(autoMode))('agree with the Auto Mode domains (skipped where the shared facts are absent)', () => {
    const data = JSON.parse(readFileSync(autoMode, 'utf8')) as { supported_types: string[]; label_domains: Record<string, { values: string[] }> };
    expect(autoModeTypes().map((type) => type.name).toSorted()).toEqual(data.supported_types.toSorted());
    for (const [key, domain] of Object.entries(data.label_domains)) {
      expect(values(key, 'autoMode')?.toSorted()).toEqual(domain.values.toSorted());
      expect(label(key)?.documented).toBe(true);
    }
  });
});

describe('zones', () => {
  it('tell names from ids', () => {
    expect(regionOfZone('us-east-1a')?.code).toBe('us-east-1');
    expect(regionOfZone('us-west-2-lax-1a')?.code).toBe('us-west-2');
    expect(regionOfZone('use1-az1')).toBeUndefined();
    expect(looksLikeZoneId('use1-az1')).toBe(true);
    expect(looksLikeZoneId('apne2-az3')).toBe(true);
    expect(looksLikeZoneId('usw2-lax1-az1')).toBe(true);
    expect(looksLikeZoneId('us-east-1a')).toBe(false);
  });
});
