package yuqing.desk.task;

import io.quarkus.qute.TemplateInstance;
import yuqing.desk.client.TaskView;

/// That something about a task is recorded; the browser goes to its page.
public record TaskRecorded(TaskView task) implements TemplateInstance {}
