import { choice } from './choices.ts';
import type { ProductSpec } from './product-spec.ts';
import { say } from './say.ts';

/** Boxes packed in the shop. */
export const gifts: readonly ProductSpec[] = [
  {
    slug: 'first-frost-box',
    code: 'G01',
    title: say('霜降礼盒', '霜降禮盒', 'First frost box'),
    story: say(
      '一罐白牡丹、两只品茗杯，天青色的盒子系一条红丝带。送刚认识的人也不冒昧。',
      '一罐白牡丹、兩只品茗杯，天青色盒子繫上紅緞帶。送給剛認識的人也很得體。',
      'A tin of White Peony and two tasting cups in a celadon box with a red ribbon. Not too much for someone you have just met.',
    ),
    facts: [
      say('白牡丹 50 克，杯两只', '白牡丹 50 公克、杯子兩只', 'White Peony 50 g, two cups'),
      say('盒 26 × 20 × 14 厘米', '盒子 26 × 20 × 14 公分', 'Box 26 × 20 × 14 cm'),
    ],
    care: 'gift',
    tags: ['gift', 'bestseller'],
    art: ['box-celadon-ribbon', 'tin-celadon-white', 'cups-celadon-pair'],
    choices: [],
    variants: [['', 168, 9, 5]],
  },
  {
    slug: 'oolong-gift-box',
    code: 'G02',
    title: say('乌龙双罐礼盒', '烏龍雙罐禮盒', 'Two oolongs, boxed'),
    story: say(
      '岩茶肉桂配高山乌龙，一浓一淡。长辈通常先开左边那罐。',
      '岩茶肉桂搭配高山烏龍，一濃一淡。長輩通常先開左邊那罐。',
      'Rock oolong beside high-mountain: one deep, one light. Elders tend to open the left tin first.',
    ),
    facts: [
      say('肉桂 100 克，高山乌龙 75 克', '肉桂 100 公克、高山烏龍 75 公克', 'Rougui 100 g, high-mountain 75 g'),
      say('提袋同色', '附同色提袋', 'Carrier bag to match'),
    ],
    care: 'gift',
    tags: ['gift'],
    art: ['box-indigo-band', 'box-moss-band', 'tin-indigo-rock', 'tin-moss-oolong'],
    artFollows: 1,
    choices: [
      choice(
        say('盒色', '盒色', 'Box'),
        ['indigo', say('霁蓝', '霽藍', 'Deep blue')],
        ['moss', say('苔绿', '苔綠', 'Moss')],
      ),
    ],
    variants: [
      ['indigo', 258, 7, 4],
      ['moss', 258, 3, 2],
    ],
  },
  {
    slug: 'new-home-box',
    code: 'G03',
    title: say('新居礼盒', '新居禮盒', 'New home box'),
    story: say(
      '两只饭碗、两只马克杯、一罐盐。搬家头一晚用得上的都在里面。',
      '兩只飯碗、兩只馬克杯、一罐鹽。搬家第一晚用得到的都在裡面。',
      'Two rice bowls, two mugs and a pot of salt: what the first night in a new place needs.',
    ),
    facts: [
      say('颜色由店里搭配', '顏色由門市搭配', 'We match the colours'),
      say('五件都有泡棉卡位，可以直接寄', '五件皆有緩衝固定，可直接寄送', 'Five pieces held in foam, ready to post'),
    ],
    care: 'gift',
    tags: ['gift', 'pottery'],
    art: ['box-oat-band', 'small-bowl-celadon', 'mug-oat', 'crock-rust'],
    choices: [],
    variants: [['', 298, 4, 2, 328]],
  },
  {
    slug: 'warm-set',
    code: 'G04',
    title: say('暖手礼盒', '暖冬禮盒', 'Warm set'),
    story: say(
      '罗纹帽、厚羊毛袜、一包口粮茶。寄给在北方的朋友。',
      '羅紋毛帽、厚羊毛襪、一包日常烏龍茶。寄給怕冷的朋友。',
      'A ribbed beanie, thick socks and a bag of everyday oolong, for a friend up north.',
    ),
    facts: [
      say('帽和袜同色', '毛帽與襪子同色系', 'Hat and socks in one colour'),
      say('袜子尺码下单时选', '襪子尺寸於下單時選擇', 'Choose the sock size when ordering'),
    ],
    care: 'gift',
    tags: ['gift', 'winter'],
    art: ['box-rust-ribbon', 'beanie-moss', 'socks-moss', 'pouch-sand-daily'],
    choices: [
      choice(say('袜子', '襪子', 'Socks'), ['s', say('小号', '小號', 'Small')], ['l', say('大号', '大號', 'Large')]),
    ],
    variants: [
      ['s', 208, 6, 3],
      ['l', 208, 2, 1],
    ],
  },
  {
    slug: 'first-pot-box',
    code: 'G05',
    title: say('第一把壶', '第一把壺', 'The first pot'),
    story: say(
      '天青壶、公道杯、三只品茗杯，加一张写着怎么泡的卡片。给想开始喝茶的人。',
      '天青壺、茶海、三只品茗杯，加一張沖泡小卡。送給想開始喝茶的人。',
      'Celadon teapot, pitcher, three cups and a card that says how. For someone about to start.',
    ),
    facts: [
      say('壶 280 毫升', '壺 280 ml', 'Pot 280 ml'),
      say('比单买省 ¥56', '比單買省 ¥56', 'Saves ¥56 on the pieces'),
    ],
    care: 'gift',
    tags: ['gift', 'pot'],
    art: ['box-bone-ribbon', 'teapot-celadon', 'pitcher-bone', 'cups-celadon'],
    choices: [],
    variants: [['', 408, 3, 2, 464]],
  },
  {
    slug: 'taster-six',
    code: 'G06',
    title: say('六味试饮', '六味品飲組', 'Six to taste'),
    story: say(
      '六种茶各两小袋，喜欢哪个再买哪个。每袋都写了合适的水温。',
      '六款茶各兩小包，喜歡哪一款再買哪一款。每包都標了建議水溫。',
      'Six teas, two small bags of each, so you can buy the one you like. Every bag carries its water temperature.',
    ),
    facts: [
      say(
        '岩茶、乌龙、白茶、红茶、绿茶、茉莉',
        '岩茶、烏龍、白茶、紅茶、綠茶、茉莉',
        'Rock oolong, oolong, white, black, green, jasmine',
      ),
      say('每袋 5 克，共 12 袋', '每包 5 公克，共 12 包', '5 g a bag, twelve bags'),
    ],
    care: 'gift',
    tags: ['gift', 'everyday'],
    art: ['box-ink-ribbon'],
    choices: [],
    variants: [['', 69, 24, 18]],
  },
];
