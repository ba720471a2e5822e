import { choice, yarn } from './choices.ts';
import type { ProductSpec } from './product-spec.ts';
import { say } from './say.ts';

/** Scarves, hats, socks and blankets. */
export const knitwearSmall: readonly ProductSpec[] = [
  {
    slug: 'wide-band-scarf',
    code: 'K08',
    title: say('宽条围巾', '寬條圍巾', 'Wide-band scarf'),
    story: say(
      '两米长，绕两圈还剩一截。流苏是手工打的，不会一根根掉。',
      '全長 2 公尺，繞兩圈還有餘。流蘇是手工打結，不會一根根掉。',
      'Two metres: round twice with some left over. The fringe is knotted by hand and stays put.',
    ),
    facts: [
      say('羊毛 100%，30 × 200 厘米', '100% 羊毛，30 × 200 公分', '100% wool, 30 × 200 cm'),
      say('正反面都能戴', '正反兩面皆可使用', 'Wear either side out'),
    ],
    care: 'wool',
    tags: ['scarf', 'bestseller', 'winter'],
    art: ['scarf-rust', 'scarf-indigo', 'scarf-oat'],
    artFollows: 1,
    choices: [yarn('rust', 'indigo', 'oat')],
    variants: [
      ['rust', 168, 2, 5],
      ['indigo', 168, 9, 6],
      ['oat', 168, 7, 4],
    ],
  },
  {
    slug: 'plain-scarf',
    code: 'K09',
    title: say('素色羊绒围巾', '素色喀什米爾圍巾', 'Plain cashmere scarf'),
    story: say(
      '薄、轻、暖，折起来能放进大衣口袋。颜色挑的是不怕旧的那几个。',
      '薄、輕、暖，摺起來放得進大衣口袋。選的都是越用越耐看的顏色。',
      'Thin, light, warm, and it folds into a coat pocket. In colours that age well.',
    ),
    facts: [
      say('羊绒 100%，35 × 180 厘米', '100% 喀什米爾，35 × 180 公分', '100% cashmere, 35 × 180 cm'),
      say('附防虫雪松片', '附防蛀雪松木片', 'With a cedar chip against moths'),
    ],
    care: 'wool',
    tags: ['scarf', 'gift'],
    art: ['scarf-celadon-plain', 'scarf-ink-plain'],
    artFollows: 1,
    choices: [yarn('celadon', 'ink')],
    variants: [
      ['celadon', 368, 4, 2],
      ['ink', 368, 5, 1, 428],
    ],
  },
  {
    slug: 'ribbed-beanie',
    code: 'K10',
    title: say('罗纹羊毛帽', '羅紋毛帽', 'Ribbed beanie'),
    story: say(
      '罗纹从帽顶一直收到边，不压额头。翻边可高可低，耳朵冷了就放下来。',
      '羅紋從帽頂一路收到邊，不壓額頭。反摺可高可低，耳朵冷了就放下來。',
      'Ribs run from crown to cuff and never pinch. Turn the cuff down when your ears are cold.',
    ),
    facts: [
      say('羊毛 70%，羊驼 30%', '羊毛 70%、羊駝 30%', '70% wool, 30% alpaca'),
      say('头围 54–60 厘米', '頭圍 54–60 公分', 'Fits 54–60 cm'),
    ],
    care: 'wool',
    tags: ['hat', 'winter', 'bestseller'],
    art: ['beanie-moss', 'beanie-oat', 'beanie-ink'],
    artFollows: 1,
    choices: [yarn('moss', 'oat', 'ink')],
    variants: [
      ['moss', 118, 16, 9],
      ['oat', 118, 11, 7],
      ['ink', 118, 14, 3],
    ],
  },
  {
    slug: 'bobble-hat',
    code: 'K11',
    title: say('毛球帽', '毛球帽', 'Bobble hat'),
    story: say(
      '球是用剩线剪的，用暗扣固定，洗的时候摘下来。大人小孩都有人买。',
      '毛球用餘線做成，以暗釦固定，清洗時可拆下。大人小孩都有人買。',
      'The bobble is cut from leftover yarn and snaps off for washing. Bought by all ages.',
    ),
    facts: [
      say('羊毛 100%，内衬抓绒', '100% 羊毛，內襯刷毛', '100% wool, fleece lined'),
      say('儿童头围 48–53 厘米', '兒童頭圍 48–53 公分', 'Kids fit 48–53 cm'),
    ],
    care: 'wool',
    tags: ['hat', 'kids', 'winter'],
    art: ['bobble-rust', 'bobble-indigo'],
    artFollows: 1,
    choices: [
      yarn('rust', 'indigo'),
      choice(
        say('给谁', '適用', 'For'),
        ['adult', say('大人', '大人', 'Adults')],
        ['kid', say('小孩', '小孩', 'Kids')],
      ),
    ],
    variants: [
      ['rust/adult', 128, 5, 2],
      ['rust/kid', 108, 3, 1],
      ['indigo/adult', 128, 6, 4],
      ['indigo/kid', 108, 0, 2],
    ],
  },
  {
    slug: 'house-socks',
    code: 'K12',
    title: say('厚羊毛袜', '厚羊毛襪', 'Thick wool socks'),
    story: say(
      '脚跟和脚尖换了一种颜色，也多织了一层。地板冷的人家一人两双。',
      '腳跟與腳尖換了顏色，也多織一層。地板冷的人家，一人兩雙剛好。',
      'Heel and toe in another colour and a second layer. For houses with cold floors, two pairs each.',
    ),
    facts: [
      say('羊毛 75%，锦纶 25%', '羊毛 75%、尼龍 25%', '75% wool, 25% nylon'),
      say('小号 35–38，大号 39–43', '小號 22–24 公分，大號 25–27 公分', 'Small 35–38, large 39–43'),
    ],
    care: 'wool',
    tags: ['socks', 'winter', 'everyday'],
    art: ['socks-oat', 'socks-indigo', 'socks-moss'],
    artFollows: 1,
    choices: [
      yarn('oat', 'indigo', 'moss'),
      choice(say('尺码', '尺寸', 'Size'), ['s', say('小号', '小號', 'Small')], ['l', say('大号', '大號', 'Large')]),
    ],
    variants: [
      ['oat/s', 48, 20, 14],
      ['oat/l', 48, 18, 10],
      ['indigo/s', 48, 12, 9],
      ['indigo/l', 48, 3, 0],
      ['moss/s', 48, 7, 5],
      ['moss/l', 48, 9, 2],
    ],
  },
  {
    slug: 'sofa-blanket',
    code: 'K13',
    title: say('沙发盖毯', '沙發蓋毯', 'Sofa blanket'),
    story: say(
      '两个人盖正好，一个人裹也不嫌大。边是锁过的，猫抓也不太散。',
      '兩個人蓋剛好，一個人裹著也不嫌大。邊緣有鎖邊，貓抓也不容易散。',
      'Right for two, not too large for one. The edges are bound and survive most cats.',
    ),
    facts: [
      say('羊毛 60%，棉 40%，130 × 180 厘米', '羊毛 60%、棉 40%，130 × 180 公分', '60% wool, 40% cotton, 130 × 180 cm'),
      say('重 1.1 公斤', '重 1.1 公斤', '1.1 kg'),
    ],
    care: 'wool',
    tags: ['blanket', 'winter', 'new'],
    art: ['blanket-bone', 'blanket-rust', 'blanket-celadon'],
    artFollows: 1,
    choices: [yarn('bone', 'rust', 'celadon')],
    variants: [
      ['bone', 398, 4, 2],
      ['rust', 398, 2, 1],
      ['celadon', 368, 3, 3],
    ],
  },
];
