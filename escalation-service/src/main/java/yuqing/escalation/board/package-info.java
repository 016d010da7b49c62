/// Obligations across incidents, for everyone's board: listed by due with the filters of who owes
// what
/// still, and counted by urgency.
package yuqing.escalation.board;
