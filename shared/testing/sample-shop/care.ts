import { type Said, say } from './say.ts';

export type CareKind = 'tea' | 'cake' | 'clay' | 'porcelain' | 'stoneware' | 'wood' | 'wool' | 'cloth' | 'gift';

export const careHeading: Readonly<Record<CareKind, Said>> = {
  tea: say('怎么泡，怎么放', '沖泡與保存', 'Brewing and keeping'),
  cake: say('怎么撬，怎么存', '撬茶與存放', 'Opening and storing'),
  clay: say('养壶', '養壺', 'Caring for the pot'),
  porcelain: say('使用与清洗', '使用與清洗', 'Use and washing'),
  stoneware: say('使用与清洗', '使用與清洗', 'Use and washing'),
  wood: say('保养', '保養方式', 'Care'),
  wool: say('洗护', '洗滌方式', 'Washing'),
  cloth: say('洗护', '洗滌方式', 'Washing'),
  gift: say('送礼', '送禮', 'Giving it'),
};

export const careText: Readonly<Record<CareKind, Said>> = {
  tea: say(
    '每 5 克茶配 150 毫升水，水开后稍等半分钟再冲。密封、避光、离厨房远一点，开罐后三个月内喝完最香。',
    '每 5 公克茶葉配 150 ml 熱水，水滾後稍等半分鐘再沖。密封避光，別和香料放在一起，開罐後三個月內喝完風味最好。',
    'Five grams to 150 ml, water half a minute off the boil. Keep it closed, dark and away from the stove; best within three months of opening.',
  ),
  cake: say(
    '从饼的边缘入针，顺着纹理一层层撬。放在通风、无异味的柜子里，不用冰箱，也不要密封。',
    '茶針從餅緣順著紋理慢慢撬開。放在通風、沒有異味的櫃子裡，不必冷藏，也不要完全密封。',
    'Start at the rim and follow the layers with a pick. Store in an airy cupboard without smells: no fridge, no sealed bag.',
  ),
  clay: say(
    '一把壶尽量只泡一类茶。用完倒净茶渣，开盖晾干，清水冲洗即可，不用洗洁精。',
    '一把壺盡量只泡同一類茶。用完倒掉茶渣、開蓋晾乾，清水沖洗就好，不要用洗碗精。',
    'Keep one pot to one kind of tea. Empty it, rinse with water alone and let it dry with the lid off.',
  ),
  porcelain: say(
    '可以进微波炉和洗碗机，带金边的除外。茶渍用小苏打轻擦就掉。',
    '可用微波爐與洗碗機，金邊款除外。茶垢用小蘇打粉輕輕擦就會掉。',
    'Safe in the microwave and the dishwasher. Tea stains come off with a little baking soda.',
  ),
  stoneware: say(
    '第一次用之前温水泡半小时。可以进微波炉，建议手洗；底部不上釉，湿着别久放在木桌上。',
    '第一次使用前先泡溫水半小時。可微波，建議手洗；底部沒有上釉，濕的時候別一直放在木桌上。',
    'Soak in warm water for half an hour before first use. Microwave safe, best washed by hand; the foot is unglazed, so dry it before it stands on wood.',
  ),
  wood: say(
    '湿布擦净后晾干，不要泡水。每两三个月薄薄擦一层食用木蜡油。',
    '用濕布擦淨後陰乾，不要泡水。每兩三個月薄薄上一層食品級木蠟油。',
    'Wipe and air dry, never soak. A thin coat of food-safe oil every two or three months.',
  ),
  wool: say(
    '30 °C 以下手洗，或用洗衣机羊毛程序加网袋；平铺晾干，不要挂晒。起球用除球器轻轻带过。',
    '30 °C 以下手洗，或放洗衣袋用洗衣機羊毛行程；平放晾乾，請勿吊掛或使用烘衣機。',
    'Wash by hand below 30 °C or on a wool cycle in a net bag. Dry flat; do not hang or tumble.',
  ),
  cloth: say(
    '40 °C 机洗，头一两次会掉一点浮色，和深色衣物一起洗。',
    '可 40 °C 機洗，前一兩次會稍微掉色，請和深色衣物分開洗。',
    'Machine wash at 40 °C. The first washes may lose a little dye; keep it with dark colours.',
  ),
  gift: say(
    '附一张空白卡片，结账时写下的话我们会替你手写上去。礼盒里不放价签。',
    '附一張空白卡片，結帳時留下的話我們會替你手寫上去。禮盒內不放價格標籤。',
    'A blank card is included; what you write at checkout we copy out by hand. No price tags inside.',
  ),
};
