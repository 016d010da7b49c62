/// Tasks (任务、督办事项): what a post is to do until a day, beside what the regulation itself asks
/// for; of an incident or of none. Start reading at [TaskWorkflow].
package yuqing.incident.task;
