import { takeCall } from './support/call.ts';
import { kill } from './support/kill.ts';
import { expect, inLanguage, test } from './support/test.ts';
import { carryOn, saidBy } from './support/resume.ts';

inLanguage('zh-CN');
test.describe.configure({ timeout: 120_000 });

for (const delay_ms of [0, 5, 20]) {
  test(`a page killed ${delay_ms} ms after Enter has the line whole or not at all`, async ({ page, context }) => {
    const call = await takeCall(page, { scenario: 'fee-complaint', mode: 'exam', seed: 79, language: 'zh-CN' });
    const line = '您好，工号1024为您服务，请问有什么可以帮您？';
    await call.pass(1000);
    await call.say(line);
    const acknowledged = await call.entries();
    await call.pass(12_000);
    await call.composer.fill('非常抱歉给您添麻烦了。');
    // Not waited for: whether the line is stored by the time the page dies is for the browser to say.
    void call.composer.press('Enter').catch(() => undefined);
    if (delay_ms > 0) await new Promise((resolve) => setTimeout(resolve, delay_ms));
    await kill(page);

    const again = await carryOn(context, call);
    const said = saidBy(await again.entries());
    expect(said.slice(0, 1)).toEqual(saidBy(acknowledged));
    expect(['', '非常抱歉给您添麻烦了。']).toContain(said.slice(1).join('|'));
    // It goes on: the log has no gap, and takes the next line.
    await again.hold();
    await again.once(() => again.press(again.words('call_resume')));
    await expect(again.mine).toHaveCount(said.length);
    await again.say('您的心情我理解，我现在就为您核实多出来的费用。');
    expect(saidBy(await again.entries())).toHaveLength(said.length + 1);
  });
}
