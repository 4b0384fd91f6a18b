import { placeOf, type TextSpan } from './places';

type PieceKind = 'region' | 'street' | 'unit' | 'number' | 'town' | 'postcode';
interface AddressPiece extends TextSpan {
  readonly kind: PieceKind;
  readonly unit?: string;
  readonly isHome?: boolean;
}

const lead = /^.*(?:家里|装机|家住|[我您他她]家|位[置于]|[住址在是到去来叫给的呢嗯啊了就我们您你那这哪个条说])/u;
const common =
  /^(?:[全各本跨外省市城郊山小社农乡老新校园景地辖整哪每同街马公铁线电网套思道一半走大商]|小区|社区|有个|附近|隔壁|整个|所有|其他|别的|无线|宽带|专线)?$/u;
const isHome = /(?:住在|家住|住址?|地址|家在|装在|门牌号?|房号)(?:就?是|[:：在])?\s*$/u;

const chinese: readonly (readonly [PieceKind, RegExp])[] = [
  ['unit', /(?<![A-Za-z\d.])(?:[A-Za-z]?\d{1,5}[A-Za-z]?|[A-Za-z]|[零〇一二三四五六七八九十百两幺]{1,6})(?<unit>号楼|号院|号(?![码线召称子段外])|栋|幢|单元|座(?![机席位])|弄|室|楼(?![上下道梯盘])|层(?!面)|户(?![口名]))/gu],
  ['unit', /[东西南北主副附](?<unit>楼)/gu],
  ['region', /(?<name>\p{Script=Han}{1,6}?)(?:省|自治[区州县]|市(?![场面价])|区(?![域别分间])|县|镇|乡|街道)/gu],
  ['street', /(?<name>\p{Script=Han}{1,8}?)(?:大道|大街|交叉?口|路口|路(?![由灯上过口])|街(?!道)|巷|弄堂|胡同|小区|社区|花园|花苑|嘉园|新村|家园|公寓|广场|大厦|商厦|大楼|苑|庄村|村|庄|宿舍|家属院)/gu],
  // Whatever stands before a building is its compound.
  ['street', /(?<name>\p{Script=Han}{2,8}?)(?=(?:[A-Za-z]?\d{1,5}[A-Za-z]?|[A-Za-z]|[零〇一二三四五六七八九十百两]{1,4})(?:号楼|栋|幢|单元|(?<=[A-Za-z\d])座))/gu],
  ['number', /(?<![\d.])[A-Za-z]?\d{1,5}(?:-\d{1,5}){0,3}(?![\d.元块个兆分点年月日天小GM%])/g],
  ['number', /[零〇一二三四五六七八九幺]{3,5}(?![零〇一二三四五六七八九幺十百千万块元])/gu]
]; // prettier-ignore
const english: readonly (readonly [PieceKind, RegExp])[] = [
  ['street', /\b(?:\d{1,5}[A-Za-z]?,?\s+)?(?:[A-Z][\w']+\s+){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Way|Place|Square|Gardens|Terrace|Crescent|Grove|Hill|Mews|Boulevard|Blvd)\b\.?(?:,? (?:[Nn]umber|[Nn]o\.?) \d{1,5})?/g],
  ['unit', /\b(?<unit>[Ff]lat|[Aa]partment|[Aa]pt|[Uu]nit|[Ss]uite|[Rr]oom|[Ff]loor|[Bb]uilding|[Bb]lock)\.?\s+(?:[A-Za-z]?\d{1,4}[A-Za-z]?|[A-Z])\b/g],
  ['postcode', /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/g],
  ['town', /(?<=[,\w]\s{0,2}|\bin )(?!I\b|I'|My\b|The (?![A-Z])|And\b|But\b|[A-Z]{1,2}\d)[A-Z][a-z'-]+(?: (?![A-Z]{1,2}\d)[A-Z][a-z'-]+){0,2}/g]
]; // prettier-ignore
const told =
  /\b(?:my address is|address:|i live (?:at|in)(?! (?:an?|the|this|that|fear)\b)|we(?:'re| are) at(?= (?:\d|flat|unit|apartment)))\s+([^.!?;]{3,80}?)(?=[.!?;]|,? (?:and|but|so|because|where|since|my|can|could)\b|$)/gi;

function piecesOf(text: string, kinds: readonly (readonly [PieceKind, RegExp])[]): readonly AddressPiece[] {
  return kinds
    .flatMap(([kind, pattern]) =>
      [...text.matchAll(pattern)].flatMap(({ 0: whole, index, groups }): readonly AddressPiece[] => {
        const led = groups?.['name'] === undefined ? 0 : (lead.exec(groups['name'])?.[0].length ?? 0);
        if (groups?.['name'] !== undefined && common.test(groups['name'].slice(led))) return [];
        const from = index + led;
        return [{ kind, from, to: index + whole.length, unit: groups?.['unit'], isHome: isHome.test(text.slice(Math.max(0, from - 9), from)) }]; // prettier-ignore
      })
    )
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

const between = /^(?:[\s，,、]{0,2}|的|[\s，,]*in )$/;

function goesOn(text: string, to: number, { kind, from }: AddressPiece): boolean {
  const gap = text.slice(to, from);
  return kind === 'number' ? /^[ ]?$/.test(gap) : between.test(gap);
}

function isAddress(pieces: readonly AddressPiece[], text: string): boolean {
  const has = (...kinds: readonly PieceKind[]): number => pieces.filter(({ kind }) => kinds.includes(kind)).length;
  const [first] = pieces;
  const words = text.slice(first!.from, endOf(pieces));
  const named = has('region', 'street');
  const units = new Set(pieces.flatMap(({ unit }) => unit ?? []));
  if (has('postcode') > 0) return has('unit', 'street', 'town') > 0;
  if (named > 1 || (has('street') > 0 && (units.size > 0 || /\d/.test(words) || first!.isHome))) return true;
  if (named > 0) return [...units].some((it) => it !== '号' || first!.isHome);
  if (first!.kind === 'number') return words.includes('-');
  return units.size > 1 && [...units].some((it) => /栋|幢|座|单元|室|号楼|弄/.test(it));
}
const endOf = (pieces: readonly AddressPiece[]): number => Math.max(...pieces.map(({ to }) => to));

/** Finds the addresses in a text, each from its province or street to its room, or its town and postcode. */
export function addressesIn(text: string): readonly TextSpan[] {
  const found: TextSpan[] = [...text.matchAll(told)].map(placeOf);
  for (const kinds of [chinese, english]) {
    let run: AddressPiece[] = [];
    const end = (): void => {
      if (run.length > 0 && isAddress(run, text)) found.push({ from: run[0]!.from, to: endOf(run) });
      run = [];
    };
    for (const piece of piecesOf(text, kinds)) {
      const to = endOf(run);
      if (run.length > 0 && piece.to <= to && piece.kind !== 'region') continue;
      if (run.length > 0 && piece.from >= to && !goesOn(text, to, piece)) end();
      if (run.length > 0 || piece.isHome || (piece.kind !== 'number' && piece.kind !== 'town')) run.push(piece);
    }
    end();
  }
  return joined(found);
}

function joined(spans: readonly TextSpan[]): readonly TextSpan[] {
  const all: { from: number; to: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else all.push({ ...span });
  }
  return all;
}
