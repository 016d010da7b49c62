/// The editions of the regulation and the calendar of heightened duty under which incidents are
/// judged.
package yuqing.escalation.policy;
