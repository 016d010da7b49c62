package yuqing.desk.task;

import io.quarkus.qute.TemplateInstance;

/// The form by which a task is set, alone.
public record NewTaskFields(NewTaskForm view) implements TemplateInstance {}
