import { type Aliases, foldHeader } from './columns.ts';

export type TaobaoField =
  | 'title'
  | 'price'
  | 'quantity'
  | 'status'
  | 'description'
  | 'pictures'
  | 'skuProps'
  | 'propAlias'
  | 'customValues'
  | 'inputPids'
  | 'inputValues'
  | 'outerId'
  | 'barcode'
  | 'numId';

export const taobaoAliases: Aliases<TaobaoField> = {
  title: ['title', '宝贝名称', '宝贝标题'],
  price: ['price', '宝贝价格'],
  quantity: ['num', '宝贝数量'],
  status: ['approve_status', '放入仓库'],
  description: ['description', '宝贝描述'],
  pictures: ['picture', '新图片'],
  skuProps: ['skuprops', '销售属性组合'],
  propAlias: ['propalias', '销售属性别名'],
  customValues: ['input_custom_cpv', '自定义属性值'],
  inputPids: ['inputpids', '用户输入id串'],
  inputValues: ['inputvalues', '用户输入名-值对'],
  outerId: ['outer_id', '商家编码'],
  barcode: ['barcode', '商品条形码'],
  numId: ['num_id', '数字id'],
};

const ignored = new Set(
  [
    'cid 宝贝类目 seller_cids 店铺类目 stuff_status 新旧程度 location_state 省 location_city 城市 item_type 出售方式',
    'auction_increment 加价幅度 valid_thru 有效期 freight_payer 运费承担 post_fee 平邮 ems_fee ems express_fee 快递',
    'has_invoice 发票 has_warranty 保修 has_showcase 橱窗推荐 list_time 开始时间 cateprops 宝贝属性 postage_id 邮费模版id',
    'has_discount 会员打折 modified 修改时间 upload_fail_msg 上传状态 picture_status 图片状态 auction_point 返点比例',
    'video 视频 auto_fill 代充类型 local_cid 本地id navigation_type 宝贝分类 user_name 用户名称 syncstatus 宝贝状态',
    'is_lighting_consigment 闪电发货 is_xinpin 新品 foodparame 食品专项 features 尺码库 buyareatype 采购地 global_stock_type 库存类型',
    'global_stock_country 国家地区 sub_stock_type 库存计数 item_size 物流体积 item_weight 物流重量 sell_promise 退换货承诺',
    'custom_design_flag 定制工具 wireless_desc 无线详情 subtitle 宝贝卖点 sku_barcode sku条形码 newprepay 7天退货 qualification 商品资质',
    'add_qualification 增加商品资质 o2o_bind_service 关联线下服务',
  ]
    .join(' ')
    .split(' '),
);

/** Known and not used: Taobao's own categories, freight, promises and upload states. */
export const isIgnoredTaobao = (folded: string): boolean => ignored.has(folded);

/** The row of field names or the Chinese one: a title and two more names that only this format has. */
export function isTaobao(headers: readonly string[]): boolean {
  const folded = new Set(headers.map(foldHeader));
  const own = [
    'skuprops',
    'propalias',
    'cateprops',
    'approve_status',
    'seller_cids',
    'num_id',
    'outer_id',
    'stuff_status',
    'inputpids',
    '宝贝价格',
    '宝贝数量',
    '宝贝类目',
    '宝贝描述',
    '销售属性组合',
    '商家编码',
    '数字id',
  ];
  const hasTitle = taobaoAliases.title.some((alias) => folded.has(alias));
  return hasTitle && own.filter((header) => folded.has(header)).length >= (folded.has('宝贝名称') ? 1 : 2);
}
