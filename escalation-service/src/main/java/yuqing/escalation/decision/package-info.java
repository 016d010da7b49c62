/// The level of an incident over REST: read, waited for, decided by a person (article 10), and the
/// report returned for facts that are missing.
package yuqing.escalation.decision;
