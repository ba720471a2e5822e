import { choice, weight } from './choices.ts';
import type { ProductSpec } from './product-spec.ts';
import { say } from './say.ts';

const tin = choice(
  say('包装', '包裝', 'Pack'),
  ['tin', say('罐装', '罐裝', 'Tin')],
  ['refill', say('补充袋', '補充包', 'Refill')],
);

/** Oolong, white and green, in tins. */
export const teaLeaves: readonly ProductSpec[] = [
  {
    slug: 'rougui-rock-oolong',
    code: 'T01',
    title: say('岩茶肉桂', '岩茶肉桂', 'Rougui rock oolong'),
    story: say(
      '武夷山半岩的老丛肉桂，炭火焙两道，隔年再喝。入口是桂皮和烤栗子，第四泡起转成清甜。',
      '武夷山半岩的老欉肉桂，炭火焙過兩次，放一年才賣。入口像肉桂與烤栗子，第四泡開始回甘。',
      'Old-bush Rougui from the slopes of Wuyi, roasted twice over charcoal and rested a year. Cinnamon bark and chestnut first, clear sweetness from the fourth cup on.',
    ),
    facts: [
      say('2025 年春采，中足火', '2025 年春採，中足火', 'Picked in spring 2025, medium-full roast'),
      say('耐泡 8 道以上', '可回沖 8 次以上', 'Good for eight infusions and more'),
    ],
    care: 'tea',
    tags: ['oolong', 'roasted'],
    art: ['tin-indigo-rock'],
    choices: [weight('50g', '100g'), tin],
    variants: [
      ['50g/tin', 72, 18, 9],
      ['100g/tin', 128, 24, 12],
      ['100g/refill', 112, 10, 0],
    ],
  },
  {
    slug: 'big-red-robe',
    code: 'T02',
    title: say('大红袍', '大紅袍', 'Big Red Robe'),
    story: say(
      '三个品种拼配，取水仙的厚、肉桂的香、奇丹的韵。一年只拼一次，喝到的就是今年的味道。',
      '用三個品種拼配，水仙夠厚、肉桂夠香、奇丹有韻。一年只拼一次，每年都是不同的味道。',
      'Three cultivars in one blend: body from Shuixian, scent from Rougui, length from Qidan. We blend once a year, so this is what this year tastes like.',
    ),
    facts: [
      say('足火，存放两年', '足火，已陳放兩年', 'Full roast, rested two years'),
      say('适合盖碗或朱泥小壶', '適合蓋碗或朱泥小壺', 'At its best in a gaiwan or a small clay pot'),
    ],
    care: 'tea',
    tags: ['oolong', 'roasted'],
    art: ['tin-rust-robe'],
    choices: [weight('50g', '100g', '250g')],
    variants: [
      ['50g', 88, 14, 6],
      ['100g', 158, 9, 3],
      ['250g', 358, 3, 1, 398],
    ],
  },
  {
    slug: 'white-peony',
    code: 'T03',
    title: say('白牡丹', '白牡丹', 'White Peony'),
    story: say(
      '福鼎一芽二叶，日光萎凋，不炒不揉。汤色杏黄，有干草和淡淡的桃子味，凉了也好喝。',
      '福鼎一心二葉，日光萎凋，不炒不揉。茶湯杏黃色，帶乾草與淡淡水蜜桃香，放涼也順口。',
      'One bud and two leaves from Fuding, withered in the sun and nothing else. Apricot in the cup, hay and a little peach, and just as good cold.',
    ),
    facts: [
      say('2026 年春茶', '2026 年春茶', 'Spring 2026'),
      say('85 °C 水温最合适', '建議水溫 85 °C', 'Water at 85 °C'),
    ],
    care: 'tea',
    tags: ['white', 'light'],
    art: ['tin-celadon-white'],
    choices: [weight('50g', '100g')],
    variants: [
      ['50g', 56, 22, 10],
      ['100g', 96, 18, 8],
    ],
  },
  {
    slug: 'high-mountain-oolong',
    code: 'T04',
    title: say('高山乌龙', '高山烏龍', 'High-mountain oolong'),
    story: say(
      '海拔 1,400 米的茶园，早晚有雾，叶子长得慢。轻发酵，有兰花香，喝完嘴里是凉的。',
      '海拔 1,400 公尺的茶園，早晚起霧，茶芽長得慢。輕發酵帶蘭花香，喝完喉頭清涼。',
      'From a garden at 1,400 metres where fog comes morning and evening and leaves take their time. Lightly oxidised: orchid, and a coolness that stays.',
    ),
    facts: [
      say('2026 年冬片，手采', '2026 年冬片，手工採摘', 'Winter 2026, picked by hand'),
      say(
        '可冷泡：5 克配 600 毫升，冷藏 6 小时',
        '可冷泡：5 公克配 600 ml，冷藏 6 小時',
        'Cold brew: 5 g to 600 ml, six hours in the fridge',
      ),
    ],
    care: 'tea',
    tags: ['oolong', 'light', 'new'],
    art: ['tin-moss-oolong'],
    choices: [weight('75g', '150g'), tin],
    variants: [
      ['75g/tin', 118, 16, 11],
      ['150g/tin', 218, 7, 4],
      ['150g/refill', 198, 5, 2],
    ],
  },
  {
    slug: 'longjing-before-rain',
    code: 'T05',
    title: say('雨前龙井', '雨前龍井', 'Longjing, before the rains'),
    story: say(
      '西湖边自己人的茶园，谷雨前三天采完。炒青的师傅今年六十七岁，一锅只炒二两。',
      '西湖邊自家人的茶園，穀雨前三天採完。炒茶的師傅今年六十七歲，一鍋只炒二兩。',
      'From a family garden by West Lake, picked in the three days before Grain Rain. The man at the wok is sixty-seven and fires a hundred grams at a time.',
    ),
    facts: [
      say('群体种，豆香明显', '群體種，豆香明顯', 'Old local bushes, distinctly nutty'),
      say('冷藏保存，今年内喝完', '請冷藏，建議今年內喝完', 'Keep in the fridge and finish this year'),
    ],
    care: 'tea',
    tags: ['green', 'light'],
    art: ['tin-celadon-longjing'],
    choices: [weight('50g', '100g')],
    variants: [
      ['50g', 168, 6, 2],
      ['100g', 318, 2, 0, 358],
    ],
  },
  {
    slug: 'dancong-honey-orchid',
    code: 'T06',
    title: say('蜜兰香单丛', '蜜蘭香單叢', 'Honey orchid Dancong'),
    story: say(
      '凤凰山的单株采制，蜜味和兰香一起来，水要滚、出汤要快。性子急的人喝它正合适。',
      '鳳凰山單株採製，蜜香與蘭花香一起來，水要滾、出湯要快，很適合急性子的人。',
      'Made tree by tree on Phoenix Mountain. Honey and orchid arrive together; use boiling water and pour fast. A tea for the impatient.',
    ),
    facts: [
      say('前三泡 5 秒出汤', '前三泡約 5 秒出湯', 'Five seconds for the first three infusions'),
      say('泡久会苦，属于正常', '泡久會苦，屬正常現象', 'Turns bitter when forgotten; that is its nature'),
    ],
    care: 'tea',
    tags: ['oolong'],
    art: ['tin-tea-dancong'],
    choices: [weight('50g', '100g')],
    variants: [
      ['50g', 98, 12, 7],
      ['100g', 178, 8, 5],
    ],
  },
  {
    slug: 'jasmine-silver-needle',
    code: 'T07',
    title: say('茉莉银针', '茉莉銀針', 'Jasmine silver needle'),
    story: say(
      '横县的伏天茉莉窨六次，花筛净，只留香。泡在玻璃杯里，一根一根站着。',
      '用橫縣盛夏的茉莉窨花六次，花朵篩淨只留香氣。放進玻璃杯，茶芽一根根直立。',
      'Silver needles scented six nights with midsummer jasmine; the flowers are sieved out, the scent stays. In a glass the buds stand upright.',
    ),
    facts: [
      say('六窨一提', '六窨一提', 'Six scentings and a final lift'),
      say('80 °C 水温，一分半钟', '水溫 80 °C，泡一分半', '80 °C, a minute and a half'),
    ],
    care: 'tea',
    tags: ['scented', 'light'],
    art: ['tin-bone-jasmine'],
    choices: [weight('40g', '80g')],
    variants: [
      ['40g', 68, 15, 9],
      ['80g', 122, 11, 4],
    ],
  },
];
