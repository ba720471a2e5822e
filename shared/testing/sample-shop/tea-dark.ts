import { choice, weight } from './choices.ts';
import type { ProductSpec } from './product-spec.ts';
import { say } from './say.ts';

/** Black, smoked, pressed and everyday tea. */
export const teaDark: readonly ProductSpec[] = [
  {
    slug: 'osmanthus-black',
    code: 'T08',
    title: say('桂花红茶', '桂花紅茶', 'Osmanthus black tea'),
    story: say(
      '九曲红梅配满觉陇的金桂，桂花开的那十天做完。甜香温厚，加一勺奶也不输。',
      '九曲紅梅搭配滿覺隴的金桂，只在花開的那十天製作。甜香溫潤，加點鮮奶也很好喝。',
      'Hangzhou black tea with golden osmanthus, made in the ten days the trees bloom. Round and sweet, and it takes milk well.',
    ),
    facts: [
      say('2026 年新桂', '2026 年新桂花', 'This autumn’s blossom'),
      say('不加糖，不加香精', '無糖，無香料', 'No sugar, no flavouring'),
    ],
    care: 'tea',
    tags: ['black', 'scented', 'new'],
    art: ['tin-plum-osmanthus'],
    choices: [weight('60g', '120g')],
    variants: [
      ['60g', 58, 26, 14],
      ['120g', 98, 13, 7],
    ],
  },
  {
    slug: 'pine-smoked-souchong',
    code: 'T09',
    title: say('松烟小种', '松煙小種', 'Pine-smoked souchong'),
    story: say(
      '桐木关老法，马尾松慢熏八小时。像雨后的木屋里刚熄的火，配奶酪和烟熏三文鱼。',
      '桐木關傳統做法，馬尾松慢燻八小時。像雨後木屋裡剛熄的柴火，很搭起司與煙燻鮭魚。',
      'The old way of Tongmu: eight hours over pine. A wooden house after rain, the fire just out. Drink it with cheese or smoked salmon.',
    ),
    facts: [
      say('传统正山小种，烟味明显', '傳統正山小種，煙燻味明顯', 'Traditional Lapsang, plainly smoky'),
      say('单独存放，香味会串', '請單獨存放，避免串味', 'Store on its own: the scent travels'),
    ],
    care: 'tea',
    tags: ['black', 'roasted'],
    art: ['tin-ink-smoke'],
    choices: [weight('50g', '100g')],
    variants: [
      ['50g', 66, 9, 3],
      ['100g', 118, 4, 2],
    ],
  },
  {
    slug: 'tangerine-peel-white',
    code: 'T10',
    title: say('陈皮白茶', '陳皮白茶', 'White tea with aged peel'),
    story: say(
      '五年寿眉配十年新会陈皮，适合煮。冬天坐一壶在炉上，屋里都是橘子味。',
      '五年壽眉搭配十年新會陳皮，適合用煮的。冬天放一壺在爐上，整個屋子都是柑橘香。',
      'Five-year white tea with ten-year Xinhui peel, meant for simmering. Put a pot on the stove in winter and the room smells of oranges.',
    ),
    facts: [
      say(
        '10 克配 800 毫升，小火煮 5 分钟',
        '10 公克配 800 ml，小火煮 5 分鐘',
        '10 g to 800 ml, five minutes on a low flame',
      ),
      say('也可以焖泡在保温杯里', '也可以放保溫瓶悶泡', 'Also good left in a thermos'),
    ],
    care: 'tea',
    tags: ['white', 'winter'],
    art: ['tin-sand-peel'],
    choices: [weight('100g', '200g')],
    variants: [
      ['100g', 86, 12, 12],
      ['200g', 158, 6, 5],
    ],
  },
  {
    slug: 'toasted-rice-green',
    code: 'T11',
    title: say('玄米绿茶', '玄米綠茶', 'Toasted rice green tea'),
    story: say(
      '糙米炒到开花，配蒸青绿茶。下午三点喝，不饿，也不会睡不着。',
      '糙米炒到爆開，搭配蒸青綠茶。下午三點來一杯，解饞又不怕晚上睡不著。',
      'Brown rice toasted until it pops, with steamed green tea. For three in the afternoon: it fills a little and does not keep you up.',
    ),
    facts: [
      say('低咖啡因', '低咖啡因', 'Low in caffeine'),
      say('沸水也不苦', '滾水沖也不苦', 'Forgiving, even with boiling water'),
    ],
    care: 'tea',
    tags: ['green', 'everyday'],
    art: ['tin-mist-genmai'],
    choices: [weight('100g')],
    variants: [['100g', 48, 30, 16]],
  },
  {
    slug: 'ripe-puer-cake',
    code: 'T12',
    title: say('熟普饼', '熟普洱茶餅', 'Ripe pu’er cake'),
    story: say(
      '勐海料，2019 年压饼，堆味早散了。红枣、糯米和一点木头香，饭后喝最舒服。',
      '勐海茶菁，2019 年壓餅，堆味早已退去。紅棗、糯米與淡淡木頭香，飯後喝最舒服。',
      'Menghai leaf pressed in 2019, the pile long aired out. Jujube, sticky rice and a little old wood. After dinner, mostly.',
    ),
    facts: [
      say('357 克一饼，棉纸手包', '每餅 357 公克，棉紙手包', '357 g a cake, wrapped by hand in cotton paper'),
      say('附茶针一支', '附茶針一支', 'A pick is included'),
    ],
    care: 'cake',
    tags: ['puer', 'winter'],
    art: ['cake-bone-ripe'],
    choices: [
      choice(
        say('数量', '數量', 'Quantity'),
        ['1', say('一饼', '一餅', 'One cake')],
        ['7', say('一提七饼', '一提七餅', 'A stack of seven')],
      ),
    ],
    variants: [
      ['1', 220, 11, 6],
      ['7', 1380, 1, 1, 1540],
    ],
  },
  {
    slug: 'raw-puer-cake',
    code: 'T13',
    title: say('生普饼', '生普洱茶餅', 'Raw pu’er cake'),
    story: say(
      '景迈古树，2024 年春。现在喝有花香也有苦劲，放五年是另一回事。',
      '景邁古樹，2024 年春茶。現在喝有花香也帶勁，放五年又是另一番滋味。',
      'Old trees at Jingmai, spring 2024. Floral and bracing today; another tea in five years.',
    ),
    facts: [
      say('357 克一饼', '每餅 357 公克', '357 g a cake'),
      say(
        '适合自己存，背面写了压饼日期',
        '適合自己收藏，背面有壓餅日期',
        'Made to be kept: the pressing date is on the back',
      ),
    ],
    care: 'cake',
    tags: ['puer'],
    art: ['cake-oat-raw'],
    choices: [],
    variants: [['', 298, 5, 3]],
  },
  {
    slug: 'aged-white-cake',
    code: 'T14',
    title: say('老白茶饼', '老白茶餅', 'Aged white tea cake'),
    story: say(
      '2016 年的寿眉，药香和枣香都出来了。掰一小块丢进保温杯，能喝一整天。',
      '2016 年的壽眉，藥香與棗香都出來了。剝一小塊放進保溫瓶，可以喝一整天。',
      'Shoumei from 2016, grown into herbs and dates. A corner of it in a thermos lasts the day.',
    ),
    facts: [say('300 克一饼', '每餅 300 公克', '300 g a cake'), say('可煮可泡', '可煮可泡', 'Steep it or simmer it')],
    care: 'cake',
    tags: ['white', 'winter'],
    art: ['cake-celadon-aged'],
    choices: [],
    variants: [['', 268, 0, 2]],
  },
  {
    slug: 'daily-oolong',
    code: 'T15',
    title: say('日常口粮茶', '日常烏龍茶', 'Everyday oolong'),
    story: say(
      '我们自己店里每天喝的那一包。不讲故事，只讲顺口和便宜。',
      '我們店裡每天喝的就是這一包。不說故事，只求順口、划算。',
      'The bag we drink from in the shop. No story: it goes down easily and costs little.',
    ),
    facts: [
      say('炭焙铁观音，散装牛皮纸袋', '炭焙鐵觀音，牛皮紙袋裝', 'Roasted Tieguanyin in a paper bag'),
      say('大杯闷泡也不涩', '馬克杯直接泡也不澀', 'Happy in a big mug'),
    ],
    care: 'tea',
    tags: ['oolong', 'everyday'],
    art: ['pouch-sand-daily'],
    choices: [weight('250g', '500g')],
    variants: [
      ['250g', 59, 28, 22],
      ['500g', 108, 14, 9],
    ],
  },
  {
    slug: 'cold-brew-bags',
    code: 'T16',
    title: say('冷泡茶包', '冷泡茶包', 'Cold-brew bags'),
    story: say(
      '一包配一瓶 500 毫升的水，睡前放进冰箱，早上带走。茉莉、乌龙两种味道。',
      '一包配一瓶 500 ml 的水，睡前放冰箱，早上帶出門。有茉莉與烏龍兩種口味。',
      'One bag to a half-litre bottle: into the fridge at night, out of the door in the morning. Jasmine or oolong.',
    ),
    facts: [
      say('每袋 12 包，玉米纤维茶包', '每袋 12 入，玉米纖維茶包', 'Twelve bags of maize fibre'),
      say('冷水 4 小时，常温 1 小时', '冷藏 4 小時，常溫 1 小時', 'Four hours cold, one at room temperature'),
    ],
    care: 'tea',
    tags: ['everyday', 'light'],
    art: ['pouch-mist-cold'],
    choices: [
      choice(
        say('口味', '口味', 'Flavour'),
        ['jasmine', say('茉莉', '茉莉', 'Jasmine')],
        ['oolong', say('乌龙', '烏龍', 'Oolong')],
      ),
    ],
    variants: [
      ['jasmine', 42, 19, 8],
      ['oolong', 42, 3, 0],
    ],
  },
];
