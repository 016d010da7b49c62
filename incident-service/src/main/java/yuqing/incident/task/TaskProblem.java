package yuqing.incident.task;

import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.ProblemType;

/// Why what was to be done about a task is refused.
enum TaskProblem implements ProblemType {
  TASK_OVER(409, "该任务已办结或已撤销", "The task is done or withdrawn already"),
  TASK_URGED_LATELY(409, "刚刚催办过，请稍后再催", "Its owner was urged a moment ago"),
  TASK_ACCEPTED(
      409,
      "该任务已接收，现在可以申请延期或登记办结",
      "The task is accepted already; it may be extended or recorded as done now"),
  EXTENSION_REQUESTED(
      409,
      "延期申请待批，现在可以同意、不同意或登记办结",
      "An extension awaits its decision; it may be granted or refused, or the task recorded as"
          + " done"),
  NO_EXTENSION_REQUESTED(
      409, "没有待批的延期申请", "No extension awaits its decision; its owner asks for one first");

  private final Meaning meaning;

  TaskProblem(int status, String titleZh, String titleEn) {
    meaning = new Meaning(status, titleZh, titleEn);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }

  ProblemException refusal() {
    return new ProblemException(this);
  }
}
