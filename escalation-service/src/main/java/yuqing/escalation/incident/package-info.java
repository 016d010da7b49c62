/// The incident as escalation knows it: the row whose lock everything else takes first. Never a
/// rule of the procedure.
package yuqing.escalation.incident;
