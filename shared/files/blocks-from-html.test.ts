import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Run } from '../domain/catalog/block.ts';
import { blocksFromHtml } from './blocks-from-html.ts';

/** Blocks as short text: `p: a *b*`, `h2: …`, `ul: a | b`, `table: a, b / c, d`, `img: …`. */
function shown(blocks: readonly Block[]): readonly string[] {
  const run = ({ text, strong, emphasis, link }: Run) =>
    `${link ? `[${link}]` : ''}${strong ? '*' : ''}${emphasis ? '_' : ''}${text}`;
  const line = (runs: readonly Run[]) => runs.map(run).join('~');
  return blocks.map((block) => {
    if (block.type === 'paragraph') return `p: ${line(block.runs)}`;
    if (block.type === 'heading') return `h${block.level}: ${line(block.runs)}`;
    if (block.type === 'list') return `${block.ordered ? 'ol' : 'ul'}: ${block.items.map(line).join(' | ')}`;
    if (block.type === 'table') return `table: ${block.rows.map((row) => row.map(line).join(', ')).join(' / ')}`;
    return `img: ${block.ref} (${block.alt})`;
  });
}

describe('a description', () => {
  test.each<[string, string, readonly string[]]>([
    ['paragraphs', '<p>One</p>\n<p>  Two\n lines </p>', ['p: One', 'p: Two lines']],
    ['plain text', 'One\nline\n\nTwo & more', ['p: One line', 'p: Two & more']],
    ['line breaks', 'One<br>Two<br/><br/>Three', ['p: One', 'p: Two', 'p: Three']],
    ['headings', '<h1>A</h1><h2>B</h2><h5>C</h5>text', ['h2: A', 'h2: B', 'h3: C', 'p: text']],
    ['emphasis', 'a <b>b <i>c</i></b> <em>d</em>.', ['p: a ~*b ~*_c~ ~_d~.']],
    ['lists', '<ul><li>a</li><li><p>b</p></li></ul><ol><li>c</ol>', ['ul: a | b', 'ol: c']],
    ['a list in a list', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>d', ['ul: a | b | c', 'p: d']],
    ['tables', '<table><tr><th>A<th>B<tr><td>1<td>2 <b>3</b></table>', ['table: A, B / 1, 2 ~*3']],
    ['a list in a cell', '<table><tr><td><ul><li>a<li>b</ul></td></tr></table>', ['table: a b']],
    ['a table in a table', '<table><tr><td>a<table><tr><td>b</table></td><td>c</table>', ['table: a b, c']],
    [
      'images',
      'a<img src="//p.example/1.jpg" alt=" A  bowl ">b',
      ['p: a', 'img: https://p.example/1.jpg (A bowl)', 'p: b'],
    ],
    [
      'an image in a list',
      '<ul><li>a<img src="http://p.example/1.jpg"></li></ul>',
      ['ul: a', 'img: https://p.example/1.jpg ()'],
    ],
    ['links', '<a href="https://a.example/x?y=1&amp;z=2">go</a>', ['p: [https://a.example/x?y=1&z=2]go']],
    [
      'mail and telephone',
      '<a href="mailto:a@b.example">m</a> <a href="tel:+123">t</a>',
      ['p: [mailto:a@b.example]m~ ~[tel:+123]t'],
    ],
    ['unknown markup', '<font color=red><custom-x>a</custom-x></font>', ['p: a']],
    ['unclosed markup', '<div><b>a<p>b', ['p: *a', 'p: *b']],
    ['Chinese', '<p>手工拉坯，<strong>容量</strong>300毫升</p>', ['p: 手工拉坯，~*容量~300毫升']],
    ['nothing', ' <p> </p><ul><li></li></ul><table><tr><td></table>', []],
  ])('%s', (_, html, blocks) => {
    expect(shown(blocksFromHtml(html))).toEqual(blocks);
  });

  test.each([
    ['scripts', 'a<script>alert("x")</script>b', ['p: ab']],
    ['a script in capitals', 'a<SCRIPT SRC=//evil.example></SCRIPT>b', ['p: ab']],
    ['a script that never ends', 'a<script>b<p>c</p>', ['p: a']],
    ['styles and comments', '<style>p{}</style><!-- no -->a', ['p: a']],
    ['frames and forms', '<iframe src="https://x.example">f</iframe><button>b</button>a', ['p: a']],
    ['drawings', '<svg onload="x()"><script>y()</script><text>t</text></svg>a', ['p: a']],
    ['handlers', '<p onclick="x()"><img src=x onerror=y()>a</p>', ['p: a']],
    [
      'script addresses',
      '<a href=" java\nscript:x()">a</a><a href="/rel">b</a><a href="data:text/html,x">c</a>',
      ['p: abc'],
    ],
    ['data images', '<img src="data:image/svg+xml,<svg/>">a', ['p: a']],
  ])('%s vanish', (_, html, blocks) => {
    expect(shown(blocksFromHtml(html))).toEqual(blocks);
  });

  const markup =
    '<p> </p> <b> </b> <ul> <li> </ul> <ol> </ol> <table> <tr> <td> </table> <h2> </h2> <br> </script> </a> word';
  const piece = fc.constantFrom(
    ...markup.split(' '),
    ' ',
    '\n\n',
    '&lt;script&gt;',
    '<script>bad',
    '<style>bad</style>',
    '<svg>bad</svg>',
    '<a href="javascript:bad">',
    '<img src="https://p.example/1.jpg">',
  );

  test('of any markup keeps blocks with text in them and nothing bad', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const blocks = blocksFromHtml(pieces.join(''));
        expect(JSON.stringify(blocks)).not.toMatch(/bad|javascript/);
        for (const text of shown(blocks)) expect(text).not.toMatch(/^\w+: $/);
        for (const block of blocks) if ('runs' in block) expect(block.runs.every(({ text }) => text !== '')).toBe(true);
      }),
    );
  });

  test('loses no word outside of what vanishes', () => {
    const harmless = piece.filter((text) => !/bad/.test(text));
    fc.assert(
      fc.property(fc.array(harmless, { maxLength: 40 }), (pieces) => {
        const count = (text: string) => text.split('word').length - 1;
        expect(count(JSON.stringify(blocksFromHtml(pieces.join(''))))).toBe(count(pieces.join('')));
      }),
    );
  });
});
