export const en = { title: 'Queue' }
