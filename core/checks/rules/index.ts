import type { Rule } from '../rule.js';
import { entityMismatch } from './entity-mismatch.js';
import { unsourcedFact } from './unsourced-fact.js';
import { publicPersonalData } from './public-personal-data.js';
import { policyConflict } from './policy-conflict.js';
import { languageMismatch } from './language-mismatch.js';
import { emoji } from './emoji.js';
import { formatMess } from './format-mess.js';
import { singleOption } from './single-option.js';
import { noNextStep } from './no-next-step.js';
import { negativeFrame } from './negative-frame.js';
import { genderSlash } from './gender-slash.js';
import { regionalMismatch } from './regional-mismatch.js';
import { registerMismatch } from './register-mismatch.js';
import { treatmentMix } from './treatment-mix.js';
import { ccMention } from './cc-mention.js';
import { attachmentMention } from './attachment-mention.js';
import { hedgedFact } from './hedged-fact.js';
import { referralElsewhere } from './referral-elsewhere.js';
import { promiseNoDate } from './promise-no-date.js';
import { noName } from './no-name.js';
import { excuse } from './excuse.js';
import { butApology } from './but-apology.js';
import { blameThirdParty } from './blame-third-party.js';
import { blameCustomer } from './blame-customer.js';
import { conditionalApology } from './conditional-apology.js';
import { exclamation } from './exclamation.js';
import { insultAnger } from './insult-anger.js';
import { missingApology } from './missing-apology.js';
import { nameMismatch } from './name-mismatch.js';
import { robotic } from './robotic.js';
import { shouting } from './shouting.js';
import { tooLong } from './too-long.js';
import { unfilledPlaceholder } from './unfilled-placeholder.js';

/** Every built-in rule. `spelling` is run by the speller. */
export const RULES: readonly Rule[] = [
  shouting, exclamation, blameCustomer, missingApology, conditionalApology, insultAnger, robotic, unfilledPlaceholder, nameMismatch, tooLong,
  promiseNoDate,
  noName,
  excuse,
  butApology,
  blameThirdParty,
  referralElsewhere,
  hedgedFact,
  attachmentMention,
  ccMention,
  treatmentMix,
  registerMismatch,
  regionalMismatch,
  genderSlash,
  negativeFrame,
  noNextStep,
  singleOption,
  formatMess,
  emoji,
  languageMismatch,
  policyConflict,
  publicPersonalData,
  unsourcedFact,
  entityMismatch,
];
