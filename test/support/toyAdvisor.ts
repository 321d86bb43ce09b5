import type { Advisor, Field, Given, Option, Question, Scaffold } from '../../engine/advisor/model.js';
import { say } from '../../engine/say.js';

/** A small advisor about where widgets are made: every part of the vocabulary once, nothing of AWS. */
export const toyAdvisor: Advisor = {
  questions: [place(), link(), budget()],
  options: [
    option('rent', 'Rent a workshop', 40),
    option('build', 'Build a workshop', 30),
    option('order', 'Order widgets', 20),
  ],
  constraints: [
    { id: 'C1', when: { link: ['none'] }, excludes: ['rent', 'order'], reason: say`Needs a road to the city`, sources: ['https://example.com/roads'] },
    { id: 'C2', when: { place: ['city'] }, excludes: ['build'], reason: say`No ground is for sale in the city`, sources: ['https://example.com/ground'] },
  ],
  weights: [
    { id: 'W1', when: { budget: ['low'] }, adds: { order: 25, build: -15 }, gain: say`Costs nothing until the first widget`, loss: say`Bricks are paid at once` },
    { id: 'W2', when: { place: ['country'] }, adds: { build: 20, rent: 4 }, gain: say`There is room` },
  ],
  notices: [{ id: 'N1', when: { place: ['country'] }, says: say`The price list for bricks ended in spring`, sources: ['https://example.com/bricks'], read: '2026-11-20' }],
  rows: { who: say`Who makes them`, limits: say`Limits` },
  scaffolds: [workshop()],
};

function place(): Question {
  return {
    id: 'place', ask: say`Where are widgets needed?`, help: say`Where most of them are used.`, about: 'fact', usual: 'city',
    choices: [{ id: 'city', label: say`In the city`, help: say`Fewer than 10 km to the next station.` }, { id: 'country', label: say`In the country`, costs: say`Everybody moves house` }],
  };
}

function link(): Question {
  return {
    id: 'link', ask: say`How good is the road?`, help: say`As it is in winter.`, about: 'fact', usual: 'good',
    choices: [{ id: 'good', label: say`Good` }, { id: 'none', label: say`There is none`, costs: say`Nothing is delivered` }],
  };
}

function budget(): Question {
  return {
    id: 'budget', ask: say`What may it cost?`, help: say`In the first year.`, about: 'preference', usual: 'high', unless: { link: ['none'] },
    choices: [{ id: 'high', label: say`As much as it needs` }, { id: 'low', label: say`As little as possible`, costs: say`Widgets come late` }],
  };
}

function option(id: string, title: string, base: number): Option {
  return {
    id, base,
    title: say`${title}`,
    summary: say`${title}, and make widgets.`,
    choose: say`When widgets are wanted.`,
    caveats: [say`Widgets rust.`],
    profile: { who: say`You`, limits: say`${base} a day` },
    links: [{ title: say`All about it`, url: `https://example.com/${id}` }],
  };
}

function workshop(): Scaffold {
  return {
    options: ['rent', 'build'],
    fields: [name(), range('yardCidr', '10.0.0.0/16'), range('hallCidr', '10.1.0.0/16'), colour(), night()],
    files: (it) => [
      { path: 'widget.yaml', language: 'yaml', because: say`The first widget`, parts: [{ base: 'apiVersion: toys.example.com/v1\nkind: Widget\nmetadata:\n  name: a\nspec:\n  size: 1\n', decisions: [{ path: ['metadata', 'name'], set: it.text('name') }] }] },
      { path: 'bin/start.sh', language: 'shellscript', because: say`Opens the doors`, text: () => '#!/bin/sh\necho open\n' },
    ],
    install: () => [{ title: say`Open the doors`, commands: ['sh bin/start.sh'] }],
    teardown: () => [{ title: say`Close the doors`, note: say`The rent is due until the end of the month.` }],
    ranges: (it) => [{ of: 'vpc', label: say`Yard`, cidr: it.text('yardCidr') }, { of: 'node', label: say`Hall`, cidr: it.text('hallCidr') }],
    drawing: (it) => ({
      title: say`A workshop`,
      zones: [
        { id: 'yard', of: 'site', label: say`Yard`, boxes: [{ id: 'hall', of: 'nodes', label: say`Hall`, details: [it.text('name'), it.text('colour')] }] },
        { id: 'town', of: 'region', label: say`Town`, boxes: [{ id: 'shop', of: 'users', label: say`Shop`, details: [] }] },
      ],
      lines: [{ from: 'hall', to: 'shop', label: say`Widgets` }],
    }),
  };
}

function name(): Field {
  return { id: 'name', group: 'cluster', ask: say`Name`, help: say`Lower-case letters.`, type: 'text', usual: () => 'widgets', check: (it) => (/^[a-z]+$/.test(it) ? undefined : say`${it} is no name; use lower-case letters`), suggestions: () => ['gadgets'], wrong: ['A B'] };
}

function range(id: string, usual: string): Field {
  return { id, group: 'network', ask: say`Range of ${id}`, type: 'text', usual: () => usual, check: (it) => (/^\d+\.\d+\.\d+\.\d+\/\d+$/.test(it) ? undefined : say`${it} is no range; write one such as 10.0.0.0/16`) };
}

function colour(): Field {
  return { id: 'colour', group: 'machines', ask: say`Colour`, type: 'choice', choices: () => [{ id: 'red', label: say`Red` }, { id: 'blue', label: say`Blue` }], usual: (it: Given) => (it.is('budget', 'low') ? 'blue' : 'red') };
}

function night(): Field {
  return { id: 'night', group: 'operations', ask: say`Open at night?`, type: 'flag', choices: () => [{ id: 'yes', label: say`Yes` }, { id: 'no', label: say`No` }], usual: () => 'no' };
}
