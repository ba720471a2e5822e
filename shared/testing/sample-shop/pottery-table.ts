import { diameter, glaze } from './choices.ts';
import type { ProductSpec } from './product-spec.ts';
import { say } from './say.ts';

/** Bowls, mugs and plates. */
export const potteryTable: readonly ProductSpec[] = [
  {
    slug: 'iron-glaze-bowl',
    code: 'P01',
    title: say('铁锈釉大碗，面和盖饭都装得下', '鐵鏽釉大碗，拌麵、丼飯都夠裝', 'Iron-glaze bowl'),
    story: say(
      '釉在口沿流到一半停住，露出一圈赭色。每只釉线高低不同，这是窑里的事，我们不挑。',
      '釉在碗身流到一半停住，露出一圈赭色。每只釉線高低不同，是窯裡的變化，我們不刻意挑選。',
      'The glaze runs halfway and stops over bare clay. Where it stops is the kiln’s decision, and we leave it so.',
    ),
    facts: [
      say('18 厘米，装 900 毫升', '18 公分，容量 900 ml', '18 cm, holds 900 ml'),
      say('每只釉色不同', '每只釉色不同', 'No two glazes alike'),
    ],
    care: 'stoneware',
    tags: ['bowl', 'bestseller', 'new'],
    art: ['bowl-ink', 'bowl-celadon', 'bowl-bone'],
    artFollows: 1,
    choices: [glaze('ink', 'celadon', 'bone')],
    variants: [
      ['ink', 128, 14, 6, 148],
      ['celadon', 128, 8, 5],
      ['bone', 128, 5, 3],
    ],
  },
  {
    slug: 'small-celadon-bowl',
    code: 'P02',
    title: say('青瓷小碗', '青瓷小碗', 'Small celadon bowl'),
    story: say(
      '吃饭的碗，端在手里刚好一握。釉厚如玉，盛白米饭好看。',
      '日常飯碗，端在手裡剛好一握。釉厚如玉，盛白飯特別好看。',
      'A rice bowl that fills the hand and no more. The glaze is thick as jade and flatters plain rice.',
    ),
    facts: [
      say('12 厘米，装 320 毫升', '12 公分，容量 320 ml', '12 cm, holds 320 ml'),
      say('可叠放', '可堆疊', 'Stacks'),
    ],
    care: 'porcelain',
    tags: ['bowl', 'everyday'],
    art: ['small-bowl-celadon', 'small-bowl-mist'],
    artFollows: 1,
    choices: [glaze('celadon', 'mist')],
    variants: [
      ['celadon', 58, 35, 20],
      ['mist', 58, 17, 3],
    ],
  },
  {
    slug: 'wide-white-bowl',
    code: 'P03',
    title: say('月白阔口碗', '月白闊口碗', 'Wide white bowl'),
    story: say(
      '口大身浅，拌沙拉、盛汤、放水果都行。釉里带一点点灰，和什么都搭。',
      '口大身淺，拌沙拉、盛湯、放水果都合用。釉色帶一點灰，跟什麼都好搭。',
      'Wide and shallow, for salad, soup or fruit. A touch of grey in the white lets it go with anything.',
    ),
    facts: [
      say(
        '20 厘米装 1.1 升，24 厘米装 1.8 升',
        '20 公分容量 1.1 公升，24 公分容量 1.8 公升',
        '20 cm holds 1.1 l, 24 cm holds 1.8 l',
      ),
      say('口沿加厚，不易磕', '碗口加厚，不易碰缺', 'A thickened rim that does not chip'),
    ],
    care: 'porcelain',
    tags: ['bowl'],
    art: ['bowl-bone'],
    choices: [diameter('20cm', '24cm')],
    variants: [
      ['20cm', 138, 1, 2],
      ['24cm', 178, 4, 0],
    ],
  },
  {
    slug: 'persimmon-bowl',
    code: 'P04',
    title: say('柿红汤碗', '柿紅湯碗', 'Persimmon soup bowl'),
    story: say(
      '外壁柿红，里面砂白，汤放进去颜色不脏。冬天桌上一点暖色，够了。',
      '外壁柿紅、內裡砂白，盛湯顏色乾淨。冬天餐桌上有這一點暖色就夠了。',
      'Persimmon outside, sand white inside, so soup keeps its own colour. One warm thing on a winter table is enough.',
    ),
    facts: [
      say('15 厘米，装 600 毫升', '15 公分，容量 600 ml', '15 cm, holds 600 ml'),
      say('圈足加高，端着不烫', '圈足加高，端起不燙手', 'A tall foot keeps it cool to lift'),
    ],
    care: 'stoneware',
    tags: ['bowl', 'winter'],
    art: ['bowl-rust'],
    choices: [],
    variants: [['', 88, 11, 4]],
  },
  {
    slug: 'raw-foot-mug',
    code: 'P05',
    title: say('粗陶马克杯', '粗陶馬克杯', 'Raw-foot mug'),
    story: say(
      '上半截是釉，下半截是土。握着有砂感，喝咖啡、喝茶、插铅笔，随你。',
      '上半截是釉，下半截是土。握起來有砂感，喝咖啡、喝茶、插鉛筆都隨你。',
      'Glaze above, bare clay below, with a grain you can feel. Coffee, tea or pencils: your choice.',
    ),
    facts: [
      say('320 毫升，高 9 厘米', '320 ml，高 9 公分', '320 ml, 9 cm high'),
      say('把手能放三根手指', '把手可放三根手指', 'Room for three fingers'),
    ],
    care: 'stoneware',
    tags: ['mug', 'bestseller', 'everyday'],
    art: ['mug-oat', 'mug-mist', 'mug-ink', 'mug-celadon', 'mug-moss'],
    artFollows: 1,
    choices: [glaze('oat', 'mist', 'ink', 'celadon', 'moss')],
    variants: [
      ['oat', 68, 31, 17],
      ['mist', 68, 22, 9],
      ['ink', 72, 12, 8],
      ['celadon', 68, 3, 1],
      ['moss', 68, 0, 0],
    ],
  },
  {
    slug: 'low-plate',
    code: 'P06',
    title: say('浅口餐盘', '淺口餐盤', 'Low dinner plate'),
    story: say(
      '盘沿只抬起两厘米，菜汁跑不出来，摆盘也不挡。四个人用，四种颜色也不乱。',
      '盤緣只抬高 2 公分，湯汁不會外流，擺盤也不擋。四個人用四種顏色也不亂。',
      'The rim rises two centimetres: enough for sauce, not enough to hide the food. Mixed colours sit well together.',
    ),
    facts: [
      say(
        '21 厘米放主菜，25 厘米放一条鱼',
        '21 公分放主菜，25 公分放得下一條魚',
        '21 cm for a main, 25 cm for a whole fish',
      ),
      say('底部打磨，不刮桌面', '底部打磨，不刮桌面', 'Ground smooth underneath'),
    ],
    care: 'stoneware',
    tags: ['plate', 'everyday'],
    art: ['plate-oat', 'plate-indigo', 'plate-celadon'],
    artFollows: 1,
    choices: [glaze('oat', 'indigo', 'celadon'), diameter('21cm', '25cm')],
    variants: [
      ['oat/21cm', 78, 16, 10],
      ['oat/25cm', 108, 9, 4],
      ['indigo/21cm', 82, 7, 2],
      ['indigo/25cm', 112, 2, 0],
      ['celadon/21cm', 78, 12, 6],
      ['celadon/25cm', 108, 5, 5],
    ],
  },
  {
    slug: 'ringed-dish',
    code: 'P07',
    title: say('青圈小碟', '藍圈小碟', 'Blue-ring dish'),
    story: say(
      '一笔画一圈，收笔的地方看得见。放两块点心，或者一勺酱油。',
      '一筆畫一圈，看得見收筆的地方。放兩塊點心，或一匙醬油。',
      'A ring drawn in one stroke, and you can see where it ends. For two biscuits, or a spoon of soy.',
    ),
    facts: [
      say('13 厘米', '直徑 13 公分', '13 cm'),
      say('叠十只不到十二厘米高', '疊十只不到 12 公分高', 'Ten stacked stand under 12 cm'),
    ],
    care: 'porcelain',
    tags: ['plate', 'small'],
    art: ['dish-bone-ring', 'dish-moss'],
    artFollows: 1,
    choices: [glaze('bone', 'moss')],
    variants: [
      ['bone', 36, 44, 25],
      ['moss', 36, 18, 11],
    ],
  },
];
