import { expect, test } from 'vitest'
import { employerIn } from '../../src/domain/employer.ts'

test('the employer is the one that most biographies name, and nobody where none does', () => {
  expect(employerIn(['Engineer at Deltawerk. Sings.', 'Bouwt bruggen bij Oude Haven', 'Head of things @Deltawerk'])).toBe('Deltawerk')
  expect(employerIn(['Product lead at North & Sons Water, ex-Quill'])).toBe('North & Sons Water')
  for (const bio of ['', 'at home most days', 'mail me at noor@social.example', 'voor de lol', 'I look at Things']) expect([bio, employerIn([bio])]).toEqual([bio, bio.includes('Things') ? 'Things' : null])
})
