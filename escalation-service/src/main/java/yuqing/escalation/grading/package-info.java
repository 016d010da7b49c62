/// The level of an incident: how it came about, people's decisions on it, and its history
/// (article 10).
package yuqing.escalation.grading;
