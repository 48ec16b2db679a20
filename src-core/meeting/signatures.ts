import type { AgreementTerms } from '../model/agreement-terms.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import type { Id } from '../model/field-types.ts';
import type { FollowUp, Signature } from '../model/forum.ts';
import type { Agreement } from '../model/meeting.ts';

/**
 * A signature, and a principal's answer, stand for the text, parties and commitments that they were given to
 * (D129). If these have changed, they are to an earlier text and bind nobody until they are given again.
 */

export function agreementTermsOf(agreement: Agreement): AgreementTerms {
  const { title, text, parties, degree, from, to, commitments } = agreement;
  return {
    title,
    text,
    parties: [...parties],
    ...(degree === undefined ? {} : { degree }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    commitments: commitments.map(({ id: _, ...commitment }) => commitment),
  };
}

/** The order of parties and commitments means nothing, and spaces are not words. */
export function isSameAgreement(one: AgreementTerms, other: AgreementTerms): boolean {
  return one === other || wordsOf(one) === wordsOf(other);
}

function wordsOf(terms: AgreementTerms): string {
  return canonicalJson({
    ...terms,
    text: terms.text.replace(/\s+/g, ' ').trim(),
    parties: [...terms.parties].sort(),
    commitments: terms.commitments.map(canonicalJson).sort(),
  });
}

/** Whether a signature or an answer is to the present terms of its agreement. */
export function standsFor(
  agreement: Agreement,
  { signedTerms = [] }: Pick<FollowUp, 'signedTerms'>,
  { givenTo }: Pick<Signature, 'givenTo'>,
): boolean {
  const given = givenTo === undefined ? agreement.signedTerms : signedTerms[givenTo];
  // Without its text, nobody can say that a signature is to this one.
  if (given === undefined) return givenTo === undefined;
  return isSameAgreement(given, agreementTermsOf(agreement));
}

export interface Signatures {
  /** By partner: its signature to the present terms. */
  readonly standing: ReadonlyMap<Id, Signature>;
  /** By partner: its signature to an earlier text. */
  readonly earlier: ReadonlyMap<Id, Signature>;
}

export function signaturesOf(followUp: FollowUp, agreement: Agreement): Signatures {
  const standing = new Map<Id, Signature>();
  const earlier = new Map<Id, Signature>();
  const isStanding = standingCheck(agreement, followUp);
  for (const signature of followUp.signatures) {
    if (signature.agreement !== agreement.id) continue;
    (isStanding(signature) ? standing : earlier).set(signature.partner, signature);
  }
  return { standing, earlier };
}

/** Thirty parties have signed the same text: it is compared once. */
export function standingCheck(agreement: Agreement, followUp: FollowUp) {
  const known = new Map<number | undefined, boolean>();
  return ({ givenTo }: Pick<Signature, 'givenTo'>): boolean => {
    const there = known.get(givenTo) ?? standsFor(agreement, followUp, { givenTo });
    known.set(givenTo, there);
    return there;
  };
}

/** The place of the agreement's present terms in the follow-up, which is a draft. */
export function placeOfTerms(followUp: FollowUp, agreement: Agreement): number {
  const terms = agreementTermsOf(agreement);
  followUp.signedTerms ??= [];
  const place = followUp.signedTerms.findIndex((each) => isSameAgreement(each, terms));
  return place < 0 ? followUp.signedTerms.push(terms) - 1 : place;
}

/**
 * Call it on the draft of an agreement before it changes. Signatures of earlier versions do not say what was
 * signed, so the agreement keeps it.
 */
export function keepSignedTerms(
  agreement: Agreement,
  { signatures, ratifications }: FollowUp,
): void {
  const isOld = (each: Pick<Signature, 'givenTo'>) => each.givenTo === undefined;
  const old =
    signatures.some((each) => each.agreement === agreement.id && isOld(each)) ||
    ratifications.some(
      (each) => each.of === 'agreement' && each.id === agreement.id && isOld(each),
    );
  if (old) agreement.signedTerms ??= agreementTermsOf(agreement);
}
