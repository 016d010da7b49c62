package yuqing.desk.task;

import io.quarkus.qute.TemplateInstance;

/// The page on which a task is set.
public record NewTaskPage(NewTaskForm view) implements TemplateInstance {}
