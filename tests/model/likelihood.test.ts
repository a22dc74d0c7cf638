import { describe, expect, it } from 'vitest';
import { likelihoodRange } from '../../src/model/likelihood.ts';

describe('the range of words of likelihood', () => {
  it.each([
    ['likely', 55, 80],
    ['will likely', 55, 80],
    ['is likely to', 55, 80],
    ['Likely', 55, 80],
    ['probably', 55, 80],
    ['unlikely', 20, 45],
    ['very unlikely', 5, 20],
    ['very likely', 80, 95],
    ['highly probable', 80, 95],
    ['almost certainly', 95, 99],
    ['a roughly even chance', 45, 55],
    ['almost no chance', 1, 5],
  ])('%s is in the table', (words, low, high) => {
    expect(likelihoodRange(words)).toEqual({ low, high });
  });

  it.each([
    'not likely',
    'isn’t likely',
    "won't likely",
    'not very likely',
    'highly likely',
    'more likely than not',
    'as likely as not',
    'likely or unlikely',
    'possibly',
    'might',
    'is expected',
    'certain',
    'likelihood',
    '',
  ])('“%s” is not', (words) => {
    expect(likelihoodRange(words)).toBeNull();
  });
});
