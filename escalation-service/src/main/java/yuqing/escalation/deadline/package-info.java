/// What happens when time reaches an incident. The rows are durable's, the judgement is judging's.
package yuqing.escalation.deadline;
