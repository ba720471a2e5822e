import { capacity, choice, glaze } from './choices.ts';
import type { ProductSpec } from './product-spec.ts';
import { say } from './say.ts';

const strainer = choice(
  say('滤网', '濾網', 'Strainer'),
  ['built-in', say('球孔', '球孔', 'Ball filter')],
  ['basket', say('不锈钢滤胆', '不鏽鋼濾杯', 'Steel basket')],
);

/** What tea is brewed in and poured from. */
export const teawareBrewing: readonly ProductSpec[] = [
  {
    slug: 'celadon-teapot',
    code: 'W01',
    title: say('天青壶', '天青壺', 'Celadon teapot'),
    story: say(
      '釉面开片，喝得越久纹路越深。出水一条线，收得干净，不滴桌子。',
      '釉面帶開片，用得越久紋路越深。出水成一直線，收水俐落不滴桌。',
      'A crackle glaze that deepens with every pot. It pours in one line, stops clean and never drips.',
    ),
    facts: [
      say('高温还原烧，1,280 °C', '高溫還原燒，1,280 °C', 'Fired in reduction at 1,280 °C'),
      say('球孔出水，盖子可单手按住', '球孔出水，單手就能按住壺蓋', 'Ball filter; the lid holds under one finger'),
    ],
    care: 'clay',
    tags: ['pot', 'bestseller'],
    art: ['teapot-celadon', 'teapot-bone'],
    artFollows: 1,
    choices: [glaze('celadon', 'bone'), capacity('200ml', '280ml'), strainer],
    variants: [
      ['celadon/200ml/built-in', 238, 5, 2],
      ['celadon/280ml/built-in', 268, 3, 4],
      ['celadon/280ml/basket', 288, 2, 1],
      ['bone/200ml/built-in', 238, 4, 0],
      ['bone/280ml/built-in', 268, 6, 3],
      ['bone/280ml/basket', 288, 0, 0],
    ],
  },
  {
    slug: 'zhuni-teapot',
    code: 'W02',
    title: say('朱泥小壶', '朱泥小壺', 'Zhuni clay teapot'),
    story: say(
      '朱泥收缩大，十把烧成六把。壁薄、发茶性好，泡岩茶和单丛最显香。',
      '朱泥收縮率高，十把大約只成六把。壺壁薄、聚香好，最適合岩茶與單叢。',
      'Zhuni clay shrinks hard: six in ten survive the kiln. Thin walls lift the scent of rock oolong and Dancong.',
    ),
    facts: [
      say('手拉坯，不打蜡', '手拉坯，未打蠟', 'Thrown by hand, never waxed'),
      say('每把重量略有出入', '每把重量略有差異', 'Weights differ a little'),
    ],
    care: 'clay',
    tags: ['pot'],
    art: ['teapot-rust'],
    choices: [capacity('120ml', '200ml')],
    variants: [
      ['120ml', 298, 3, 1],
      ['200ml', 356, 4, 2, 396],
    ],
  },
  {
    slug: 'iron-teapot',
    code: 'W03',
    title: say('乌金釉壶', '烏金釉壺', 'Black-glaze teapot'),
    story: say(
      '厚釉如漆，侧光看有一层蓝。容量大，适合四个人的下午。',
      '厚釉如漆，側光下透出一層藍。容量大，適合四個人的午後。',
      'A glaze as thick as lacquer with a blue bloom in side light. Large enough for an afternoon of four.',
    ),
    facts: [
      say('耐热，可以坐在蜡烛炉上', '耐熱，可放在蠟燭爐上保溫', 'Stands on a candle warmer'),
      say('配同色盖，盖内有挡水沿', '同色壺蓋，內有擋水沿', 'The lid has an inner lip'),
    ],
    care: 'porcelain',
    tags: ['pot'],
    art: ['teapot-ink', 'teapot-mist'],
    artFollows: 1,
    choices: [glaze('ink', 'mist'), capacity('450ml')],
    variants: [
      ['ink/450ml', 248, 5, 3],
      ['mist/450ml', 248, 2, 2],
    ],
  },
  {
    slug: 'blue-sprig-gaiwan',
    code: 'W04',
    title: say('青花盖碗', '青花蓋碗', 'Blue sprig gaiwan'),
    story: say(
      '釉下手绘一枝冬青，每只的叶子数不一样。碗沿外翻，端着不烫手。',
      '釉下手繪一枝冬青，每只葉子數量都不同。碗口外翻，端起來不燙手。',
      'One holly sprig under the glaze, drawn by hand, so no two have the same number of leaves. The flared rim stays cool to hold.',
    ),
    facts: [
      say('盖、碗、托三件', '蓋、碗、托三件組', 'Lid, bowl and saucer'),
      say('手绘有深浅，不算瑕疵', '手繪深淺不一，並非瑕疵', 'Brushwork varies; it is meant to'),
    ],
    care: 'porcelain',
    tags: ['gaiwan', 'bestseller'],
    art: ['gaiwan-bone'],
    choices: [capacity('110ml', '150ml')],
    variants: [
      ['110ml', 148, 7, 4],
      ['150ml', 158, 6, 5],
    ],
  },
  {
    slug: 'plain-gaiwan',
    code: 'W05',
    title: say('影青盖碗', '影青蓋碗', 'Pale-glaze gaiwan'),
    story: say(
      '薄胎，对着灯能看见手指的影子。适合绿茶和白茶，看叶子慢慢展开。',
      '薄胎，對著燈看得見手指的影子。適合綠茶與白茶，看葉片慢慢舒展。',
      'Thin enough to show your fingers against the light. For green and white teas, to watch the leaves open.',
    ),
    facts: [
      say('容量 130 毫升', '容量 130 ml', '130 ml'),
      say('釉下暗刻枝叶纹', '釉下暗刻枝葉紋', 'A sprig carved under the glaze'),
    ],
    care: 'porcelain',
    tags: ['gaiwan'],
    art: ['gaiwan-celadon', 'gaiwan-mist'],
    artFollows: 1,
    choices: [glaze('celadon', 'mist')],
    variants: [
      ['celadon', 138, 5, 1],
      ['mist', 138, 1, 0],
    ],
  },
  {
    slug: 'sharing-pitcher',
    code: 'W06',
    title: say('公道杯', '茶海', 'Sharing pitcher'),
    story: say(
      '壶里的茶先到这里，再分到每个人杯里，浓淡就一样了。嘴子断水快，一滴不留。',
      '壺裡的茶先倒進茶海，再分到每個人杯中，濃淡就一致。壺嘴斷水快，一滴不漏。',
      'Tea goes from the pot into this and then to every cup, so all taste the same. The lip cuts the stream without a drop.',
    ),
    facts: [
      say('容量 260 毫升', '容量 260 ml', '260 ml'),
      say('把手能伸进两根手指', '把手可放進兩根手指', 'Room for two fingers in the handle'),
    ],
    care: 'porcelain',
    tags: ['serving'],
    art: ['pitcher-bone', 'pitcher-celadon'],
    artFollows: 1,
    choices: [glaze('bone', 'celadon')],
    variants: [
      ['bone', 88, 9, 6],
      ['celadon', 92, 7, 2],
    ],
  },
];
