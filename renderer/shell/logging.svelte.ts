/** Whether the person is telling of a post of theirs. It can be told from anywhere. */
export const logging = $state({ open: false })
