/// The level of an incident over REST: read, waited for, decided by a person (article 10).
package yuqing.escalation.decision;
