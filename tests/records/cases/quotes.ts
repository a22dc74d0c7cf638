/** Quotes, hedges and words of likelihood that are not in their text. */

import { statement } from '../folder.ts';
import { type Case, figure, forecast, inStatements, withFields } from './writing.ts';

export const quotes: readonly Case[] = [
  [
    'one that is not there',
    withFields({ quote: 'Pakistan invades Iran' }),
    [
      'graph/statements/a.yaml:7:10 [quote-not-found] The quote is not in the source: “Pakistan invades Iran”. Copy it from the source, letter by letter.',
    ],
  ],
  [
    'one that goes on otherwise',
    withFields({ quote: 'Pakistan accuses Iran of providing arms' }),
    [
      'graph/statements/a.yaml:7:10 [quote-not-found] The quote is not in the source: “Pakistan accuses Iran of providing arms”. It agrees up to “…ccuses Iran of providing ”, where the source goes on “refuge to the BLA. On January…”. Copy it from the source, letter by letter.',
    ],
  ],
  [
    'straight for curly',
    withFields({ quote: "the country's drones" }),
    [
      'graph/statements/a.yaml:7:10 [quote-not-found] The quote differs from the source only in apostrophes or quotation marks. Write: the country’s drones',
    ],
  ],
  [
    'a hyphen for a dash',
    withFields({ quote: 'drones - it seems' }),
    [
      'graph/statements/a.yaml:7:10 [quote-not-found] The quote differs from the source only in dashes or hyphens. Write: drones—it seems',
    ],
  ],
  [
    'capitals',
    withFields({ quote: 'pakistan accuses iran' }),
    [
      'graph/statements/a.yaml:7:10 [quote-not-found] The quote differs from the source only in capital letters. Write: Pakistan accuses Iran',
    ],
  ],
  [
    'white space',
    withFields({ quote: '"Pakistan  accuses\\nIran"' }),
    [
      'graph/statements/a.yaml:7:10 [quote-not-found] The quote differs from the source only in white space. Write: Pakistan accuses Iran',
    ],
  ],
  [
    'several of these',
    withFields({ quote: '"The country\'s  drones"' }),
    [
      'graph/statements/a.yaml:7:10 [quote-not-found] The quote differs from the source only in apostrophes or quotation marks, white space, capital letters. Write: the country’s drones',
    ],
  ],
  [
    'a line end kept by YAML',
    inStatements(`${statement({ quote: '' })}  quote: |\n    Pakistan accuses Iran\n`),
    [
      'graph/statements/a.yaml:7:10 [quote-not-found] The quote differs from the source only in white space. Write: Pakistan accuses Iran',
    ],
  ],
  [
    'a word cut',
    withFields({ quote: 'likely to end' }),
    [
      'graph/statements/a.yaml:7:10 [quote-not-found] The quote begins or ends within a word of the source: “likely to end”. Take in the whole word, and look whether it still says the same.',
    ],
  ],
  [
    'one that is there twice',
    withFields({ quote: 'Iran denies it.' }),
    [
      'graph/statements/a.yaml:7:10 [quote-ambiguous] The quote is in the source 2 times: ¶2 after “It is unlikely to end.”; ¶2 after “will likely respond.”. Make the quote longer, or write it as {exact: …, prefix: …} with the words before it.',
    ],
  ],
  [
    'words next to it that do not tell',
    withFields({ quote: '{ exact: Iran denies it., prefix: . }' }),
    [
      'graph/statements/a.yaml:7:19 [quote-ambiguous] The quote is in the source 2 times: ¶2 after “It is unlikely to end.”; ¶2 after “will likely respond.”. Make “prefix” or “suffix” longer, so that they fit one of the places only.',
    ],
  ],
  [
    'words next to it that are not',
    withFields({ quote: '{ exact: Iran denies it., prefix: Oh. }' }),
    [
      'graph/statements/a.yaml:7:19 [quote-context] The quote is in the source, but not with this “prefix” or “suffix” next to it. Copy the words right before or after it from the source.',
    ],
  ],
  [
    'one of several',
    withFields({ quote: '[Pakistan accuses Iran, Iran confirms it]' }),
    [
      'graph/statements/a.yaml:7:34 [quote-not-found] The quote is not in the source: “Iran confirms it”. Copy it from the source, letter by letter.',
    ],
  ],
  [
    'a hedge elsewhere',
    withFields({ hedge: 'it seems' }),
    [
      'graph/statements/a.yaml:8:10 [hedge-not-in-quote] The hedge is not in the quote: “it seems”. Copy it from the quote, letter by letter.',
    ],
  ],
  [
    'a hedge cut from a word',
    withFields({ ...forecast, hedge: 'likely' }),
    [
      'graph/statements/a.yaml:8:10 [hedge-not-in-quote] The hedge begins or ends within a word of the quote: “likely”. Take in the whole word, and look whether it still says the same.',
    ],
  ],
  [
    'likelihood elsewhere',
    withFields({ ...forecast, likelihood: 'will likely' }),
    [
      'graph/statements/a.yaml:8:15 [likelihood-not-in-quote] The likelihood is not in the quote: “will likely”. Copy it from the quote, letter by letter.',
    ],
  ],
  [
    'likelihood in capitals',
    withFields({ ...forecast, likelihood: 'Unlikely' }),
    [
      'graph/statements/a.yaml:8:15 [likelihood-not-in-quote] The likelihood differs from the quote only in capital letters. Write: unlikely',
    ],
  ],
  [
    'words of a figure elsewhere',
    { 'figures/f.yaml': figure('').replace('of_text: country', 'of_text: soldiers') },
    [
      'graph/figures/f.yaml:1:90 [of-text-not-in-quote] The of_text is not in the quote: “soldiers”. Copy it from the quote, letter by letter.',
    ],
  ],
];
