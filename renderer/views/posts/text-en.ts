export const en = { title: 'Posts' }
