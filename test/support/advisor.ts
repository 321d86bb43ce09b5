import type { Advisor } from '../../engine/advisor/model.js';
import { say } from '../../engine/say.js';

/** A toy advisor: what to sit on. It knows nothing of Kubernetes. */
export const seats: Advisor = {
  questions: [
    { id: 'place', ask: say`Where?`, help: say`Indoors or out.`, about: 'fact', usual: 'home', choices: [{ id: 'home', label: say`At home` }, { id: 'garden', label: say`In the garden`, costs: say`Rain` }, { id: 'moon', label: say`On the moon` }] },
    { id: 'legs', ask: say`How many legs?`, help: say`Of the seat.`, about: 'preference', usual: 'four', choices: [{ id: 'four', label: say`Four` }, { id: 'none', label: say`None`, costs: say`Wobbling` }] },
    { id: 'roof', ask: say`Under a roof?`, help: say`In the garden.`, about: 'fact', usual: 'yes', unless: { place: ['home'] }, choices: [{ id: 'yes', label: say`Yes` }, { id: 'no', label: say`No` }] },
  ],
  options: [
    { id: 'chair', title: say`Chair`, summary: say`A seat with a back.`, choose: say`You want a back.`, caveats: [say`Heavy`], profile: { comfort: say`Good` }, links: [{ title: say`Chairs`, url: 'https://example.com/chairs' }], base: 50 },
    { id: 'ball', title: say`Ball`, summary: say`A round seat.`, choose: say`You like to move.`, caveats: [], profile: { comfort: say`Fair` }, links: [], base: 45 },
  ],
  constraints: [
    { id: 'C1', when: { legs: ['none'] }, excludes: ['chair'], reason: say`A chair has legs`, sources: ['https://example.com'] },
    { id: 'C2', when: { place: ['garden'], roof: ['no'] }, excludes: ['ball', 'chair'], reason: say`It gets wet`, sources: ['https://example.com'] },
    { id: 'C3', when: { place: ['moon'] }, excludes: ['ball', 'chair'], reason: say`Nothing to sit on there`, sources: ['https://example.com'] },
    { id: 'C4', when: { place: ['moon'], legs: ['four'] }, excludes: ['ball'], reason: say`It floats away`, sources: ['https://example.com'] },
  ],
  weights: [
    { id: 'B1', when: { place: ['garden'] }, adds: { ball: 10, chair: -30 }, gain: say`It can be hosed down`, loss: say`It rots` },
  ],
  notices: [{ id: 'D1', when: { place: ['garden'] }, recommended: ['ball'], says: say`Balls roll away`, sources: ['https://example.com'], read: '2026-11-20' }],
  rows: { comfort: say`Comfort` },
  scaffolds: [{
    options: ['chair', 'ball'],
    fields: [
      { id: 'name', group: 'cluster', ask: say`Name`, type: 'text', usual: () => 'Seat one', check: (value) => (value.length > 20 ? say`${value} is too long` : undefined) },
      { id: 'colour', group: 'machines', ask: say`Colour`, type: 'choice', choices: () => [{ id: 'red', label: say`Red` }, { id: 'blue', label: say`Blue` }], usual: () => 'red' },
      { id: 'shade', group: 'machines', ask: say`Shade`, type: 'text', usual: (it) => `dark ${it.text('colour')}`, when: (it) => it.is('colour', 'blue') },
    ],
    files: (it) => [
      { path: 'seat.yaml', language: 'yaml', because: say`The seat`, parts: [{ base: 'kind: Seat\nname: x # yours\ncolour: red\n', decisions: [{ path: ['name'], set: it.text('name'), because: say`As you named it` }, { path: ['colour'], set: it.text('colour') }, ...(it.asks('shade') ? [{ path: ['shade'], set: it.text('shade') }] : [])] }] },
      { path: 'build.sh', language: 'shellscript', because: say`Builds it`, text: (tell) => `# ${tell(say`Builds it`)}\nmake seat\n` },
    ],
    install: () => [{ title: say`Build it`, commands: ['sh build.sh'], note: say`Mind your fingers.` }, { title: say`Paint it`, commands: ['brush seat --twice', 'sudo dryer on'] }],
    teardown: () => [{ title: say`Take it apart` }],
    ranges: () => [{ of: 'vpc', label: say`One`, cidr: '10.0.0.0/16' }, { of: 'pod', label: say`Two`, cidr: '10.0.4.0/24' }, { of: 'node', label: say`Three`, cidr: '10.1.0.0/16' }, { of: 'other', label: say`None`, cidr: 'somewhere' }],
    drawing: (it) => ({ title: say`A seat`, zones: [{ id: 'home', of: 'site', label: say`Home`, boxes: [{ id: 'seat', of: 'nodes', label: say`Seat`, details: [it.text('name')] }] }], lines: [] }),
  }],
};
