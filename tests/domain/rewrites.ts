import type { Band } from '../../src/domain/own-words.ts'

/** Press texts of made-up companies, and what a person made of each. All written for these tests. */
export interface Rewritten {
  readonly source: string
  readonly rewrites: readonly (readonly [band: Band, draft: string])[]
}

export const REWRITTEN: readonly Rewritten[] = [
  {
    source: 'We are proud to announce that our new bicycle lock opens with a fingerprint and works for two years on one battery. ' +
      'Marit de Groot, head of design at Veloslot, says: "Nobody should stand in the rain looking for a key." The lock is available from 3 May at every dealer in the country.',
    rewrites: [
      ['still the press text', 'We are proud to announce that our new bicycle lock opens with a fingerprint and works for two years on one battery. Available from 3 May at every dealer in the country.'],
      ['still the press text', 'Proud! Our new bicycle lock opens with a fingerprint and works for two years on one battery. The lock is available from today at every dealer in the country.'],
      ['light edit', 'Our new bicycle lock opens with a fingerprint and works for two years on one battery. I have been riding around with a test model since winter and my keys have not left the kitchen drawer.'],
      ['own words', 'I lost my keys four times last winter, always in the rain. So when Marit asked who wanted to test a lock that knows your thumb, I was first in line. It has not let me down yet, and I still have not charged it.']
    ]
  },
  {
    source: 'Our hospital cuts waiting times for knee operations by half. By planning operating rooms per surgeon rather than per department, ' +
      'the planning team freed eleven hours of theatre time every week. Patients now wait six weeks on average, down from twelve, and nurses report fewer late shifts.',
    rewrites: [
      ['still the press text', 'Great news: our hospital cuts waiting times for knee operations by half! Patients now wait six weeks on average, down from twelve, and nurses report fewer late shifts. Well done planning team.'],
      ['light edit', 'Patients now wait six weeks on average for a new knee, and nurses report fewer late shifts. What I like most is how dull the trick was: somebody looked at who was really using each room and when, and drew the week again.'],
      ['own words', 'My aunt got her new knee in spring and complained only about the coffee. A year ago she would have had to wait until autumn. Behind that is a colleague with a spreadsheet who asked why rooms stood empty on Thursday.'],
      ['own words', 'Sometimes the clever thing is to stop doing something. We gave each surgeon a room instead of dividing days among departments, and suddenly there were hours left over. The night nurses noticed it first.']
    ]
  },
  {
    source: 'Join us on 14 October for the open day at our test farm in Lelystad, where we show how sensors in the soil tell farmers exactly when to water their fields. ' +
      'Last summer the growers who took part used thirty percent less water and harvested as much as before. Register at www.akkerlicht.example/open.',
    rewrites: [
      ['still the press text', 'Join us on 14 October for the open day at our test farm in Lelystad, where we show how sensors in the soil tell farmers exactly when to water their fields. www.akkerlicht.example/open'],
      ['light edit', 'On 14 October you can come and see how sensors in the soil tell farmers exactly when to water their fields. Bring boots, bring children, and ask me about the sensor that was eaten by a mole. I will be near the potatoes all day.'],
      ['light edit', 'We save water, and it shows: last summer the growers who took part used thirty percent less water and harvested as much as before. I spent August driving between them with a box of spare probes, and heard three of them say they trust the screen more than their neighbour now.'],
      ['own words', 'A farmer told me in August that he had left the pump off for nine days because a little box in the ground said so, while everyone around him was sprinkling. His beets were fine. Come and argue with him on 14 October, he enjoys it. www.akkerlicht.example/open']
    ]
  },
  {
    source: 'Met trots presenteren wij onze nieuwe opleiding voor zij-instromers in de techniek. In negen maanden leer je alles over warmtepompen, zonnepanelen en veilig werken aan elektrische installaties. ' +
      'Tijdens de opleiding krijg je vanaf de eerste dag salaris en een eigen mentor. Aanmelden kan tot 1 september via www.stroomwerk.example.',
    rewrites: [
      ['still the press text', 'Met trots presenteren wij onze nieuwe opleiding voor zij-instromers in de techniek! In negen maanden leer je alles over warmtepompen, zonnepanelen en veilig werken. Aanmelden kan tot 1 september via www.stroomwerk.example.'],
      ['still the press text', 'Iets voor jou? Tijdens de opleiding krijg je vanaf de eerste dag salaris en een eigen mentor, en in negen maanden leer je alles over warmtepompen, zonnepanelen en veilig werken aan elektrische installaties.'],
      ['light edit', 'In negen maanden leer je alles over warmtepompen, zonnepanelen en nog veel meer. Vorig jaar begon hier een kapster die nog nooit een schroevendraaier had vastgehad; gisteren legde ze mij uit wat ik zelf fout deed.'],
      ['own words', 'Ik ben al twintig jaar monteur en dacht dat je dit vak alleen van je vader kon leren. Toen kreeg ik een oud-bakker naast me in de bus. Hij stelt vragen die ik mezelf nooit had gesteld. Ken je iemand die ook wil overstappen, stuur hem naar ons.']
    ]
  },
  {
    source: 'Vanaf vandaag rijden alle bussen van onze vervoerder in de regio volledig elektrisch. De zeventig nieuwe voertuigen laden tijdens de pauze van de chauffeur bij en stoten geen roet meer uit. ' +
      'Volgens directeur Joost Verhagen is dat "goed nieuws voor iedereen die langs de route woont". De laatste dieselbus gaat naar het museum.',
    rewrites: [
      ['still the press text', 'Vanaf vandaag rijden alle bussen van onze vervoerder in de regio volledig elektrisch. De zeventig nieuwe voertuigen laden tijdens de pauze van de chauffeur bij. De laatste dieselbus gaat naar het museum.'],
      ['light edit', 'Gisteravond bracht ik hem weg: de laatste dieselbus gaat naar het museum. Vanaf vandaag rijden alle bussen elektrisch en hoor ik mijn eigen radio weer. Even wennen, want fietsers horen mij nu ook niet meer aankomen.'],
      ['own words', 'Mijn moeder woont aan lijn 4 en zet sinds deze week haar slaapkamerraam weer open. Dat is voor mij het hele verhaal. Ik mocht meewerken aan de laadpalen op het busstation, en nooit eerder kreeg ik thuis zoveel complimenten voor mijn werk.'],
      ['own words', 'Een chauffeur vroeg me of hij nu voortaan langer koffie mocht drinken. Ja, zei ik, want terwijl jij zit te drinken drinkt je bus mee. Joost keek er iets minder blij bij. Maar het klopt wel: de pauze is ineens het belangrijkste deel van de dienst geworden.']
    ]
  },
  {
    source: 'Uit ons onderzoek onder vierhonderd winkeliers blijkt dat de helft van de klanten een aankoop terugstuurt omdat de maat niet klopt. Met onze gratis maatwijzer kiezen klanten in een keer de juiste maat, ' +
      'waardoor het aantal retouren met een kwart daalt. Winkels kunnen de maatwijzer binnen een dag op hun eigen site zetten.',
    rewrites: [
      ['still the press text', 'Wist je dat de helft van de klanten een aankoop terugstuurt omdat de maat niet klopt? Met onze gratis maatwijzer kiezen klanten in een keer de juiste maat, waardoor het aantal retouren met een kwart daalt.'],
      ['light edit', 'Iedere winkelier die ik spreek kent het probleem: de helft van de klanten een aankoop terugstuurt omdat de maat niet klopt. Daar word je moe van, en de bezorger ook. Wij hebben er iets kleins op bedacht en je kunt het zo proberen.'],
      ['light edit', 'Winkels kunnen de maatwijzer binnen een dag op hun eigen site zetten. Dat klinkt als reclame, dus ik heb het zelf gedaan met het webwinkeltje van mijn zus. Het werden anderhalve dag, want zij verkoopt ook hoeden en daar hadden wij niet aan gedacht.'],
      ['own words', 'Thuis liggen er drie broeken in de gang te wachten op de pakketdienst. Alle drie verkeerd gegokt. Op kantoor bouwen we iets waarmee je niet meer hoeft te gokken, en ik ben er geloof ik zelf de beste reden voor.']
    ]
  }
]
