export const wanted = { scenario: 'fee-complaint', mode: 'exam', seed: 79, language: 'zh-CN' } as const;

export const assisted = { ...wanted, mode: 'assisted' } as const;
