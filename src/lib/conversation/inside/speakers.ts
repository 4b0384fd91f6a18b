import type { Speaker } from '../turns';

const called: Readonly<Record<Speaker | 'other', readonly string[]>> = {
  agent: [
    ...[
      '客服',
      '坐席',
      '座席',
      '话务员',
      '接线员',
      '工作人员',
      '专员',
      '客服代表',
      '客服专员',
      '客户代表',
      '人工客服',
      '客户经理'
    ],
    ...['agent', 'rep', 'representative', 'advisor', 'adviser', 'operator', 'csr', 'support', 'staff', 'a']
  ],
  customer: [
    ...['客户', '用户', '顾客', '来电人', '机主', '来电者', '主叫'],
    ...['customer', 'client', 'caller', 'user', 'cust', 'subscriber', 'c', 'b']
  ],
  other: [
    '系统',
    '系统提示',
    '机器人',
    '语音',
    '备注',
    '提示',
    'ivr',
    'system',
    'bot',
    'note',
    'supervisor',
    '主管',
    'recording'
  ]
};

const roles = Object.entries(called) as readonly [Speaker | 'other', readonly string[]][];

/** Identifies the speaker of a label: 客服1024, Agent (Tom), 用户; `undefined` if it is a name. */
export function whoIs(label: string): Speaker | 'other' | undefined {
  const plain = label
    .toLowerCase()
    .replace(/[(（[【].*$/, '')
    .replace(/[*_#]/g, '')
    .trim();
  for (const [role, names] of roles) if (names.includes(plain)) return role;
  // 客户代表 is no customer: the longest name that it begins with says who it is.
  const found = roles
    .flatMap(([role, names]) => names.map((name) => ({ role, name })))
    .filter(({ name }) => plain.startsWith(name) && isBehindName(plain.slice(name.length), name))
    .sort((a, b) => b.name.length - a.name.length);
  return found[0]?.role;
}

function isBehindName(rest: string, name: string): boolean {
  if (name.length === 1) return /^\s*\d{0,2}$/.test(rest);
  return /^[\s\-_:：.]*\d{0,6}$/.test(rest) || (/\p{Script=Han}$/u.test(name) && /^\p{Script=Han}{1,3}$/u.test(rest));
}

export interface Labelled {
  readonly label: string;
  readonly said: string;
}

/** Splits a line into its label and text; `undefined` if it has no label. */
export function labelled(line: string): Labelled | undefined {
  const [, label, said] = /^\s*([*_#]*[^\s:：,，。！？!?][^:：,，。！？!?]{0,23}?)\s*[:：]\s*(.*)$/u.exec(line) ?? [];
  return label === undefined || said === undefined
    ? undefined
    : { label: label.trim(), said: said.replace(/^\*+\s*/, '') };
}

const agentSays =
  /工号|为您服务|很高兴为您|请问有什么可以帮|how (?:can|may) i help|thank(?:s| you) for calling|speaking, how/i;

/** Guesses two unknown speakers: the one who greets like an agent is the agent, the other the customer. */
export function guessed(names: ReadonlyMap<string, readonly string[]>, known: ReadonlySet<Speaker>) {
  const found = new Map<string, Speaker>();
  const left = [...names].filter(([, said]) => said.length > 0);
  if (left.length > 2 || left.length + known.size > 2) return found;
  const agent = known.has('agent') ? undefined : left.find(([, said]) => said.some((it) => agentSays.test(it)))?.[0];
  if (agent !== undefined) found.set(agent, 'agent');
  const rest = left.filter(([name]) => name !== agent);
  if (rest.length !== 1 || known.has('customer')) {
    if (known.has('customer') && left.length === 1 && !known.has('agent')) found.set(left[0]![0], 'agent');
    return found;
  }
  if (agent !== undefined || known.has('agent')) found.set(rest[0]![0], 'customer');
  return found;
}
