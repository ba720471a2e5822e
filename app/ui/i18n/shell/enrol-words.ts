import type { Locale } from '../../../../shared/kernel/locale.ts';
import type { Dictionary, DictionaryLike } from '../dictionary.ts';

const zhCN = {
  'enrol.title': '把这台设备交给店里用',
  'enrol.note': '给它起个名字，店里的人一看就知道是哪一台。',
  'enrol.name': '设备名字',
  'enrol.nameMissing': '起一个名字，比如“前台平板”',
  'enrol.go': '开始使用',
  'enrol.phone': '手机',
  'enrol.tablet': '平板',
  'enrol.computer': '电脑',
  'enrol.used': '这个链接已经用过了',
  'enrol.usedNote': '每个链接只能用一次。请店主再发一个。',
  'enrol.expired': '这个链接过期了',
  'enrol.expiredNote': '请店主再发一个，在有效期内打开。',
  'enrol.unknown': '这个链接认不出来',
  'enrol.unknownNote': '可能少复制了一段。请把整个链接再复制一次。',
  'enrol.missing': '这里要用一次性链接打开',
  'enrol.missingNote': '店主在后台，或启动服务器的那台电脑上，能看到这个链接。',
  'enrol.noNetwork': '现在连不上服务器',
  'enrol.noNetworkNote': '加入店里要联网一次。连上后再按一次。',
  'enrol.other': '没能加入：{code}',
  'enrol.otherNote': '再试一次；还不行，请店主再发一个链接。',
  'enrol.shop': '去看店面',
} as const satisfies Dictionary;

export type EnrolKey = keyof typeof zhCN;

const zhTW: DictionaryLike<typeof zhCN> = {
  'enrol.title': '將這台裝置加入門市',
  'enrol.note': '取個名字，讓同事一看就知道是哪一台。',
  'enrol.name': '裝置名稱',
  'enrol.nameMissing': '請取個名字，例如「櫃檯平板」',
  'enrol.go': '開始使用',
  'enrol.phone': '手機',
  'enrol.tablet': '平板',
  'enrol.computer': '電腦',
  'enrol.used': '這個連結已使用過',
  'enrol.usedNote': '每個連結只能使用一次，請店主重新產生。',
  'enrol.expired': '這個連結已過期',
  'enrol.expiredNote': '請店主重新產生，並在期限內開啟。',
  'enrol.unknown': '無法辨識這個連結',
  'enrol.unknownNote': '可能沒有複製完整，請重新複製整個連結。',
  'enrol.missing': '請用一次性連結開啟這一頁',
  'enrol.missingNote': '店主可以在後台，或啟動伺服器的電腦上看到連結。',
  'enrol.noNetwork': '目前連不上伺服器',
  'enrol.noNetworkNote': '加入門市需要連線一次，連線後再按一次。',
  'enrol.other': '無法加入：{code}',
  'enrol.otherNote': '請再試一次；若仍不行，請店主重新產生連結。',
  'enrol.shop': '前往商店',
};

const en: DictionaryLike<typeof zhCN> = {
  'enrol.title': 'Make this a shop device',
  'enrol.note': 'Give it a name, so that everybody knows which one it is.',
  'enrol.name': 'Name of this device',
  'enrol.nameMissing': 'Give it a name, such as “Front desk tablet”',
  'enrol.go': 'Start',
  'enrol.phone': 'Phone',
  'enrol.tablet': 'Tablet',
  'enrol.computer': 'Computer',
  'enrol.used': 'This link has been used',
  'enrol.usedNote': 'A link works once. Ask the owner for another.',
  'enrol.expired': 'This link has expired',
  'enrol.expiredNote': 'Ask the owner for another and open it in time.',
  'enrol.unknown': 'This link is not known',
  'enrol.unknownNote': 'A part of it may be missing. Copy the whole link once more.',
  'enrol.missing': 'This page needs a one-time link',
  'enrol.missingNote': 'The owner finds it in the back office, or on the computer that started the server.',
  'enrol.noNetwork': 'The server cannot be reached',
  'enrol.noNetworkNote': 'Joining the shop needs the network once. Press again when connected.',
  'enrol.other': 'Could not join: {code}',
  'enrol.otherNote': 'Try again; if it stays so, ask the owner for another link.',
  'enrol.shop': 'See the shop',
};

export const enrolWords: Readonly<Record<Locale, DictionaryLike<typeof zhCN>>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
};
