/** Texts of sources that cannot be read. */

import { TEXT } from '../folder.ts';
import { type Case, source } from './writing.ts';

export const sources: readonly Case[] = [
  [
    'no text',
    source('file: other.txt'),
    [
      'graph/sources/other.yaml:1:99 [source-file] There is no file “other.txt” beside this record. Put the text file beside this record, and write its name.',
    ],
  ],
  [
    'a text above the folder',
    source('file: ../../../etc/passwd'),
    [
      'graph/sources/other.yaml:1:99 [source-file] “../../../etc/passwd” is outside of the folder. Put the text file beside this record, and write its name.',
    ],
  ],
  [
    'a folder for a text',
    source('file: ../entities'),
    [
      'graph/sources/other.yaml:1:99 [source-file] “../entities” is not a file. Put the text file beside this record, and write its name.',
    ],
  ],
  [
    'a text that is not UTF-8',
    { 'sources/article.txt': Buffer.from('Caf\xe9\n\nIt\x92s', 'latin1') },
    [
      'graph/sources/article.txt:1:4 [not-utf-8] The byte 0xE9 is not UTF-8 here. In Windows-1252 it would be “é”. Save the file as UTF-8.',
    ],
  ],
  [
    'a control character in a text',
    { 'sources/article.txt': TEXT.replace('Iran', 'Ir\u0000an') },
    [
      'graph/sources/article.txt:3:20 [unusable-character] There is a control character (U+0000) in the text. Take it out.',
    ],
  ],
  [
    'more around the body than there is',
    source('file: article.txt, front: 3, back: 2'),
    [
      'graph/sources/other.yaml:1:119 [source-matter] "front" and "back" count 5 paragraphs; the text has 4. Count the paragraphs before and after the body; blank lines separate them.',
    ],
  ],
];
