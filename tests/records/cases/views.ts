import { statement } from '../folder.ts';

const view = (link: string, more = '') => ({
  'statements/a.yaml': statement(),
  'views/a.yaml': `id: a\ntitle: A view\nsteps:\n  - title: The one\n    view: ${link}\n${more}`,
});

/** What is wrong with saved views. */
export const views: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
  ['a view that is right', view('tie=s1&statuses=alleged.reported'), []],
  ['the whole map', view('""'), []],
  [
    'an id that is gone',
    view('only=s1.gone'),
    [
      'graph/views/a.yaml:5:11 [unknown-in-view] The view names “gone”, which is not known here. Open it in the viewer, which leaves that out, and save it again; or take that part out of the link.',
    ],
  ],
  [
    'a part that no link has',
    view('rom=ask'),
    [
      'graph/views/a.yaml:5:11 [unknown-in-view] The view names “rom”, which is not known here. Open it in the viewer, which leaves that out, and save it again; or take that part out of the link.',
    ],
  ],
  [
    'an unknown field',
    view('""', 'nota: x\n'),
    ['graph/views/a.yaml:6:1 [unknown-field] A story has no field "nota". Did you mean "note"?'],
  ],
  [
    'a whole address',
    view('"#tie=s1"'),
    [
      'graph/views/a.yaml:5:11 [wrong-form] "view", “#tie=s1”, is not what stands after “#” in the address of the viewer. Correct it.',
    ],
  ],
  [
    'an id that two have',
    { ...view('tie=s1'), 'views/b.yaml': view('tie=s1')['views/a.yaml'] },
    [
      'graph/views/b.yaml:1:5 [duplicate-id] The id a is already that of the story at graph/views/a.yaml:1:1. Give this one an id of its own.',
    ],
  ],
];
