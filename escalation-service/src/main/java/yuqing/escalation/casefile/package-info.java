/// The incident as escalation knows it (the row whose lock everything else takes first), the events
/// about it, kept as they came, and the case file read from them. Never a judgement.
package yuqing.escalation.casefile;
