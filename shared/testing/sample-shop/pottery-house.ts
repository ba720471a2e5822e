import { choice, glaze } from './choices.ts';
import type { ProductSpec } from './product-spec.ts';
import { say } from './say.ts';

/** Vases and lidded pots. */
export const potteryHouse: readonly ProductSpec[] = [
  {
    slug: 'mist-bud-vase',
    code: 'P08',
    title: say('雾蓝小口瓶，插一枝冬青就够', '霧藍小口瓶，一枝冬青就很美', 'Mist-blue bud vase'),
    story: say(
      '口只有三厘米，一枝就能立住。肚子大，水够喝一个礼拜。',
      '瓶口只有 3 公分，一枝就站得穩。瓶身寬，一次加水夠用一星期。',
      'A three-centimetre neck holds a single stem upright; the round belly holds a week of water.',
    ),
    facts: [
      say('高 22 厘米', '高 22 公分', '22 cm high'),
      say('图中花枝不随瓶', '圖中花材不含在內', 'The stems in the picture are not included'),
    ],
    care: 'stoneware',
    tags: ['vase', 'bestseller'],
    art: ['vase-mist', 'vase-celadon', 'vase-bone'],
    artFollows: 1,
    choices: [glaze('mist', 'celadon', 'bone')],
    variants: [
      ['mist', 186, 0, 4],
      ['celadon', 186, 5, 2],
      ['bone', 186, 6, 1],
    ],
  },
  {
    slug: 'bare-bottle',
    code: 'P09',
    title: say('空瓶', '空瓶', 'Bare bottle'),
    story: say(
      '什么都不插也成立的瓶子。三只摆一排，高低错开，窗台就有了样子。',
      '不插花也好看的瓶子。三只排成一列、高低錯開，窗台就有了風景。',
      'A vase that stands on its own, empty. Put three in a row, not quite level, and the sill is done.',
    ),
    facts: [
      say('高 16 厘米，口径 3 厘米', '高 16 公分，瓶口 3 公分', '16 cm high, 3 cm neck'),
      say('里外上釉，可以装水', '內外上釉，可裝水', 'Glazed inside, holds water'),
    ],
    care: 'stoneware',
    tags: ['vase'],
    art: ['bottle-ink', 'bottle-rust', 'bottle-oat'],
    artFollows: 1,
    choices: [glaze('ink', 'rust', 'oat')],
    variants: [
      ['ink', 118, 7, 5],
      ['rust', 118, 3, 2],
      ['oat', 118, 9, 0],
    ],
  },
  {
    slug: 'lidded-pot',
    code: 'P10',
    title: say('带盖陶罐', '附蓋陶罐', 'Lidded pot'),
    story: say(
      '装糖、装米、装猫粮。盖子和身子是一起烧的，换了就盖不严。',
      '裝糖、裝米、裝貓飼料。蓋子與罐身一起燒製，換了就蓋不密。',
      'For sugar, rice or the cat’s biscuits. Lid and body were fired together and only fit each other.',
    ),
    facts: [
      say('小号 600 毫升，大号 1.5 升', '小款 600 ml，大款 1.5 公升', 'Small 600 ml, large 1.5 l'),
      say('大号能装 1.2 公斤米', '大款可裝 1.2 公斤白米', 'The large one takes 1.2 kg of rice'),
    ],
    care: 'stoneware',
    tags: ['storage'],
    art: ['crock-moss', 'crock-bone', 'crock-indigo'],
    artFollows: 1,
    choices: [
      glaze('moss', 'bone', 'indigo'),
      choice(say('大小', '大小', 'Size'), ['s', say('小', '小', 'Small')], ['l', say('大', '大', 'Large')]),
    ],
    variants: [
      ['moss/s', 98, 8, 4],
      ['moss/l', 158, 3, 2],
      ['bone/s', 98, 6, 3],
      ['bone/l', 158, 2, 1],
      ['indigo/s', 98, 1, 0],
    ],
  },
  {
    slug: 'salt-pot',
    code: 'P11',
    title: say('柿红盐罐', '柿紅鹽罐', 'Persimmon salt pot'),
    story: say(
      '放在灶台边那一只。内壁不上釉，自己会吸潮，盐不结块。',
      '放在爐台邊的那一只。內壁不上釉，會自己吸濕，鹽不結塊。',
      'The one by the stove. Bare clay inside breathes, so salt stays loose.',
    ),
    facts: [say('350 毫升', '350 ml', '350 ml'), say('附木勺', '附木匙', 'Comes with a wooden spoon')],
    care: 'stoneware',
    tags: ['storage', 'kitchen'],
    art: ['crock-rust'],
    choices: [],
    variants: [['', 76, 9, 6]],
  },
  {
    slug: 'kiln-seconds-cup',
    code: 'P12',
    title: say('瑕疵小杯', '福利品小杯', 'Kiln-seconds cup'),
    story: say(
      '有针眼、有落渣，都不漏水。装进同一个箱子里，按手气给。',
      '有針孔、有落渣，但都不漏水。放在同一箱，隨機出貨。',
      'Pinholes and specks, none of them leaks. All in one crate; you get what you get.',
    ),
    facts: [
      say('80–100 毫升', '80–100 ml', '80–100 ml'),
      say('不退不换，碰坏的除外', '恕不退換，運送損壞除外', 'No returns, except for what broke on the way'),
    ],
    care: 'stoneware',
    tags: ['cup', 'seconds'],
    art: ['cup-celadon'],
    choices: [],
    variants: [['', 19.9, 26, 31]],
    status: 'archived',
  },
  {
    slug: 'spring-vase',
    code: 'P13',
    title: say('春窑花器', '春窯花器', 'Spring kiln vase'),
    story: say(
      '开春那一窑的试色，等烧出来再定价和数量。',
      '開春那一窯的試色，等燒成後再決定價格與數量。',
      'A colour on trial for the first kiln of spring; price and numbers follow when it is out.',
    ),
    facts: [
      say('高 20 厘米左右', '高約 20 公分', 'About 20 cm high'),
      say('预计三月', '預計三月', 'Expected in March'),
    ],
    care: 'stoneware',
    tags: ['vase', 'new'],
    art: ['vase-celadon'],
    choices: [],
    variants: [['', 198, 0, 0]],
    status: 'draft',
  },
];
