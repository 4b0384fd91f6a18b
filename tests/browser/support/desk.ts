export const wanted = { scenario: 'fee-complaint', mode: 'assisted', seed: 79, language: 'zh-CN' } as const;
