import { choice, glaze, wood } from './choices.ts';
import type { ProductSpec } from './product-spec.ts';
import { say } from './say.ts';

/** Cups, caddies and what lies under them. */
export const teawareTable: readonly ProductSpec[] = [
  {
    slug: 'three-tasting-cups',
    code: 'W07',
    title: say('品茗杯 三只', '品茗杯 三入', 'Three tasting cups'),
    story: say(
      '两只天青一只月白，叠着收，分着用。杯口薄，茶汤贴着舌尖走。',
      '兩只天青、一只月白，疊著收、分著用。杯口薄，茶湯貼著舌尖走。',
      'Two in celadon and one in white: stacked away, shared out. A thin lip lays the tea on the tip of the tongue.',
    ),
    facts: [
      say('每只 60 毫升', '每只 60 ml', '60 ml each'),
      say('三只一组，不拆卖', '三只一組，不分售', 'Sold as three'),
    ],
    care: 'porcelain',
    tags: ['cup', 'bestseller'],
    art: ['cups-celadon'],
    choices: [],
    variants: [['', 108, 9, 7]],
  },
  {
    slug: 'pair-of-cups',
    code: 'W08',
    title: say('对杯', '對杯', 'A pair of cups'),
    story: say(
      '一人一只，颜色不同就不会拿错。杯身带一圈暗弦纹，手指刚好搭在上面。',
      '一人一只，顏色不同就不會拿錯。杯身有一圈暗弦紋，手指剛好搭著。',
      'One each, in two colours so nobody takes the wrong one. A faint ring round the body finds your finger.',
    ),
    facts: [say('每只 90 毫升', '每只 90 ml', '90 ml each'), say('麻布袋包装', '附麻布束口袋', 'In a linen bag')],
    care: 'porcelain',
    tags: ['cup', 'gift'],
    art: ['cups-mist-pair', 'cups-ink-pair', 'cups-celadon-pair'],
    artFollows: 1,
    choices: [
      choice(
        say('配色', '配色', 'Colours'),
        ['mist', say('雾蓝＋月白', '霧藍＋月白', 'Mist and moon white')],
        ['ink', say('铁黑＋砂白', '鐵黑＋砂白', 'Iron and sand')],
        ['celadon', say('天青＋月白', '天青＋月白', 'Celadon and moon white')],
      ),
    ],
    variants: [
      ['mist', 86, 8, 3],
      ['ink', 86, 4, 4],
      ['celadon', 86, 0, 1],
    ],
  },
  {
    slug: 'host-cup',
    code: 'W09',
    title: say('主人杯', '主人杯', 'Host cup'),
    story: say(
      '自己喝的那一只，比客杯大一圈。手感是挑它的唯一理由，欢迎到店握一握。',
      '自己專用的那一只，比客杯大一點。手感是選它唯一的理由，歡迎到門市握握看。',
      'The one you keep for yourself, a size above the guests’. Choose it by the hand: come in and hold one.',
    ),
    facts: [
      say('80 毫升，高 5.5 厘米', '80 ml，高 5.5 公分', '80 ml, 5.5 cm high'),
      say('底足露胎，放桌上不响', '底足露胎，放桌上聲音輕', 'Bare foot, quiet on the table'),
    ],
    care: 'porcelain',
    tags: ['cup'],
    art: ['cup-bone', 'cup-celadon', 'cup-ink', 'cup-rust'],
    artFollows: 1,
    choices: [glaze('bone', 'celadon', 'ink', 'rust')],
    variants: [
      ['bone', 48, 40, 18],
      ['celadon', 52, 21, 12],
      ['ink', 52, 16, 5],
      ['rust', 52, 2, 0],
    ],
  },
  {
    slug: 'tea-caddy',
    code: 'W10',
    title: say('储茶罐', '茶葉罐', 'Tea caddy'),
    story: say(
      '软木盖衬硅胶圈，扣上有一声闷响。罐身不透光，桌上放着也是个样子。',
      '軟木蓋內襯矽膠圈，蓋上時有一聲悶響。罐身不透光，擺在桌上也好看。',
      'A cork lid with a silicone ring closes with a soft thud. Light-proof, and good enough to leave out.',
    ),
    facts: [
      say(
        '小号装 100 克，大号装 200 克',
        '小款裝 100 公克，大款裝 200 公克',
        'Small holds 100 g of oolong, large 200 g',
      ),
      say('附一张手写标签', '附一張手寫吊牌', 'Comes with a label to write on'),
    ],
    care: 'stoneware',
    tags: ['storage'],
    art: ['jar-ink', 'jar-celadon', 'jar-bone'],
    artFollows: 1,
    choices: [
      glaze('ink', 'celadon', 'bone'),
      choice(say('大小', '大小', 'Size'), ['s', say('小', '小', 'Small')], ['l', say('大', '大', 'Large')]),
    ],
    variants: [
      ['ink/s', 148, 6, 4],
      ['ink/l', 198, 5, 2],
      ['celadon/s', 148, 3, 3],
      ['celadon/l', 198, 1, 0],
      ['bone/s', 148, 4, 1],
    ],
  },
  {
    slug: 'tea-tray',
    code: 'W11',
    title: say('实木茶盘', '原木茶盤', 'Wooden tea tray'),
    story: say(
      '整板挖出来的，没有拼缝。盘心下沉六毫米，溢出来的茶先在里面待着。',
      '一整塊木頭挖成，沒有接縫。盤心下沉 6 公釐，溢出的茶先留在裡面。',
      'Cut from one board, no joints. The well sinks six millimetres and keeps what overflows.',
    ),
    facts: [
      say('36 × 22 厘米，食用木蜡油', '36 × 22 公分，食品級木蠟油', '36 × 22 cm, food-safe oil'),
      say('木纹每块不同', '每塊木紋不同', 'No two grains alike'),
    ],
    care: 'wood',
    tags: ['serving'],
    art: ['tray-sand', 'tray-tea'],
    artFollows: 1,
    choices: [wood('sand', 'tea')],
    variants: [
      ['sand', 168, 6, 3],
      ['tea', 218, 2, 1],
    ],
  },
  {
    slug: 'tea-cloth',
    code: 'W12',
    title: say('茶席布', '茶席布', 'Tea cloth'),
    story: say(
      '手织棉麻，两道色带是织进去的，不是印的。铺半张桌子正好。',
      '手織棉麻，兩道色帶是織進去的，不是印的。鋪半張桌子剛剛好。',
      'Hand-woven cotton and linen; the two bands are woven, not printed. It covers half a table.',
    ),
    facts: [
      say('40 × 120 厘米', '40 × 120 公分', '40 × 120 cm'),
      say('棉 60%，麻 40%', '棉 60%、麻 40%', '60% cotton, 40% linen'),
    ],
    care: 'cloth',
    tags: ['linen'],
    art: ['cloth-indigo', 'cloth-oat'],
    artFollows: 1,
    choices: [
      choice(
        say('颜色', '顏色', 'Colour'),
        ['indigo', say('靛蓝', '靛藍', 'Indigo')],
        ['oat', say('本白', '原色', 'Natural')],
      ),
    ],
    variants: [
      ['indigo', 78, 10, 5],
      ['oat', 78, 12, 8],
    ],
  },
];
