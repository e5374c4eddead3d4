/** Words around asks in English, folded. */
import type { ClauseWords } from '../clause-words.js';

export const CLAUSE_WORDS: ClauseWords = {
  leadIn: new Set('hi hello hey yes yeah yep ok okay so well and but or also then now thanks thank you sir madam maam mam dear there good morning afternoon evening day sorry excuse me please pls plz just oh ah sure actually guys team alright hmm um hiya greetings first second next'.split(' ')),
  leadPairs: new Set('one question|quick question|another question|one thing|a question|another thing'.split('|')),
  relatives: new Set('who which whose whom when where that what'.split(' ')),
  interrogatives: new Set('what which who when where why how'.split(' ')),
  coordinators: new Set('and but or also so then plus'.split(' ')),
  governors: new Set('can could would will should may might please pls plz kindly that to if know not sure of in on at for with from by about into the a an my your our his her their this these no and-or when what which who where why how whether than as like i you we they he she it said told asked say see understand wonder wondering want need because while until since after before think sure know believe guess hope wish guarantee make makes making i\'m im i’m you\'re we\'re they\'re'.split(' ')),
  answers: new Set('no not'.split(' ')),
  wishes: new Set(),
  breaks: new Set('because since thanks thank i we my it they as but so and that which for in on when with this'.split(' ')),
  clitics: new Set(''.split(' ')),
  articles: new Set(''.split(' ')),
  subjects: new Set('it this that they he she we i my our the your'.split(' ')),
  possessives: new Set('my our the your this that'.split(' ')),
  finites: new Set("is was has have had will would won't wont can can't cant does doesn't doesnt do don't dont did didn't didnt are were isn't isnt wasn't wasnt hasn't haven't keeps keep says said just went got think thought am needs never always still".split(' ')),
  ifs: new Set('if whether'.split(' ')),
  narrators: new Set('i we my it this'.split(' ')),
  starters: new Set("i've i’ve ive i'm i’m im it's it’s they've they're they’re".split(' ')),
  hardBreaks: new Set('thanks thank because regards'.split(' ')),
  questions: new Set('questions question queries query'.split(' ')),
};
